import { pairDissolution, pairResult, pairs } from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const Pair = entityTypeOf('Pair', pairs, 'A member who leads one or two others. “1+1”“1+2”结对。');
export const PairConnection = connectionOf('Pair', () => Pair);
export const PairResult = objectTypeOf(pairResult);
export const PairDissolution = objectTypeOf(pairDissolution);
