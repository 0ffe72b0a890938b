import type { OfType } from '@zhudian/facts';
import { defineAggregate, hasReason, refuse, together, type Rule } from '@zhudian/framework';
import { judge, receive, share } from './resource.rules';
import { gapsOn, setRequirement, track } from './sames.rules';
import { twinningCommands, type TwinningCommand } from './twinning.commands';
import { unlessInForce, type TwinningDecider } from './twinning.guards';
import { twinningRefusals } from './twinning.refusals';
import { twinningFold } from './twinning.state';

type Form = OfType<TwinningCommand, 'FormTwinning'>;

const bureauOf = (unit: Form['read']['station']) => (unit.registered ? unit.path.split('/')[1] : undefined);

const form: Rule<TwinningDecider, 'FormTwinning'> = ({ stage, until: last }, { data, act: { on }, read }) => {
  const { headquartersId, stationId, branchId, until } = data;
  if (stage === 'IN_FORCE') return refuse('TWINNING_IN_FORCE', { headquartersId, stationId, until: last });
  const isOneBureau = bureauOf(read.headquarters) === bureauOf(read.station);
  return (
    together(
      read.roll.stationId === stationId ? undefined : refuse('BRANCH_OF_ANOTHER_STATION', { branchId, stationId }),
      isOneBureau ? undefined : refuse('ANOTHER_BUREAU', { headquartersId, stationId }),
      until <= on ? refuse('ENDS_BEFORE_IT_BEGINS', { until, on }) : undefined,
    ) ?? [{ type: 'TwinningFormed', data: { ...data, from: on } }]
  );
};

const end: Rule<TwinningDecider, 'EndTwinning'> = (twinning, command) => {
  const { reason } = command.data;
  const { on } = command.act;
  const no = unlessInForce(twinning);
  if (no) return no;
  const gaps = gapsOn(twinning, on);
  if (gaps > 0 && !hasReason(command, 'SAMES_INCOMPLETE')) return refuse('SAMES_INCOMPLETE', { gaps });
  return [{ type: 'TwinningEnded', data: { reason, early: on < twinning.until } }];
};

export const twinningDecider: TwinningDecider = {
  ...twinningFold,
  decide: {
    FormTwinning: form,
    ShareResource: share,
    ReceiveResource: receive,
    JudgeResourceUse: judge,
    SetSharedRequirement: setRequirement,
    TrackRequirement: track,
    EndTwinning: end,
  },
};

export const twinning = defineAggregate({
  decider: twinningDecider,
  commands: twinningCommands,
  refusals: twinningRefusals,
});
