import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { id, title } from '../shapes';

export const branchEvents = defineEvents({
  context: 'organization',
  category: 'Branch',
  about: { zh: '供电所党支部。', en: 'The Party branch of a station.' },
  schemas: {
    BranchEstablished: z.strictObject({ orgUnitId: id, name: title, approvedBy: title }),
    FirstSecretaryAssigned: z.strictObject({ postingId: id, personId: id }),
    FirstSecretaryWithdrawn: z.strictObject({ postingId: id }),
  },
});
export type BranchEvent = EventOf<typeof branchEvents>;
