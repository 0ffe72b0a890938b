import type { RiskLevel, RuleName } from '@zhudian/facts';
import { addMonths, type RulesInForce } from '@zhudian/programme';

/** How likely it is, and how much it would harm: each from 1 to 3. */
export interface Degrees {
  readonly likelihood: number;
  readonly impact: number;
}
type Rules = RulesInForce['rules'];

const REVIEW: Readonly<Record<RiskLevel, RuleName>> = {
  I: 'riskReviewMonthsI',
  II: 'riskReviewMonthsII',
  III: 'riskReviewMonthsIII',
};

/** The rule by which a risk of a level is reviewed again. */
export const reviewRule = (level: RiskLevel): RuleName => REVIEW[level];

/** I is the highest. */
export const levelOf = ({ likelihood, impact }: Degrees, { riskLevelIFrom, riskLevelIIFrom }: Rules): RiskLevel => {
  const product = likelihood * impact;
  if (product >= riskLevelIFrom.value) return 'I';
  return product >= riskLevelIIFrom.value ? 'II' : 'III';
};

/** What follows from the degrees on a day: the level, and the day by which they are reviewed. */
export const rated = ({ likelihood, impact }: Degrees, on: string, rules: Rules) => {
  const level = levelOf({ likelihood, impact }, rules);
  return { likelihood, impact, level, reviewDueOn: addMonths(on, rules[REVIEW[level]].value) };
};
