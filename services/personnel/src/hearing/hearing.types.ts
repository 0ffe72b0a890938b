import { z } from 'zod';
import { month } from '@zhudian/facts';
import { hearings, problems, reportEntry, workReport } from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';
import { hearingDuty } from './hearing-calendar';

export const Hearing = entityTypeOf(
  'Hearing',
  hearings,
  'A monthly hearing of the Party committee. 局党委每月专题会议。',
);
export const HearingConnection = connectionOf('Hearing', () => Hearing);
export const HearingProblem = entityTypeOf(
  'HearingProblem',
  problems,
  'A practical problem, followed until it is solved. 实际问题，跟踪至解决。',
);
export const HearingProblemConnection = connectionOf('HearingProblem', () => HearingProblem);
export const ReportEntry = objectTypeOf(reportEntry);
export const WorkReport = objectTypeOf(workReport);

const hearingMonth = z
  .object({
    month: month.describe('YYYY-MM. 月份。'),
    duty: hearingDuty,
    active: z.int().describe('Postings served in the month. 当月在任数。'),
  })
  .meta({
    id: 'HearingMonth',
    description: 'What a calendar month owes: one hearing at least. 每月至少一次专题会议的完成情况。',
  });
export const HearingMonth = objectTypeOf(hearingMonth);
export type HearingMonthView = z.output<typeof hearingMonth>;
