import type { Words } from '@zhudian/facts';

/** What a rule's value is, and between which values it makes sense. */
export interface AboutRule {
  readonly about: Words;
  readonly unit: RuleUnit;
  readonly least: number;
  readonly most: number;
}
export type RuleUnit = 'WORKING_DAYS' | 'DAYS' | 'MONTHS' | 'YEARS' | 'SHARE' | 'SWITCH' | 'POINTS';

export const about = (unit: RuleUnit, [least, most]: readonly [number, number], zh: string, en: string): AboutRule => ({
  unit,
  least,
  most,
  about: { zh, en },
});
