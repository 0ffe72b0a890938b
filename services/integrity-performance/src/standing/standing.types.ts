import { z } from 'zod';
import { month } from '@zhudian/facts';
import { postingStandings, type ViewOf } from '@zhudian/projections';
import { objectTypeOf } from '@zhudian/framework/service';

const { months, satisfaction, termThrough, termTotal, termGrade, isDisciplined, relied } = postingStandings.columns;

const postingStanding = z
  .object({
    months,
    monthsMissing: z.array(month).describe('Months that are over and not final. 已过而结果尚未核定的月份。'),
    satisfaction,
    termThrough,
    termTotal,
    termGrade,
    isDisciplined,
    cluesLeft: z.int().describe('Open clues that the First Secretary answers for. 本人负责的未结线索。'),
    relied,
  })
  .meta({
    id: 'PostingStanding',
    description: 'How a posting stands, and what its end still asks for. 考评结论与离任前尚缺事项。',
  });
export const PostingStanding = objectTypeOf(postingStanding);
export type PostingStandingView = ViewOf<typeof postingStanding>;
