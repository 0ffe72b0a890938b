import { selectionRoundEvents, type Assignment, type CandidateForgone, type StationForgone } from '@zhudian/facts';
import { json, real, text, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';

const columns = {
  proposedOn: text(),
  candidacyIds: json<readonly string[]>(),
  stationIds: json<readonly string[]>(),
  assignments: json<readonly Assignment[]>(),
  totalScore: real(),
  stationsForgone: json<readonly StationForgone[]>(),
  candidatesForgone: json<readonly CandidateForgone[]>(),
};
type Row = RowOf<typeof columns>;

/** The newest proposal for each round, by the id of the round. */
export const matchingProposals = defineReadModel({
  name: 'matching_proposal',
  version: 1,
  context: 'personnel',
  columns,
  indexes: [],
  on: on<Row>()(selectionRoundEvents, {
    MatchingProposed: (_, { stream, data, metadata: { occurredOn } }) => ({
      ...data,
      id: stream.slice('SelectionRound-'.length),
      proposedOn: occurredOn,
    }),
  }),
});
export type MatchingProposalRow = Row;
