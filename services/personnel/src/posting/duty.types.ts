import { z } from 'zod';
import { day } from '@zhudian/facts';

const dutyKind = z
  .enum([
    'TASKS_RATIFIED',
    'BASELINE_ASSESSED',
    'PARTY_RELATION_MOVED',
    'TASK_DONE',
    'ON_SITE_DECLARED',
    'SUCCESSOR_NAMED',
    'HANDOVER_COMPLETED',
    'END_ASSESSED',
  ])
  .meta({ id: 'DutyKind' });

/** EXEMPT: the posting was over before it was due. */
const dutyState = z.enum(['MET', 'UPCOMING', 'DUE', 'OVERDUE', 'EXEMPT']).meta({ id: 'DutyState' });

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
    source: z.string().describe('Where the date comes from. 期限依据。'),
  })
  .meta({
    id: 'PostingDuty',
    description: 'What a posting owes, derived from facts and calendar. 应办事项（由事实与日历推算）。',
  });
export type Duty = Readonly<z.output<typeof duty>>;
