import { z } from 'zod';
import { id } from '@zhudian/facts';
import { dissolvedGroup, groupNamed, groupings, internal, partyGroup } from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const Grouping = entityTypeOf('Grouping', groupings, 'The Party groups of a branch. 党支部的党小组划分。');
export const GroupingConnection = connectionOf('Grouping', () => Grouping);
export const PartyGroup = objectTypeOf(partyGroup);
export const DissolvedPartyGroup = objectTypeOf(dissolvedGroup);

const groupOnDay = z
  .object({
    ...groupNamed,
    leaderId: internal(id.nullable()),
    memberIds: internal(z.array(id)),
    isTooSmall: z.boolean().describe('Fewer than three members, or none of them full. 不足三名党员或者没有正式党员。'),
  })
  .meta({ id: 'PartyGroupOnDay', description: 'A Party group as of a day. 某日的党小组。' });
export type GroupOnDayView = Readonly<z.output<typeof groupOnDay>>;
export const PartyGroupOnDay = objectTypeOf(groupOnDay);

const onDay = z
  .object({
    groups: z.array(groupOnDay).describe('The groups of the day. 当日党小组。'),
    ungroupedIds: internal(z.array(id)),
  })
  .meta({
    id: 'GroupingOnDay',
    description: 'Who is in which group as of a day, and who in none. 某日党小组划分及未编入人员。',
  });
export type GroupingOnDayView = Readonly<z.output<typeof onDay>>;
export const GroupingOnDay = objectTypeOf(onDay);

const count = z.int().min(0);
const gaps = z
  .object({
    countyEnterpriseId: internal(id.nullable()),
    branches: count.describe('Branches with members. 有党员的支部数。'),
    groups: count.describe('Their groups. 党小组数。'),
    ungrouped: count.describe('Members without a group. 未编入党小组的党员数。'),
    tooSmall: count.describe('Groups that are too small. 人数不足的党小组数。'),
    withoutLeader: count.describe('Groups without a leader. 没有组长的党小组数。'),
  })
  .meta({
    id: 'GroupGaps',
    description:
      'What the Party groups of a county enterprise, or of the bureau, lack. 县级供电企业或全局党小组的缺口合计。',
  });
export type Gaps = Readonly<z.output<typeof gaps>>;
export const GroupGaps = objectTypeOf(gaps);
