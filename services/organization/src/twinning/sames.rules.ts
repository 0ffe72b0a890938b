import { fourSames, lastDayOfQuarter, twinningSide, type FourSames, type TwinningSide } from '@zhudian/facts';
import { hasReason, refuse, together, type Rule } from '@zhudian/framework';
import { quarterOf } from '@zhudian/programme';
import { sideOf, unlessInForce, type TwinningDecider } from './twinning.guards';
import type { SharedRequirement, Twinning } from './twinning.state';

/** How many of the eight are not tracked yet. */
const gapsOf = ({ tracked }: SharedRequirement) =>
  fourSames.options.length * twinningSide.options.length - tracked.length;

/** How many are not tracked of all requirements of this twinning whose quarter has begun on a day. */
export const gapsOn = ({ requirements }: Twinning, on: string): number =>
  [...requirements.values()]
    .filter(({ quarter, isWaived }) => !isWaived && quarter <= quarterOf(on))
    .reduce((sum, requirement) => sum + gapsOf(requirement), 0);

export const setRequirement: Rule<TwinningDecider, 'SetSharedRequirement'> = (twinning, command) => {
  const { twinningId: _, ...data } = command.data;
  const { requirementId, quarter } = data;
  const { from, until } = twinning;
  const no = unlessInForce(twinning);
  if (no) return no;
  const isOutside = quarter < quarterOf(from) || quarter > quarterOf(until);
  return (
    together(
      twinning.requirements.has(requirementId) ? refuse('REQUIREMENT_KNOWN', { requirementId }) : undefined,
      isOutside ? refuse('QUARTER_OUTSIDE_AGREEMENT', { quarter, from, until }) : undefined,
    ) ?? [{ type: 'SharedRequirementSet', data }]
  );
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
  const isInTurn = missing.length === 0 || hasReason(command, 'SAME_SKIPPED');
  const dueOn = lastDayOfQuarter(requirement.quarter);
  const inTime = on <= dueOn;
  return (
    together(
      isInTurn ? undefined : refuse('SAME_SKIPPED', { requirementId, same, side, missing }),
      inTime || hasReason(command, 'TRACKED_LATE') ? undefined : refuse('TRACKED_LATE', { requirementId, dueOn, on }),
    ) ?? [{ type: 'RequirementTracked', data: { ...data, side, inTime } }]
  );
};
