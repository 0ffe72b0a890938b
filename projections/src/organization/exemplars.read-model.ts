import { day, exemplarEvents, exemplarField, exemplarStage, id, idOfStream } from '@zhudian/facts';
import { internal, type RowOf, type ViewOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { exemplarAccess } from './access-of-vanguard';

const { ExemplarApproved, ExemplarNamed, ExemplarProposed, ExemplarWithdrawn } = exemplarEvents.schemas;

export const exemplarApproval = ExemplarApproved.extend({
  meetingId: internal(id),
  motionId: id.describe('The motion that was carried. 通过的议题。'),
  decision,
}).meta({ id: 'ExemplarApproval', description: 'The vote by which it was approved. 表决通过。' });
export type ExemplarApprovalView = ViewOf<typeof exemplarApproval>;

export const exemplarPublication = ExemplarNamed.extend({ decision }).meta({
  id: 'ExemplarPublication',
  description: 'Where it was published, and from when until when. 公布情况。',
});

export const exemplarWithdrawal = ExemplarWithdrawn.extend({ decision }).meta({
  id: 'ExemplarWithdrawal',
  description: 'Why it was withdrawn. 撤下情况。',
});

const columns = {
  branchId: internal(id),
  stationId: internal(id),
  personId: internal(id),
  vanguardTaskId: internal(id.nullable()),
  exemplarField,
  deeds: ExemplarProposed.shape.deeds,
  stage: exemplarStage,
  proposedOn: day.describe('When it was proposed. 推荐日期。'),
  /** While it is published; a withdrawn one is valid on no day. */
  validFrom: internal(day.nullable()),
  validUntil: internal(day.nullable()),
  proposed: decision.describe('Who proposed it. 推荐。'),
  approval: exemplarApproval.nullable().describe('The vote. 表决通过。'),
  publication: exemplarPublication.nullable().describe('Its publication. 公布。'),
  withdrawal: exemplarWithdrawal.nullable().describe('Its withdrawal. 撤下。'),
};
type Row = RowOf<typeof columns>;

/** Who leads by example, in what and how long. */
export const exemplars = defineReadModel({
  name: 'exemplar',
  version: 1,
  context: 'organization',
  access: exemplarAccess,
  columns,
  indexes: [
    ['proposedOn'],
    ['stationId', 'proposedOn'],
    ['branchId', 'proposedOn'],
    ['personId', 'proposedOn'],
    ['exemplarField', 'proposedOn'],
    ['stage', 'proposedOn'],
    ['validUntil', 'validFrom'],
  ],
  on: on<Row>()(exemplarEvents, {
    ExemplarProposed: (_, fact) => ({
      ...fact.data,
      id: idOfStream(fact.stream),
      vanguardTaskId: fact.data.vanguardTaskId ?? null,
      stage: 'PROPOSED',
      validFrom: null,
      validUntil: null,
      proposed: decisionOf(fact),
      approval: null,
      publication: null,
      withdrawal: null,
    }),
    ExemplarApproved: (row, fact) =>
      row && { ...row, stage: 'APPROVED', approval: { ...fact.data, decision: decisionOf(fact) } },
    ExemplarNamed: (row, fact) => {
      const { from: validFrom, until: validUntil } = fact.data;
      const publication = { ...fact.data, decision: decisionOf(fact) };
      return row && { ...row, stage: 'NAMED', validFrom, validUntil, publication };
    },
    ExemplarWithdrawn: (row, fact) => {
      const withdrawal = { ...fact.data, decision: decisionOf(fact) };
      return row && { ...row, stage: 'WITHDRAWN', validFrom: null, validUntil: null, withdrawal };
    },
  }),
});
export type ExemplarRow = Row;
