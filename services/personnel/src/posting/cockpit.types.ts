import { z } from 'zod';
import { day, postingEvents } from '@zhudian/facts';
import { decision, type ViewOf } from '@zhudian/projections';
import { objectTypeOf } from '@zhudian/framework/service';
import { duty } from './duty.types';
import { onSiteYear } from './on-site';

const { phase, dimensions } = postingEvents.schemas.CompetencyAssessed.shape;

const competencyAssessment = z
  .object({ phase, on: day, ...dimensions.shape, decision })
  .meta({ id: 'CompetencyAssessment', description: 'Competency, each dimension out of 100. 能力素质评估。' });

export const CompetencyAssessment = objectTypeOf(competencyAssessment);
export type CompetencyAssessmentView = ViewOf<typeof competencyAssessment>;

const competencyChange = z
  .object({
    startAssessedOn: day.describe('Of the start. 任期初评估日期。'),
    endAssessedOn: day.describe('Of the end. 任期末评估日期。'),
    ...dimensions.shape,
  })
  .meta({
    id: 'CompetencyChange',
    description: 'By how much each dimension has changed from the start to the end. 任期初至任期末各项能力的变化。',
  });
export const CompetencyChange = objectTypeOf(competencyChange);
export type CompetencyChangeView = ViewOf<typeof competencyChange>;

const postingCockpit = z
  .object({
    today: day,
    daysServed: z.int().describe('Days served so far. 已任职天数。'),
    daysLeft: z.int().describe('Days to the planned end; 0 once over. 剩余天数。'),
    progress: z.number().describe('Progress of the tasks by weight, per cent. 任务加权进度。'),
    overdue: z.int(),
    due: z.int(),
    duties: z.array(duty).describe('Everything owed, earliest first. 全部应办事项。'),
    onSite: z.array(onSiteYear),
    competencies: z.array(competencyAssessment),
  })
  .meta({ id: 'PostingCockpit', description: 'A posting at a glance, on one day. 驻点任职驾驶舱。' });
export const PostingCockpit = objectTypeOf(postingCockpit);
export type PostingCockpitView = ViewOf<typeof postingCockpit>;
