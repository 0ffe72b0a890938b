import { membersOn, type PairEvent, type PairStage } from '@zhudian/facts';
import { defineAggregate, refuse, together, type Decider, type Rule } from '@zhudian/framework';
import { pairCommands, type PairCommand } from './pair.commands';
import { pairRefusals, type PairRefusal } from './pair.refusals';
import { pairFold, type Pair } from './pair.state';

export type PairDecider = Decider<PairCommand, Pair, PairEvent, PairRefusal>;

const MOST_PARTNERS = 2;

const unlessAt = ({ stage }: Pair, wanted: PairStage) =>
  stage === wanted ? undefined : refuse('PAIR_STAGE', { stage, wanted });

const isPair = (leadId: string, partnerIds: readonly string[]): boolean =>
  partnerIds.length <= MOST_PARTNERS && new Set([leadId, ...partnerIds]).size === partnerIds.length + 1;

const form: Rule<PairDecider, 'FormPair'> = (pair, { data: { pairId: _, ...data }, act: { on }, read: { roll } }) => {
  const { branchId, stationId, leadId, partnerIds } = data;
  const no = unlessAt(pair, 'NONE');
  if (no) return no;
  const isMember = membersOn(roll.standings, on).some(({ personId }) => personId === leadId);
  return (
    together(
      roll.stationId === stationId ? undefined : refuse('BRANCH_OF_ANOTHER_STATION', { branchId, stationId }),
      isPair(leadId, partnerIds) ? undefined : refuse('PAIR_SIZE', { partners: partnerIds.length }),
      isMember ? undefined : refuse('NOT_MEMBER', { leadId, branchId }),
    ) ?? [{ type: 'PairFormed', data }]
  );
};

export const pairDecider: PairDecider = {
  ...pairFold,
  decide: {
    FormPair: form,
    RecordPairResult: (pair, { data: { pairId: _, ...data }, act: { on } }) =>
      unlessAt(pair, 'FORMED') ?? [{ type: 'PairResultRecorded', data: { ...data, inTime: on <= pair.dueOn } }],
    DissolvePair: (pair, { data: { pairId: _, ...data } }) =>
      unlessAt(pair, 'FORMED') ?? [{ type: 'PairDissolved', data }],
  },
};

export const pair = defineAggregate({ decider: pairDecider, commands: pairCommands, refusals: pairRefusals });
