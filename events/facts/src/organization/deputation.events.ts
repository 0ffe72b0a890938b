import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, part, prose, ref } from '../shapes';
import { enumOf } from '../words/label';
import { roleSchema } from '../words/roles';

/** Whether the holder still acts in the office while somebody stands for him. */
export const deputationKind = enumOf('DeputationKind', {
  ACTING: ['代理（本人仍可履职）', 'a deputy beside the holder'],
  HANDOVER: ['移交（本人暂不履职）', 'the office handed over, the holder does not act in it'],
});
export type DeputationKind = z.infer<typeof deputationKind>;

export const deputationStage = enumOf('DeputationStage', {
  NONE: ['未确定', 'not named'],
  NAMED: ['已确定', 'named'],
  WITHDRAWN: ['已提前终止', 'withdrawn'],
});
export type DeputationStage = z.infer<typeof deputationStage>;

/** The office, for which days it passes. */
const term = { role: roleSchema, unitId: ref('OrgUnit'), from: day, until: day };

export const deputationEvents = defineEvents({
  context: 'organization',
  category: 'Deputation',
  about: {
    zh: '职务代理：任职人在一段时间内由代理人代为履职，或者将职务移交代理人。',
    en: 'A deputation: for a period somebody acts in the office of another, beside the holder or in his place.',
  },
  schemas: {
    DeputyNamed: z.strictObject({
      kind: deputationKind,
      holderId: ref('Person'),
      deputyId: ref('Person'),
      ...term,
      reason: prose,
    }),
    DeputyWithdrawn: z.strictObject({ reason: prose }),
  },
  restedOnBy: { DeputyWithdrawn: { types: [] } },
});
export type DeputationEvent = EventOf<typeof deputationEvents>;

const deputationId = part('Deputation');

export const officeHolderEvents = defineEvents({
  context: 'organization',
  category: 'OfficeHolder',
  about: {
    zh: '占用记录：同一职务同一时间只有一名代理人。',
    en: 'A reservation: an office has one deputy at a time.',
  },
  annulledBy: 'annulDeputation',
  schemas: {
    DeputationReserved: z.strictObject({ deputationId, ...term }),
    DeputationReleased: z.strictObject({ deputationId }),
  },
});
export type OfficeHolderEvent = EventOf<typeof officeHolderEvents>;
