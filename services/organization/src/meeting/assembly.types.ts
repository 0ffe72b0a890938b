import { z } from 'zod';
import { day, id } from '@zhudian/facts';
import { internal } from '@zhudian/projections';
import { objectTypeOf } from '@zhudian/framework/service';

const meetingAssembly = z
  .object({
    on: day,
    expectedIds: internal(z.array(id)),
    entitledIds: internal(z.array(id)),
    quorum: z
      .int()
      .nullable()
      .describe(
        'How many of those entitled have to come for a vote; null where nothing is decided. 表决须到会的有表决权人数；不作表决的为空。',
      ),
  })
  .meta({ id: 'MeetingAssembly', description: 'Whom a meeting is for on a day. 某日应到会和有表决权的人员。' });
export const MeetingAssembly = objectTypeOf(meetingAssembly);
export type MeetingAssemblyView = z.output<typeof meetingAssembly>;
