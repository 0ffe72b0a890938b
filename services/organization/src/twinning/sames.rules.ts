import { fourSames, lastDayOfQuarter, twinningSide, type FourSames, type TwinningSide } from '@zhudian/facts';
import { hasReason, refuse, type Rule } from '@zhudian/framework';
import { quarterOf } from '@zhudian/programme';
import { sideOf, unlessInForce, type TwinningDecider } from './twinning.guards';
import type { SharedRequirement, Twinning } from './twinning.state';

/** How many of the eight are not tracked yet. */
const gapsOf = ({ tracked }: SharedRequirement) =>
  fourSames.options.length * twinningSide.options.length - tracked.length;

/** How many are not tracked of all requirements whose quarter has begun on a day. */
export const gapsOn = ({ requirements }: Twinning, on: string): number =>
  [...requirements.values()]
    .filter(({ quarter }) => quarter <= quarterOf(on))
    .reduce((sum, requirement) => sum + gapsOf(requirement), 0);

export const setRequirement: Rule<TwinningDecider, 'SetSharedRequirement'> = (twinning, command) => {
  const { twinningId: _, ...data } = command.data;
  const { requirementId, quarter } = data;
  const { from, until } = twinning;
  const no = unlessInForce(twinning);
  if (no) return no;
  if (twinning.requirements.has(requirementId)) return refuse('REQUIREMENT_KNOWN', { requirementId });
  if (quarter < quarterOf(from) || quarter > quarterOf(until))
    return refuse('QUARTER_OUTSIDE_AGREEMENT', { quarter, from, until });
  return [{ type: 'SharedRequirementSet', data }];
};

/** What comes before a same on that side, and is not tracked there. */
const skipped = ({ tracked }: SharedRequirement, same: FourSames, side: TwinningSide): readonly FourSames[] =>
  fourSames.options
    .slice(0, fourSames.options.indexOf(same))
    .filter((earlier) => !tracked.some((one) => one.side === side && one.same === earlier));

export const track: Rule<TwinningDecider, 'TrackRequirement'> = (twinning, command) => {
  const { twinningId: _, ...data } = command.data;
  const { requirementId, same } = data;
  const { on } = command.act;
  const side = sideOf(twinning, command.act);
  const no = unlessInForce(twinning);
  if (no) return no;
  const requirement = twinning.requirements.get(requirementId);
  if (!requirement) return refuse('REQUIREMENT_UNKNOWN', { requirementId });
  if (requirement.tracked.some((one) => one.side === side && one.same === same))
    return refuse('REQUIREMENT_TRACKED', { requirementId, same, side });
  const missing = skipped(requirement, same, side);
  if (missing.length > 0 && !hasReason(command, 'SAME_SKIPPED'))
    return refuse('SAME_SKIPPED', { requirementId, same, side, missing });
  const dueOn = lastDayOfQuarter(requirement.quarter);
  const inTime = on <= dueOn;
  if (!inTime && !hasReason(command, 'TRACKED_LATE')) return refuse('TRACKED_LATE', { requirementId, dueOn, on });
  return [{ type: 'RequirementTracked', data: { ...data, side, inTime } }];
};
