import { z } from 'zod';
import { competency, competencyPhase, day } from '@zhudian/facts';
import { postings, type ViewOf } from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';
import { dutyKinds } from './duties';

export const Posting = entityTypeOf('Posting', postings, 'A posting of a First Secretary at a station. 驻点任职。');
export const PostingConnection = connectionOf('Posting', () => Posting);

const postingDuty = z
  .object({
    kind: z.enum(dutyKinds).meta({ id: 'DutyKind' }),
    of: z.string().nullable().describe('The task or the month. 任务或月份。'),
    dueOn: day,
    metOn: day.nullable(),
    state: z.enum(['MET', 'UPCOMING', 'DUE', 'OVERDUE', 'EXEMPT']).meta({ id: 'DutyState' }),
    daysLate: z.int().describe('0 when in time. 逾期天数。'),
    source: z.string().describe('Where the date comes from. 期限依据。'),
  })
  .meta({
    id: 'PostingDuty',
    description: 'What a posting owes, derived from facts and calendar. 应办事项(由事实与日历推算)。',
  });
const onSiteYear = z
  .object({
    year: z.int(),
    months: z.int().describe('Months declared. 已申报月数。'),
    declaredDays: z.int(),
    workingDays: z.int().nullable().describe('Of the declared months; null where no calendar covers them. 工作日。'),
    least: z.number().describe('The share that is asked for. 要求的比例。'),
    enough: z.boolean().nullable(),
  })
  .meta({
    id: 'OnSiteYear',
    description: 'Days on site in a year, as declared, against working days. 年度驻点天数(自行申报)。',
  });
const competencyAssessment = z
  .object({ phase: competencyPhase, on: day, ...competency.shape })
  .meta({ id: 'CompetencyAssessment', description: 'Competency, each dimension out of 100. 能力素质评估。' });
const postingCockpit = z
  .object({
    today: day,
    daysServed: z.int().describe('Days served so far. 已任职天数。'),
    daysLeft: z.int().describe('Days to the planned end; 0 once over. 剩余天数。'),
    progress: z.number().describe('Progress of the tasks by weight, per cent. 任务加权进度。'),
    overdue: z.int(),
    due: z.int(),
    duties: z.array(postingDuty).describe('Everything owed, earliest first. 全部应办事项。'),
    onSite: z.array(onSiteYear),
    competencies: z.array(competencyAssessment),
  })
  .meta({ id: 'PostingCockpit', description: 'A posting at a glance, on one day. 驻点任职驾驶舱。' });
export const PostingCockpit = objectTypeOf(postingCockpit);
export type PostingCockpitView = ViewOf<typeof postingCockpit>;
