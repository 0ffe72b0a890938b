import { z } from 'zod';
import { internal, programmeCounts, type RowOf } from '@zhudian/projections';
import { entityTypeOf } from '@zhudian/framework/service';

/** What follows from the counts of a year, from the years before and from the year's rounds. */
const derived = {
  postingsActive: z.int().describe('Postings under way at the end of the year. 年末在任数。'),
  targets: z.int().describe('Target stations of the year’s rounds. 当年各批拟派驻供电所数。'),
  filled: z.int().describe('Appointments of the year’s rounds. 当年各批已任职数。'),
  fillRate: z.number().nullable().describe('Filled of targets, 0–1. 到位率。'),
  averageMatchScore: z.number().nullable().describe('Mean match score of those appointed, 0–100. 任职者平均匹配得分。'),
  heardCoverage: z
    .number()
    .nullable()
    .describe('Heard of those active at the hearings, 0–1, as known when they were held. 听取汇报覆盖率。'),
  excusedShare: z.number().nullable().describe('Excused of those active at the hearings, 0–1. 请假率。'),
};
const columns = {
  /** Nobody's in particular where a row sums up all that the viewer sees. */
  bureauId: internal(z.string().nullable()),
  year: z.int(),
  ...programmeCounts,
  ...derived,
};

export const ProgrammeYear = entityTypeOf(
  'ProgrammeYear',
  { columns },
  'The programme of a bureau in one calendar year: chosen well and usable, managed and performing. 一年的选派工作指标。',
);
export type ProgrammeYearView = RowOf<typeof columns>;
