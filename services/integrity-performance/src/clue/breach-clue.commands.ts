import { z } from 'zod';
import { clueEvents, factId, indicatorCode, indicatorIdOf, key, month, ref } from '@zhudian/facts';
import { stateOf, type StateRef } from '@zhudian/framework';
import { command } from '@zhudian/programme';
import { ledBranch, type BranchLeadership } from '../branch/branch-people.state';
import { indicatorFold } from '../indicator/indicator.state';
import { measuredIndicator } from '../indicator/measured.state';
import { activePosting } from '../posting/station-posting.state';
import { stationCluesFold, type Clue } from './clue.state';

const clue = command<Clue>();
const facts = clueEvents.schemas;
const ofBreach = z.strictObject({
  clueId: key('Clue'),
  stationId: facts.ClueOpened.shape.stationId,
  code: indicatorCode,
  period: month,
});
/** What the policy looks up: the branch of the station, and which breaches other clues there rest on. */
const breachContext = z.strictObject({
  branchId: ref('Branch').optional(),
  citedByOthers: z
    .array(factId)
    .describe('Breaches that other clues of the station rest on. 该所其他线索所依据的未达标事实。'),
  citedByOpen: z.array(factId).describe('Those of them that are open. 其中未了结线索所依据的。'),
  wasTakenUp: z
    .boolean()
    .describe(
      'A clue on the indicator was open when the breach was found, and was closed since. 发现未达标时该指标尚有线索未了结。',
    ),
});
export type BreachContext = z.output<typeof breachContext>;
interface OfStation {
  readonly clueId: string;
  readonly stationId: string;
}
/** What one reads of a branch that may not be there. */
const leaderOf = (branchId: string | undefined): { readonly branch?: StateRef<BranchLeadership> } =>
  branchId === undefined ? {} : { branch: stateOf(ledBranch, branchId) };
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
    input: ofBreach.extend({ breachEventId: factId, ...breachContext.shape }),
    ...itself,
    reads: ({ stationId, code, branchId }) => ({
      indicator: stateOf(indicatorFold, indicatorIdOf(stationId, code)),
      measured: stateOf(measuredIndicator, indicatorIdOf(stationId, code)),
      list: stateOf(stationCluesFold, stationId),
      active: stateOf(activePosting, stationId),
      ...leaderOf(branchId),
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
