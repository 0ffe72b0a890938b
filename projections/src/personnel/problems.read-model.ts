import { z } from 'zod';
import { day, hearingEvents, id, idOfStream, text, enumOf } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';

export const problemStanding = enumOf('ProblemStanding', {
  RAISED: ['已提出', 'raised'],
  ASSIGNED: ['已交办', 'assigned'],
  RESOLVED: ['已办结', 'resolved'],
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
  dueOn: day.nullable(),
  raisedOn: day,
  assignedOn: day.nullable(),
  resolvedOn: day.nullable(),
  solution: text.nullable(),
  reopened: z.int().describe('How often it came back. 反复次数。'),
  reopenedOn: day.nullable(),
  reopenReason: text.nullable(),
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
  version: 2,
  context: 'personnel',
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
      fold: (_, { stream, data, metadata }, id) => ({
        ...data,
        id,
        hearingId: idOfStream(stream),
        standing: 'RAISED',
        open: true,
        ownerOrgId: null,
        dueOn: null,
        raisedOn: metadata.occurredOn,
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
      fold: (row, { data: { ownerOrgId, dueOn }, metadata }) =>
        row && { ...row, standing: 'ASSIGNED', ownerOrgId, dueOn, assignedOn: metadata.occurredOn },
    },
    ProblemResolved: {
      keys,
      fold: (row, { data: { solution }, metadata }) =>
        row && { ...row, standing: 'RESOLVED', open: false, solution, resolvedOn: metadata.occurredOn },
    },
    ProblemReopened: {
      keys,
      fold: (row, { data: { reason }, metadata }) =>
        row && {
          ...row,
          standing: 'REOPENED',
          open: true,
          resolvedOn: null,
          reopened: row.reopened + 1,
          reopenedOn: metadata.occurredOn,
          reopenReason: reason,
        },
    },
  }),
});
export type ProblemRow = Row;
