import { idOfStream, indicatorEvents, indicatorParts } from '@zhudian/facts';
import { definePolicy } from '@zhudian/framework/service';
import { breachClueIdOf } from './breach-clue.rules';
import { clue } from './clue.decider';

const ofBreach = (stream: string, period: string) => {
  const id = idOfStream(stream);
  return { clueId: breachClueIdOf(id, period), ...indicatorParts(id), period };
};
const cleared = ({ stream, data: { period } }: { stream: string; data: { period: string } }) => [
  { aggregate: clue, type: 'CloseClearedClue', data: ofBreach(stream, period) },
];

/** I18: a breach opens the chain from clue to effect; one that does not stand any more ends it, unless somebody has begun. */
export const clueAfterBreach = definePolicy('clue-after-breach', indicatorEvents, {
  BreachDetected: ({ id, stream, data: { period } }) => [
    { aggregate: clue, type: 'OpenBreachClue', data: { ...ofBreach(stream, period), breachEventId: id } },
  ],
  AnomalyDetected: cleared,
  FindingCleared: cleared,
});
