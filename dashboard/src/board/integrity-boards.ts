import type { BoardSpec } from './board-spec';

export const indicators: BoardSpec = {
  title: ['指标', 'Indicators'],
  about: [
    '按单位加权汇总的指标，以及连续未达标的薄弱指标。',
    'Indicators by unit, weighted, and those that stay off target.',
  ],
  parts: [{ of: 'indicatorRollUp', chart: { name: 'unit', values: ['value'] } }, { of: 'weakIndicators' }],
  lists: ['indicators', 'indicatorKinds', 'clues'],
};

export const clues: BoardSpec = {
  title: ['改进线索', 'Clues'],
  about: ['改进线索办理到哪一步。', 'How far the clues have come.'],
  parts: [{ of: 'clueFunnel', chart: { name: 'step', values: ['reached', 'open'] } }],
  lists: ['clues', 'weakIndicators'],
};

export const risk: BoardSpec = {
  title: ['廉洁风险', 'Integrity risks'],
  about: ['各单位、各领域在管的廉洁风险点。', 'Open risks by unit and domain.'],
  parts: [
    {
      of: 'riskHeatMap',
      asked: { by: 'COUNTY_ENTERPRISE' },
      matrix: { rows: 'unit', columns: 'domain', value: 'risks' },
    },
    { of: 'riskPosts' },
    { of: 'modelStationTotals' },
    { of: 'dutyTotals' },
    { of: 'inspectionBoard' },
    { of: 'participationTrend' },
  ],
  lists: [
    'riskPoints',
    'riskPosts',
    'inspections',
    'inspectionFindings',
    'integrityActivities',
    'dutyLists',
    'modelStationStanding',
  ],
};

export const business: BoardSpec = {
  title: ['供电所业务', 'Station business'],
  about: ['流程标准、抽查偏差、班组计划和四项评分。', 'Process standards, audits, team plans and the four criteria.'],
  parts: [{ of: 'businessBoard' }],
  lists: ['stationBusinesses', 'processAudits', 'processDeviations', 'teamPlans'],
};

export const audit: BoardSpec = {
  title: ['审计台', 'Audit desk'],
  about: [
    '依据已被更正的决定、补录、说明理由的警告、职责分离和保存期限。',
    'Decisions whose ground was corrected, late entries, warnings overridden, separation of duties, and what is over.',
  ],
  parts: [
    { of: 'staleDecisions' },
    { of: 'segregationFindings' },
    { of: 'lateEntries' },
    { of: 'overriddenWarnings' },
    { of: 'corrections' },
    { of: 'leftovers' },
    { of: 'refusedConsequences' },
    { of: 'retentionStates' },
  ],
  lists: ['ruleSets', 'rules', 'calendars', 'retentionHolds'],
};
