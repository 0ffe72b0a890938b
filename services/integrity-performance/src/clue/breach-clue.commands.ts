import { z } from 'zod';
import { clueEvents, factId, indicatorCode, indicatorIdOf, key, month } from '@zhudian/facts';
import { stateOf } from '@zhudian/framework';
import { command } from '@zhudian/programme';
import { indicatorFold } from '../indicator/indicator.state';
import { stationCluesFold, type Clue } from './clue.state';

const clue = command<Clue>();
const facts = clueEvents.schemas;
const ofBreach = z.strictObject({
  clueId: key('Clue'),
  stationId: facts.ClueOpened.shape.stationId,
  code: indicatorCode,
  period: month,
});
interface OfStation {
  readonly clueId: string;
  readonly stationId: string;
}
const itself = {
  of: ({ clueId }: OfStation) => clueId,
  scope: ({ stationId }: OfStation) => stationId,
};

/** What the system itself does about a breach that it found, or that does not stand any more. */
export const breachClueCommands = {
  OpenBreachClue: clue({
    items: ['I18'],
    emits: ['ClueOpened'],
    about: {
      zh: '指标未达标的，由系统提出线索，供电所在期限内查明原因。',
      en: 'Open a clue on an indicator that misses its target; the station names the factor in time.',
    },
    roles: ['POLICY'],
    input: ofBreach.extend({ breachEventId: factId }),
    ...itself,
    reads: ({ stationId, code }) => ({
      indicator: stateOf(indicatorFold, indicatorIdOf(stationId, code)),
      list: stateOf(stationCluesFold, stationId),
    }),
  }),
  CloseClearedClue: clue({
    items: ['I18'],
    emits: ['ClueClosed'],
    about: {
      zh: '数据更正后不再未达标，且尚未着手处理的，由系统了结线索。',
      en: 'Close a clue of the system that nobody has begun to work on, when the breach does not stand any more.',
    },
    roles: ['POLICY'],
    input: ofBreach,
    ...itself,
    reads: ({ stationId }) => ({ list: stateOf(stationCluesFold, stationId) }),
  }),
};
