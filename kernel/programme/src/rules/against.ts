import type { RuleValue } from '@zhudian/facts';
import { hasReason, refuse, type Act, type Details, type Refusal } from '@zhudian/framework';

/** What was only proposed, or that nobody has checked, warns; the rest binds. */
export const warns = ({ provenance }: Pick<RuleValue, 'provenance'>): boolean =>
  provenance === 'PROPOSED' || provenance === 'UNCHECKED';

/** Refuses what breaks a rule. Where the rule only warns, a reason for the code lets the command go on. */
export const against = <Code extends string>(
  command: { readonly act: Act },
  rule: RuleValue,
  code: Code,
  details?: Details,
): Refusal<Code> | undefined => {
  if (warns(rule) && hasReason(command, code)) return undefined;
  return refuse(code, details, { ...rule, severity: warns(rule) ? 'WARN' : 'BLOCK' });
};
