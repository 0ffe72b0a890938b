import { groupsOn, type GroupingFrom, type MemberStanding } from '@zhudian/facts';
import type { Span } from '@zhudian/programme';

/** What decides which Party groups a branch has on a day. */
export interface Grouped {
  readonly standings: readonly MemberStanding[];
  readonly groupings: readonly GroupingFrom[];
}
/** A group that stood on some day of a span, and whether it did on every day. */
export interface GroupObliged {
  readonly groupId: string;
  readonly name: string;
  readonly stoodThrough: boolean;
}

/** The days of a span from which on the groups or their members may be others, the first day among them. */
const daysOfChange = ({ standings, groupings }: Grouped, { first, last }: Span): readonly string[] => {
  const changes = [...groupings.map(({ from }) => from), ...standings.map(({ on }) => on)];
  return [...new Set([first, ...changes.filter((day) => first < day && day <= last)])];
};

/** A group that nobody is left in does not meet. */
const standingOn = ({ standings, groupings }: Grouped, day: string) =>
  groupsOn(groupings, standings, day).filter(({ members }) => members.length > 0);

/** The groups that stood on any day of a span, in the order of forming. */
export const groupsThrough = (branch: Grouped, span: Span): readonly GroupObliged[] => {
  if (branch.groupings.length === 0) return [];
  const days = daysOfChange(branch, span).map((day) => standingOn(branch, day));
  const names = new Map(days.flat().map(({ groupId, name }) => [groupId, name]));
  return [...names].map(([groupId, name]) => ({
    groupId,
    name,
    stoodThrough: days.every((groups) => groups.some((group) => group.groupId === groupId)),
  }));
};
