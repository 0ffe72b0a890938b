import { z } from 'zod';
import { day, groupingEvents, id } from '@zhudian/facts';
import { internal, type ViewOf } from '../declaring/columns';
import { decision } from '../shared/decision';

const { PartyGroupDissolved, PartyGroupFormed } = groupingEvents.schemas;
const { groupId, name, groupBasis, groupedBy } = PartyGroupFormed.shape;

/** What a group is called, and by what it was made. */
export const groupNamed = { groupId, name, groupBasis, groupedBy };

export const partyGroup = z
  .object({
    ...groupNamed,
    leaderId: internal(id),
    memberIds: internal(z.array(id)),
    formed: decision.describe('Who formed it. 成立。'),
    changed: decision.nullable().describe('Who changed it last. 最近一次调整。'),
  })
  .meta({ id: 'PartyGroup', description: 'A Party group, as it was set up. 党小组。' });
export type PartyGroupView = ViewOf<typeof partyGroup>;

export const dissolvedGroup = partyGroup
  .extend({
    reason: PartyGroupDissolved.shape.reason.describe('Why it was dissolved. 撤销理由。'),
    dissolved: decision.describe('Who dissolved it. 撤销。'),
  })
  .meta({ id: 'DissolvedPartyGroup', description: 'A Party group that was dissolved. 已撤销的党小组。' });

export const groupingFrom = z.object({
  from: day,
  groups: z.array(
    z.object({
      ...groupNamed,
      leaderId: id,
      seats: z.array(z.object({ personId: id, since: day })),
    }),
  ),
});
