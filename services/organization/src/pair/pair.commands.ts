import { key, pairEvents, ref } from '@zhudian/facts';
import { stateOf, type CommandOf } from '@zhudian/framework';
import { command } from '@zhudian/programme';
import { branchRoll } from '../shared/branch-roll';
import type { Pair } from './pair.state';

const pair = command<Pair>();
const facts = pairEvents.schemas;
const ofPair = { pairId: ref('Pair') };
const HOLDERS = ['BRANCH_SECRETARY', 'FIRST_SECRETARY', 'COUNTY_PARTY_COMMITTEE', 'PARTY_WORK'] as const;
const itself = {
  of: ({ pairId }: { pairId: string }) => pairId,
  scope: (_: unknown, { stationId }: Pair) => stationId,
};

export const pairCommands = {
  FormPair: pair({
    items: ['B06'],
    emits: ['PairFormed'],
    about: {
      zh: '登记“1+1”“1+2”结对：一名党员帮带一至二人，有主题和期限。',
      en: 'Form a pair: one member leads one or two others, with a topic and a day.',
    },
    roles: [...HOLDERS],
    input: facts.PairFormed.extend({ pairId: key('Pair') }),
    of: itself.of,
    scope: ({ stationId }) => stationId,
    reads: ({ branchId }) => ({ roll: stateOf(branchRoll, branchId) }),
  }),
  RecordPairResult: pair({
    items: ['B06'],
    emits: ['PairResultRecorded'],
    about: { zh: '登记结对成效。', en: 'Record what came of a pair.' },
    roles: [...HOLDERS],
    input: facts.PairResultRecorded.omit({ inTime: true }).extend(ofPair),
    ...itself,
  }),
  DissolvePair: pair({
    items: ['B06'],
    emits: ['PairDissolved'],
    about: { zh: '解除结对，说明理由。', en: 'Dissolve a pair before its result, with a reason.' },
    roles: [...HOLDERS],
    input: facts.PairDissolved.extend(ofPair),
    ...itself,
  }),
};
export type PairCommand = CommandOf<typeof pairCommands>;
