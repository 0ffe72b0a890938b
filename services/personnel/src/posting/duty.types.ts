import { z } from 'zod';
import { day, enumOf } from '@zhudian/facts';

const dutyKind = enumOf('DutyKind', {
  TASKS_RATIFIED: ['审定任期目标任务', 'target tasks ratified'],
  BASELINE_ASSESSED: ['任期初能力评估', 'competency at the start assessed'],
  PARTY_RELATION_MOVED: ['转移党组织关系', 'Party relation moved'],
  TASK_DONE: ['完成目标任务', 'target task done'],
  ON_SITE_DECLARED: ['申报驻点天数', 'days on site declared'],
  SUCCESSOR_NAMED: ['确定基层带头人', 'local successor named'],
  HANDOVER_COMPLETED: ['完成交接', 'handover completed'],
  END_ASSESSED: ['任期末能力评估', 'competency at the end assessed'],
});

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
    source: z.string().describe('Where the date comes from. 期限依据。'),
  })
  .meta({
    id: 'PostingDuty',
    description: 'What a posting owes, derived from facts and calendar. 应办事项（由事实与日历推算）。',
  });
export type Duty = Readonly<z.output<typeof duty>>;
