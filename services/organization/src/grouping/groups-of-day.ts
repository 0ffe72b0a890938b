import { groupsOn, ungroupedOn } from '@zhudian/facts';
import { groupings, type BranchRow } from '@zhudian/projections';
import { allRows, type RequestContext } from '@zhudian/framework/service';
import type { Gaps, GroupingOnDayView } from './grouping.types';

type History = Parameters<typeof groupsOn>[0];

const onDay = (history: History, { standings }: BranchRow, day: string): GroupingOnDayView => {
  const groups = groupsOn(history, standings, day);
  return {
    groups: groups.map(({ members, ...group }) => ({ ...group, memberIds: members.map(({ personId }) => personId) })),
    ungroupedIds: ungroupedOn(groups, standings, day).map(({ personId }) => personId),
  };
};

/** Who is in which group of each branch on a day; of branches whose roll the caller may not see, nothing. */
export const groupsOfDay = async (rows: readonly BranchRow[], day: string, context: RequestContext) => {
  const seen = rows.filter(({ standings }) => standings.length > 0);
  const found = await allRows(context, groupings, { id: seen.map(({ id }) => id) });
  const histories = new Map(found.map(({ id, history }) => [id, history]));
  return seen.map((branch) => ({ branch, onDay: onDay(histories.get(branch.id) ?? [], branch, day) }));
};

export const gapsOf = (countyEnterpriseId: string | null, branches: readonly GroupingOnDayView[]): Gaps => {
  const groups = branches.flatMap((one) => one.groups);
  return {
    countyEnterpriseId,
    branches: branches.length,
    groups: groups.length,
    ungrouped: branches.reduce((sum, { ungroupedIds }) => sum + ungroupedIds.length, 0),
    tooSmall: groups.filter(({ isTooSmall }) => isTooSmall).length,
    withoutLeader: groups.filter(({ leaderId }) => leaderId === null).length,
  };
};
