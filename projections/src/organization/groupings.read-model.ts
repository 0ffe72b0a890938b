import { z } from 'zod';
import { groupingEvents, groupingsAfter, id, idOfStream, type GroupingEvent } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { ownFacts } from '../declaring/validity';
import { decisionOf } from '../shared/decision';
import { groupingAccess } from './access-of-groups';
import { dissolvedGroup, groupingFrom, partyGroup, type PartyGroupView } from './grouping-views';

const columns = {
  stationId: internal(id),
  groups: z.array(partyGroup).describe('The groups that stand, in the order of forming. 现有党小组。'),
  dissolvedGroups: z.array(dissolvedGroup).describe('Groups that were dissolved, oldest first. 已撤销的党小组。'),
  history: internal(z.array(groupingFrom)),
};
type Row = RowOf<typeof columns>;

const withHistory = (row: Row, fact: GroupingEvent): Row => ({ ...row, history: groupingsAfter(row.history, fact) });
/** Whoever is put into a group is named in no other. */
const withGroup = (groups: readonly PartyGroupView[], group: PartyGroupView): readonly PartyGroupView[] => {
  const isTaken = (personId: string) => group.memberIds.includes(personId);
  const others = groups.map((one) => ({ ...one, memberIds: one.memberIds.filter((id) => !isTaken(id)) }));
  return groups.some(({ groupId }) => groupId === group.groupId)
    ? others.map((one) => (one.groupId === group.groupId ? group : one))
    : [...others, group];
};

/** How the members of branches are divided into Party groups. */
export const groupings = defineReadModel({
  name: 'grouping',
  version: 2,
  context: 'organization',
  access: groupingAccess,
  validity: ownFacts(groupingEvents, ['stationId'], {
    PartyGroupFormed: ({ from }) => from,
    PartyGroupChanged: ({ from }) => from,
    PartyGroupDissolved: ({ from }) => from,
  }),
  columns,
  indexes: [['stationId']],
  on: on<Row>()(groupingEvents, {
    PartyGroupFormed: (row, fact) => {
      const { branchId: _, stationId, from: _from, ...group } = fact.data;
      const before = row ?? { id: idOfStream(fact.stream), stationId, groups: [], dissolvedGroups: [], history: [] };
      const formed = { ...group, formed: decisionOf(fact), changed: null };
      return withHistory({ ...before, groups: withGroup(before.groups, formed) }, fact);
    },
    PartyGroupChanged: (row, fact) => {
      const { groupId, memberIds, leaderId } = fact.data;
      const group = row?.groups.find((one) => one.groupId === groupId);
      if (!row || !group) return row;
      const changed = { ...group, memberIds, leaderId, changed: decisionOf(fact) };
      return withHistory({ ...row, groups: withGroup(row.groups, changed) }, fact);
    },
    PartyGroupDissolved: (row, fact) => {
      const { groupId, reason } = fact.data;
      const group = row?.groups.find((one) => one.groupId === groupId);
      if (!row || !group) return row;
      const dissolved = { ...group, reason, dissolved: decisionOf(fact) };
      const groups = row.groups.filter((one) => one !== group);
      return withHistory({ ...row, groups, dissolvedGroups: [...row.dissolvedGroups, dissolved] }, fact);
    },
  }),
});
export type GroupingRow = Row;
