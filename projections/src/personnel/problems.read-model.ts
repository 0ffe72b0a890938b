import { z } from 'zod';
import { day, hearingEvents, id, idOfStream, text, enumOf } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { problemAccess } from './access-of-hearings';

export const problemStanding = enumOf('ProblemStanding', {
  RAISED: ['已提出', 'raised'],
  ASSIGNED: ['已交办', 'assigned'],
  RESOLVED: ['已办理，待确认', 'resolved, to be confirmed'],
  CLOSED: ['已确认销号', 'confirmed and closed'],
  REOPENED: ['重新交办', 'reopened'],
});

const columns = {
  hearingId: internal(id),
  problemId: id,
  postingId: internal(id),
  text,
  standing: problemStanding,
  open: z.boolean(),
  ownerOrgId: internal(id.nullable()),
  ownerId: internal(id.nullable()),
  dueOn: day.nullable(),
  raisedOn: day,
  assignedOn: day.nullable(),
  resolvedOn: day.nullable(),
  solution: text.nullable(),
  reopened: z.int().describe('How often it came back. 反复次数。'),
  reopenedOn: day.nullable(),
  reopenReason: text.nullable(),
  raised: decision.describe('Who raised it. 提出。'),
  assigned: decision.nullable().describe('Who assigned it. 交办。'),
  resolved: decision.nullable().describe('Who recorded the solution. 解决。'),
  closedOn: day.nullable(),
  finding: text.nullable().describe('On what ground it was closed. 销号依据。'),
  closed: decision.nullable().describe('Who confirmed it. 确认销号。'),
  reopenedBy: decision.nullable().describe('Who reopened it last. 最近一次重新交办。'),
};
type Row = RowOf<typeof columns>;
interface OfProblem {
  readonly stream: string;
  readonly data: { readonly problemId: string };
}

const keys = ({ stream, data: { problemId } }: OfProblem): string => `${idOfStream(stream)}/${problemId}`;

/** Problems that the hearings deal with: whose they are, until when, and how often they came back. */
export const problems = defineReadModel({
  name: 'hearing_problem',
  version: 4,
  context: 'personnel',
  access: problemAccess,
  columns,
  indexes: [
    ['hearingId', 'raisedOn'],
    ['postingId', 'raisedOn'],
    ['dueOn'],
    ['raisedOn'],
    ['open', 'dueOn'],
    ['standing', 'dueOn'],
    ['ownerOrgId', 'open', 'dueOn'],
  ],
  on: on<Row>()(hearingEvents, {
    ProblemRaised: {
      keys,
      fold: (_, fact, id) => ({
        ...fact.data,
        id,
        hearingId: idOfStream(fact.stream),
        standing: 'RAISED',
        open: true,
        ownerOrgId: null,
        ownerId: null,
        closedOn: null,
        finding: null,
        closed: null,
        dueOn: null,
        raisedOn: fact.metadata.occurredOn,
        raised: decisionOf(fact),
        assigned: null,
        resolved: null,
        reopenedBy: null,
        assignedOn: null,
        resolvedOn: null,
        solution: null,
        reopened: 0,
        reopenedOn: null,
        reopenReason: null,
      }),
    },
    ProblemAssigned: {
      keys,
      fold: (row, fact) => {
        const assigned = decisionOf(fact);
        const { ownerOrgId, ownerId = null, dueOn } = fact.data;
        return row && { ...row, standing: 'ASSIGNED', ownerOrgId, ownerId, dueOn, assignedOn: assigned.on, assigned };
      },
    },
    ProblemResolved: {
      keys,
      fold: (row, fact) => {
        const resolved = decisionOf(fact);
        const { solution } = fact.data;
        return row && { ...row, standing: 'RESOLVED', open: false, solution, resolvedOn: resolved.on, resolved };
      },
    },
    ProblemClosed: {
      keys,
      fold: (row, fact) => {
        const closed = decisionOf(fact);
        return row && { ...row, standing: 'CLOSED', finding: fact.data.finding, closedOn: closed.on, closed };
      },
    },
    ProblemReopened: {
      keys,
      fold: (row, fact) =>
        row && {
          ...row,
          standing: 'REOPENED',
          open: true,
          resolvedOn: null,
          resolved: null,
          closedOn: null,
          finding: null,
          closed: null,
          reopened: row.reopened + 1,
          reopenedOn: fact.metadata.occurredOn,
          reopenReason: fact.data.reason,
          reopenedBy: decisionOf(fact),
        },
    },
  }),
});
export type ProblemRow = Row;
