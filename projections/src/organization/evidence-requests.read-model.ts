import { z } from 'zod';
import {
  categoryOfStream,
  code,
  day,
  evidenceRequestEvents,
  evidenceRequestStage,
  id,
  idOfStream,
} from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { isInTime } from '../shared/in-time';
import { evidenceRequestAccess } from './access-of-evidence';
import { evidenceAcceptance, evidenceProvision, evidenceReturn, evidenceWithdrawal } from './evidence-request-views';

const { EvidenceRequested } = evidenceRequestEvents.schemas;
const columns = {
  unitId: internal(id),
  aboutStream: EvidenceRequested.shape.aboutStream,
  aboutCategory: code.describe('On what kind of thing it is. 所涉对象的类别。'),
  aboutId: id.describe('On which thing. 所涉对象的编号。'),
  decisionId: id.nullable().describe('Of the fact that is the decision, where one is meant. 所涉决定的事实编号。'),
  question: EvidenceRequested.shape.question,
  askedFrom: EvidenceRequested.shape.askedFrom,
  askedUntil: EvidenceRequested.shape.askedUntil,
  workingDays: EvidenceRequested.shape.workingDays,
  provideBy: day.describe('By when it is provided. 提供期限。'),
  /** The day by which it is provided, as long as it is not. */
  openUntil: internal(day.nullable()),
  stage: evidenceRequestStage,
  askedOn: day.describe('When it was asked. 提出日期。'),
  askedById: internal(id),
  asked: decision.describe('Who asked. 提出。'),
  provisions: z.array(evidenceProvision).describe('What was provided, oldest first. 历次提供的佐证，先提供的在前。'),
  returns: z.array(evidenceReturn).describe('Why it was sent back, oldest first. 历次退回，先退回的在前。'),
  acceptance: evidenceAcceptance.nullable().describe('Why it was accepted. 认可。'),
  withdrawal: evidenceWithdrawal.nullable().describe('Why it was withdrawn. 撤回。'),
};
type Row = RowOf<typeof columns>;

const NOTHING_YET = { provisions: [], returns: [], acceptance: null, withdrawal: null };

/** What auditors ask units to prove, and what these answered. */
export const evidenceRequests = defineReadModel({
  name: 'evidence_request',
  version: 2,
  context: 'organization',
  access: evidenceRequestAccess,
  columns,
  indexes: [
    ['askedOn'],
    ['unitId', 'askedOn'],
    ['stage', 'askedOn'],
    ['aboutStream', 'askedOn'],
    ['decisionId', 'askedOn'],
    ['openUntil'],
  ],
  on: on<Row>()(evidenceRequestEvents, {
    EvidenceRequested: (_, fact) => ({
      ...NOTHING_YET,
      ...fact.data,
      id: idOfStream(fact.stream),
      aboutCategory: categoryOfStream(fact.data.aboutStream),
      aboutId: idOfStream(fact.data.aboutStream),
      decisionId: fact.data.decisionId ?? null,
      openUntil: fact.data.provideBy,
      stage: 'ASKED',
      askedOn: fact.metadata.occurredOn,
      asked: decisionOf(fact),
    }),
    EvidenceProvided: (row, fact) =>
      row && {
        ...row,
        stage: 'PROVIDED',
        openUntil: null,
        provisions: [
          ...row.provisions,
          { ...fact.data, inTime: isInTime(fact, row.provideBy), decision: decisionOf(fact) },
        ],
      },
    EvidenceSentBack: (row, fact) =>
      row && {
        ...row,
        stage: 'ASKED',
        provideBy: fact.data.provideBy,
        workingDays: fact.data.workingDays,
        openUntil: fact.data.provideBy,
        returns: [...row.returns, { ...fact.data, decision: decisionOf(fact) }],
      },
    EvidenceAccepted: (row, fact) =>
      row && { ...row, stage: 'ACCEPTED', acceptance: { ...fact.data, decision: decisionOf(fact) } },
    EvidenceRequestWithdrawn: (row, fact) =>
      row && { ...row, stage: 'WITHDRAWN', openUntil: null, withdrawal: { ...fact.data, decision: decisionOf(fact) } },
  }),
});
export type EvidenceRequestRow = Row;
