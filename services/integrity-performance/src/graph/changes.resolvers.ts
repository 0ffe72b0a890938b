import { evaluationEvents, indicatorEvents, streamOf } from '@zhudian/events';
import { evaluations, indicators } from '@zhudian/projections';
import { changesBetweenOf } from '@zhudian/kernel/server';
import { Evaluation } from './evaluation.types';
import { Indicator } from './types';

/** What changed between two positions. */
export const changesResolvers = [
  changesBetweenOf({ type: () => Indicator, model: indicators, streams: (id) => [streamOf(indicatorEvents, id)] }),
  changesBetweenOf({ type: () => Evaluation, model: evaluations, streams: (id) => [streamOf(evaluationEvents, id)] }),
];
