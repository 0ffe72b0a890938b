import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { dueDay, part, prose, ref, title } from '../shapes';
import { enumOf } from '../words/label';

/** I02: the two lists. */
export const dutyListKind = enumOf('DutyListKind', {
  MAIN: ['主体责任清单', 'list of principal responsibility'],
  SUPERVISORY: ['监督责任清单', 'list of oversight responsibility'],
});
export type DutyListKind = z.infer<typeof dutyListKind>;

const entryId = part('DutyEntry');
const entry = z.strictObject({ entryId, task: prose, dueOn: dueDay(18) }).meta({ id: 'DutyEntry' });

/** Streams are named `DutyList-<branch>.<year>`. */
export const dutyListEvents = defineEvents({
  context: 'integrity-performance',
  category: 'DutyList',
  about: {
    zh: '一个党支部一个年度的“两个清单”：起草、分解、签收、通过、落实、调整。',
    en: 'The two lists of a branch for a year: drafted, broken down, acknowledged, adopted, performed, revised.',
  },
  schemas: {
    DutyListDrafted: z.strictObject({
      branchId: ref('Branch'),
      stationId: ref('Station'),
      year: z.int().min(2000).max(2100),
      kind: dutyListKind,
      entries: z.array(entry).min(1).max(50),
    }),
    /** I01: one post, two duties; a cadre has both. */
    DutyEntryAssigned: z.strictObject({
      entryId,
      personId: ref('Person'),
      businessDuty: prose.optional(),
      integrityDuty: prose.optional(),
    }),
    DutyEntryAcknowledged: z.strictObject({ entryId }),
    DutyListsAdopted: z.strictObject({ meetingId: ref('Meeting'), motionId: part('Motion') }),
    DutyPerformed: z.strictObject({
      entryId,
      account: prose,
      evidenceRefs: z.array(title).min(1).max(20),
      inTime: z.boolean(),
    }),
    /** What is revised is acknowledged anew. */
    DutyEntryRevised: z.strictObject({ entryId, task: prose, dueOn: dueDay(18), reason: prose }),
  },
  restedOnBy: {
    // Each of the two lists is broken down by itself; they are adopted together.
    DutyListDrafted: [
      {
        types: ['DutyEntryAssigned', 'DutyEntryAcknowledged', 'DutyPerformed', 'DutyEntryRevised'],
        by: 'entryId',
        each: 'entries',
      },
      { types: ['DutyListsAdopted'] },
    ],
    DutyEntryAssigned: {
      types: ['DutyEntryAssigned', 'DutyEntryAcknowledged', 'DutyListsAdopted', 'DutyPerformed', 'DutyEntryRevised'],
      by: 'entryId',
    },
    DutyEntryAcknowledged: { types: ['DutyListsAdopted', 'DutyPerformed'], by: 'entryId' },
    DutyListsAdopted: { types: ['DutyPerformed'] },
    DutyPerformed: { types: [] },
    DutyEntryRevised: { types: ['DutyEntryAcknowledged', 'DutyPerformed', 'DutyEntryRevised'], by: 'entryId' },
  },
});
export type DutyListEvent = EventOf<typeof dutyListEvents>;

/** The id of the lists of a branch for a year; a year holds no dot, so that both parts can be read off it again. */
export const dutyListIdOf = (branchId: string, year: number): string => `${branchId}.${year}`;
