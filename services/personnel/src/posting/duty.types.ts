import { z } from 'zod';
import { day, dutyKind, enumOf } from '@zhudian/facts';

/** EXEMPT: the posting was over before it was due. */
const dutyState = enumOf('DutyState', {
  MET: ['已办结', 'done'],
  UPCOMING: ['未到期', 'upcoming'],
  DUE: ['应办', 'due'],
  OVERDUE: ['逾期', 'overdue'],
  EXEMPT: ['免办', 'exempt'],
});

/** What a posting owes; nothing here was typed in. */
export const duty = z
  .object({
    kind: dutyKind,
    of: z.string().nullable().describe('The task or the month. 任务或月份。'),
    dueOn: day,
    metOn: day.nullable(),
    state: dutyState,
    /** After the due date until it was met, or until today while it is open. */
    daysLate: z.int().describe('0 when in time. 逾期天数。'),
    rule: z
      .string()
      .nullable()
      .describe(
        'The value of the rule set that sets the date; null when it sets its own. 所依据的规则项，自定期限的为空。',
      ),
    source: z.string().describe('Where the date comes from. 期限依据。'),
  })
  .meta({
    id: 'PostingDuty',
    description: 'What a posting owes, derived from facts and calendar. 应办事项（由事实与日历推算）。',
  });
export type Duty = Readonly<z.output<typeof duty>>;
