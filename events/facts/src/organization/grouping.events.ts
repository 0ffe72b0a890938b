import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, part, prose, ref, title } from '../shapes';
import { enumOf } from '../words/label';

/** B05: by what the members of a branch are divided. */
export const partyGroupBasis = enumOf('PartyGroupBasis', {
  BUSINESS: ['按业务', 'by business'],
  TEAM: ['按班组', 'by team'],
});
export type PartyGroupBasis = z.infer<typeof partyGroupBasis>;

const groupId = part('PartyGroup');
/** All of them, whoever was in it before; `from` is the day of the fact. */
const membership = { memberIds: z.array(ref('Person')).min(1).max(200), leaderId: ref('Person'), from: day };

export const groupingEvents = defineEvents({
  context: 'organization',
  category: 'Grouping',
  about: {
    zh: '党支部的党小组划分：成立、调整、撤销；编号与党支部相同。',
    en: 'How the members of a branch are divided into Party groups: formed, changed, dissolved. Its id is that of the branch.',
  },
  schemas: {
    PartyGroupFormed: z.strictObject({
      branchId: ref('Branch'),
      stationId: ref('Station'),
      groupId,
      name: title,
      groupBasis: partyGroupBasis,
      groupedBy: title,
      ...membership,
    }),
    PartyGroupChanged: z.strictObject({ groupId, ...membership }),
    PartyGroupDissolved: z.strictObject({ groupId, reason: prose, from: day }),
  },
  restedOnBy: {
    PartyGroupDissolved: { types: ['PartyGroupFormed', 'PartyGroupChanged'] },
  },
});
export type GroupingEvent = EventOf<typeof groupingEvents>;
