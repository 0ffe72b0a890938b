import { amendmentsFor, commandsFor, type AnyFieldRule } from '@zhudian/framework';
import { dueDayRule } from './calendar/due-day';
import type { Role } from './roles';

const fieldRules: readonly AnyFieldRule[] = [dueDayRule];

/** Declares a command of the programme: `command<State>()({ … })`, its roles checked against the programme's. */
export const command = commandsFor<Role>(fieldRules);

/** The commands that correct and annul the facts of an aggregate. */
export const amendmentsOf = amendmentsFor(fieldRules);

/** The bureau that told a fact of a stream which all bureaus share. */
export const bureauOfFact = (
  fact: { readonly data: Readonly<Record<string, unknown>> } | undefined,
): string | undefined => {
  const bureauId = fact?.data['bureauId'];
  return typeof bureauId === 'string' ? bureauId : undefined;
};
