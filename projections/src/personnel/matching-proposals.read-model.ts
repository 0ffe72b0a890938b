import { z } from 'zod';
import { assignment, candidateForgone, day, id, selectionRoundEvents, stationForgone } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { matchingAccess } from './access-of-selection';

const columns = {
  proposedOn: day,
  proposed: decision.describe('Who had it computed. 提出。'),
  candidacyIds: internal(z.array(id)),
  stationIds: internal(z.array(id)),
  assignments: internal(z.array(assignment)),
  totalScore: z.number().describe('Sum of the scores, the greatest there is. 总得分（最优）。'),
  stationsForgone: internal(z.array(stationForgone)),
  candidatesForgone: internal(z.array(candidateForgone)),
};
type Row = RowOf<typeof columns>;

/** The newest proposal for each round, by the id of the round. */
export const matchingProposals = defineReadModel({
  name: 'matching_proposal',
  version: 2,
  context: 'personnel',
  access: matchingAccess,
  columns,
  indexes: [],
  on: on<Row>()(selectionRoundEvents, {
    MatchingProposed: (_, fact) => ({
      ...fact.data,
      id: fact.stream.slice('SelectionRound-'.length),
      proposedOn: fact.metadata.occurredOn,
      proposed: decisionOf(fact),
    }),
  }),
});
export type MatchingProposalRow = Row;
