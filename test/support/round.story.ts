import type { OfType, SelectionRoundEvent } from '@zhudian/facts';
import { GUANGXI_CALENDAR, NATIONAL_CALENDAR } from '@zhudian/programme';

type Opened = OfType<SelectionRoundEvent, 'RoundOpened'>;

/** The round `2016-1` of the bureau, over the county enterprises Wuming and Binyang. */
export const roundOpened: Opened = {
  type: 'RoundOpened',
  data: {
    bureauId: 'bureau',
    title: '2016 年第一批选派',
    year: 2016,
    poolOrgUnits: ['marketing', 'audit-office'],
    countyEnterprises: ['wuming', 'binyang'],
    criteria: ['正式党员', '熟悉供电所业务'],
    applyBy: '2016-01-15',
    termMonths: 24,
    noticeMinWorkingDays: 5,
    calendarVersion: NATIONAL_CALENDAR,
  },
};
export const openedWith = (changes: Partial<Opened['data']>): Opened => ({
  ...roundOpened,
  data: { ...roundOpened.data, ...changes },
});
export const openedInGuangxi = openedWith({ year: 2017, calendarVersion: GUANGXI_CALENDAR });

/** Two criteria, of which one is required; published again the second is required too. */
export const criteriaPublished = (version = 1): OfType<SelectionRoundEvent, 'RoundCriteriaPublished'> => ({
  type: 'RoundCriteriaPublished',
  data: {
    version,
    criteria: [
      { code: 'grass-roots', words: '具有两年以上基层工作经历', required: true },
      { code: 'hardiness', words: '能吃苦、肯担当', required: version > 1 },
    ],
  },
});

export const wumingAnalysed = {
  type: 'EnterpriseAnalysed',
  data: { countyEnterpriseId: 'wuming', findings: '支部组织生活不规范', stationIds: ['luobo', 'fucheng'] },
} as const satisfies SelectionRoundEvent;

export const binyangAnalysed = {
  type: 'EnterpriseAnalysed',
  data: { countyEnterpriseId: 'binyang', findings: '党员队伍老化', stationIds: ['litang'] },
} as const satisfies SelectionRoundEvent;

export const luoboDiagnosed = {
  type: 'StationDiagnosed',
  data: {
    stationId: 'luobo',
    weaknessCodes: ['STRUCTURE_RESPONSIBILITY', 'STANDARDISATION'],
    partyScore: 58.5,
    integrityScore: 71,
    needs: [
      { skill: 'PARTY_BUILDING', priority: 3 },
      { skill: 'METERING', priority: 2 },
      { skill: 'SAFETY', priority: 1 },
    ],
  },
} as const satisfies SelectionRoundEvent;

/** Litang has nothing weak: no target. */
export const litangDiagnosed = {
  type: 'StationDiagnosed',
  data: { stationId: 'litang', weaknessCodes: [], partyScore: 92, integrityScore: 95, needs: [] },
} as const satisfies SelectionRoundEvent;

export const luoboTargeted = {
  type: 'TargetStationsFixed',
  data: { stationIds: ['luobo'], rationale: '基础薄弱' },
} as const satisfies SelectionRoundEvent;

export const roundClosed = {
  type: 'RoundClosed',
  data: { filled: ['luobo'], unfilled: [] },
} as const satisfies SelectionRoundEvent;

/** The round up to its targets. */
export const targetsFixed = [roundOpened, wumingAnalysed, binyangAnalysed, luoboDiagnosed, luoboTargeted] as const;
