import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { ref } from '../shapes';

const branchId = ref('Branch');

export const stationBranchEvents = defineEvents({
  context: 'organization',
  category: 'StationBranch',
  about: { zh: '占用记录：一个供电所设一个党支部。', en: 'A reservation: a station has one branch.' },
  annulledBy: 'annulBranch',
  schemas: { StationBranchReserved: z.strictObject({ branchId }) },
});
export type StationBranchEvent = EventOf<typeof stationBranchEvents>;

export const memberBranchEvents = defineEvents({
  context: 'organization',
  category: 'MemberBranch',
  about: {
    zh: '占用记录：一名党员同时只编入一个党支部。',
    en: 'A reservation: a member belongs to one branch at a time.',
  },
  annulledBy: 'annulBranch',
  schemas: { MemberBranchReserved: z.strictObject({ branchId }), MemberBranchReleased: z.strictObject({ branchId }) },
});
export type MemberBranchEvent = EventOf<typeof memberBranchEvents>;
