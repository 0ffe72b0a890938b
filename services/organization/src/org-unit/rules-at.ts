import type { IssuedRuleSet } from '@zhudian/facts';
import { rulesOn } from '@zhudian/programme';
import type { OrgUnit } from './org-unit.state';

interface Law {
  readonly ruleSets: readonly IssuedRuleSet[];
  readonly unit: OrgUnit;
}

/** The values of the rules at a unit on a day: those of its bureau, where it issued its own. */
export const rulesAt = ({ ruleSets, unit }: Law, on: string) =>
  rulesOn(ruleSets, on, unit.registered ? unit.path.split('/')[1] : undefined).rules;
