import { evaluationEvents, indicatorEvents, postingEvents, streamOf } from '@zhudian/facts';
import { evaluations, indicators } from '@zhudian/projections';
import { changesBetweenOf } from '@zhudian/framework/service';
import { Evaluation } from '../evaluation/evaluation.types';
import { Indicator } from './types';

/** What changed between two positions. */
export const changesResolvers = [
  changesBetweenOf({ type: () => Indicator, model: indicators, streams: (id) => [streamOf(indicatorEvents, id)] }),
  changesBetweenOf({
    type: () => Evaluation,
    model: evaluations,
    // A month that was opened ahead lapses when the posting ends.
    streams: (id, row) => [streamOf(evaluationEvents, id), ...(row ? [streamOf(postingEvents, row.postingId)] : [])],
  }),
];
