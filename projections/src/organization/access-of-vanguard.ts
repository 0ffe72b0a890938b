import { AT_STATION, EVERYONE, MANAGERS } from '../access/audiences';
import { every, grant, is, within, type Access } from '../access/policy';

const HOUSE = [...MANAGERS, 'AUDITOR', ...AT_STATION, 'STAFF'] as const;

export const vanguardTaskAccess: Access<'stationId'> = {
  rows: [
    grant(
      HOUSE,
      within('under', 'stationId'),
      '急难险重任务由谁承担、完成得怎样，由本单位职工和上级掌握。',
      'Who takes which task, and what came of it, is for the house and those above it.',
    ),
  ],
};

export const exemplarAccess: Access<'stationId' | 'stage'> = {
  rows: [
    grant(
      [...MANAGERS, 'AUDITOR', ...AT_STATION],
      within('under', 'stationId'),
      '先进典型由本单位和上级推荐、通过、公布。',
      'Exemplars are proposed, approved and published by the house and those above it.',
    ),
    grant(
      EVERYONE,
      every(is('stage', 'NAMED'), within('bureau', 'stationId')),
      '已公布的先进典型供全局学习。',
      'An exemplar that is published is there for the whole bureau to follow.',
    ),
  ],
};
