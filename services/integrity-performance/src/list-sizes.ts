import type { ListSizes } from '@zhudian/framework/service';

/** How many entries the lists of this subgraph have at most; a request pays for them. */
export const listSizes: ListSizes = {
  'Clue.effects': 50,
  'Clue.reassignments': 50,
  'Evaluation.deductions': 50,
  'Evaluation.missing': 100,
  'Evaluation.perLevel': 10,
  'Evaluation.perMethod': 10,
  'Evaluation.reopenings': 20,
  'Evaluation.scores': 100,
  'Indicator.readings': 120,
  'Indicator.targets': 50,
  'Posting.clues': 100,
  'Posting.evaluations': 60,
  'Posting.surveys': 100,
  'PostingStanding.months': 60,
  'PostingStanding.relied': 50,
  'Query.clueFunnel': 20,
  'Query.schemes': 50,
  'Scheme.bands': 10,
  'Scheme.deductions': 50,
  'Scheme.weights': 50,
  'Station.clues': 100,
  'Station.indicators': 20,
  'Station.surveys': 100,
};
