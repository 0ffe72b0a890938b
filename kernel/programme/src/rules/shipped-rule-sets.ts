import type { IssuedRuleSet, Provenance, RuleName, RuleValue } from '@zhudian/facts';

type Values = Readonly<Record<RuleName, Omit<RuleValue, 'rule'>>>;

const valueOf =
  (provenance: Provenance) =>
  (value: number, source: string, ...items: string[]): Values[RuleName] => ({ value, provenance, source, items });
const inForce = valueOf('IN_FORCE');
const proposed = (value: number, ...items: string[]) =>
  valueOf('PROPOSED')(value, '本方案建议，可调整 (proposed: the source fixes none)', ...items);

/** How long is kept what is in no log. */
const keptFor = {
  keepReadingsMonths: proposed(36, 'N11'),
  keepAnnulledWordsMonths: proposed(36, 'N11'),
  keepPastWordsMonths: proposed(120, 'N11'),
  keepPastDocumentsMonths: proposed(120, 'N11'),
  keepDeadLettersMonths: proposed(6, 'N11'),
  keepExportsMonths: proposed(12, 'N11'),
  keepBackupsMonths: proposed(12, 'N11'),
};

const values2015: Values = {
  noticeMinWorkingDays: inForce(5, '党政领导干部选拔任用工作条例 2014 art. 41, by analogy', 'S09'),
  termMinMonths: inForce(12, '2015 notice on First Secretaries: one to three years', 'S10'),
  termMaxMonths: inForce(36, '2015 notice on First Secretaries: one to three years', 'S10'),
  youngUntilAge: proposed(45, 'S05'),
  experienceRequired: proposed(1, 'S14'),
  onSiteShare: valueOf('BACKGROUND')(
    2 / 3,
    'Shanxi, rules on First Secretaries: at least two thirds of the working days',
    'M06',
  ),
  tasksRatifiedWithinDays: proposed(30, 'T01', 'T05'),
  baselineWithinDays: proposed(30, 'N17'),
  partyRelationWithinDays: valueOf('PROPOSED')(
    30,
    '2015 notice on First Secretaries, art. 4: it moves; the days are proposed',
    'S10',
  ),
  successorMonthsBefore: proposed(3, 'N09'),
  onSiteDeclaredWithinDays: proposed(5, 'M06'),
  commendationMinMonths: proposed(6, 'N14'),
  riskLevelIFrom: proposed(6, 'I08', 'I10'),
  riskLevelIIFrom: proposed(3, 'I08', 'I10'),
  riskReviewMonthsI: proposed(3, 'I06'),
  riskReviewMonthsII: proposed(6, 'I06'),
  riskReviewMonthsIII: proposed(12, 'I06'),
  modelStationMonths: proposed(24, 'I05'),
  selfRunningLeastScore: proposed(80, 'N13'),
  ratingOutlierPoints: proposed(20, 'M12'),
  evidenceWorkingDays: proposed(10, 'N11'),
  ...keptFor,
  excellentShare: valueOf('UNCHECKED')(1 / 3, '民主评议党员：评为“优秀”的一般不超过三分之一 (as a rule)', 'B09'),
};
const values2019: Values = {
  ...values2015,
  noticeMinWorkingDays: inForce(5, '党政领导干部选拔任用工作条例 2019 art. 42, by analogy', 'S09'),
};
const values2021: Values = {
  ...values2019,
  termMinMonths: valueOf('UNCHECKED')(
    24,
    '2021 opinion on First Secretaries: two years at least (general knowledge)',
    'S10',
  ),
  keepReadingsMonths: inForce(
    36,
    '个人信息保护法 (in force since 2021-11-01) art. 56: records of processing are kept for three years at least',
    'N11',
  ),
};

const setOf = (version: string, from: string, source: string, values: Values): IssuedRuleSet => ({
  version,
  from,
  source,
  rules: Object.entries(values).map(([rule, value]) => ({ rule: rule as RuleName, ...value })),
});

/** The programme's own sets, as they are shipped: what the log says is laid over them. They never change. */
export const shippedRuleSets: readonly IssuedRuleSet[] = [
  setOf('programme-2015.1', '0001-01-01', '2015 notice on First Secretaries; the programme of 2016', values2015),
  setOf('programme-2019.1', '2019-03-03', '党政领导干部选拔任用工作条例 (2019)', values2019),
  setOf('programme-2021.1', '2021-05-11', '2021 opinion on First Secretaries', values2021),
];
