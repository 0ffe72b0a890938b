import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { PartyGroupView } from '@zhudian/projections';
import { Person } from '../branch/branch.types';
import {
  DissolvedPartyGroup,
  GroupingOnDay,
  PartyGroup,
  PartyGroupOnDay,
  type GroupOnDayView,
  type GroupingOnDayView,
} from './grouping.types';

const persons = (ids: readonly string[]) => ids.map((id) => ({ id }));
const MEMBERS = { description: 'Its members. 党小组成员。' };
const LEADER = { description: 'Its leader. 组长。' };

@Resolver(() => PartyGroup)
export class PartyGroupResolver {
  @FieldResolver(() => Person, LEADER)
  leader(@Root() { leaderId: id }: PartyGroupView) {
    return { id };
  }

  @FieldResolver(() => [Person], MEMBERS)
  members(@Root() { memberIds }: PartyGroupView) {
    return persons(memberIds);
  }
}

@Resolver(() => DissolvedPartyGroup)
export class DissolvedPartyGroupResolver {
  @FieldResolver(() => Person, LEADER)
  leader(@Root() { leaderId: id }: PartyGroupView) {
    return { id };
  }

  @FieldResolver(() => [Person], MEMBERS)
  members(@Root() { memberIds }: PartyGroupView) {
    return persons(memberIds);
  }
}

@Resolver(() => PartyGroupOnDay)
export class PartyGroupOnDayResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Its leader; null where the leader is a full member of it no longer. 组长；已不是本组正式党员的为空。',
  })
  leader(@Root() { leaderId: id }: GroupOnDayView) {
    return id === null ? null : { id };
  }

  @FieldResolver(() => [Person], MEMBERS)
  members(@Root() { memberIds }: GroupOnDayView) {
    return persons(memberIds);
  }
}

@Resolver(() => GroupingOnDay)
export class GroupingOnDayResolver {
  @FieldResolver(() => [Person], { description: 'Members without a group. 未编入党小组的党员。' })
  ungrouped(@Root() { ungroupedIds }: GroupingOnDayView) {
    return persons(ungroupedIds);
  }
}
