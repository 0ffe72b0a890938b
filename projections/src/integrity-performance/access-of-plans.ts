import { AT_STATION, MANAGERS, OBSERVERS } from '../access/audiences';
import { always, grant, ownPosting, within, type Access } from '../access/policy';

const notAnalysts = grant(
  [...MANAGERS, ...AT_STATION, 'AUDITOR', 'STAFF'],
  always,
  '分析只需完成情况，不需文字说明。',
  'Analysts need what was done, not the words.',
);

export const workPlanAccess: Access<'stationId' | 'postingId' | 'items' | 'returnReason'> = {
  rows: [
    grant(
      [...MANAGERS, ...OBSERVERS, 'STATION', 'BRANCH_SECRETARY'],
      within('under', 'stationId'),
      '审批和考评机构、上级与供电所掌握工作计划。',
      'Work plans of the own area are for those who approve and evaluate, and for the station.',
    ),
    grant(['FIRST_SECRETARY', 'STAFF'], ownPosting('postingId'), '本人的工作计划。', 'The plans of the own posting.'),
  ],
  masks: [
    {
      column: 'items',
      fields: ['about', 'result', 'reason'],
      to: [notAnalysts],
      told: ['PlanDrafted', 'PlanItemDone', 'PlanItemSlipped'],
    },
    { column: 'returnReason', to: [notAnalysts], told: ['PlanReturned'] },
  ],
};
