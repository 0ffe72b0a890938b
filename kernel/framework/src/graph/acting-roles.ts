import type { Viewer } from '@zhudian/projections';
import type { CommandResult } from '../commands/command-envelope';
import { Refusal, refuse } from '../decision/refusal';

/** A role in which somebody may act, for which unit, and whose office it is when it is not the own one. */
export interface ActingRole {
  readonly role: string;
  readonly unit: string;
  readonly actingFor?: string;
}
type Offices = Pick<Viewer, 'roles' | 'unit' | 'seats'>;

const heldBy = ({ roles, unit, seats }: Offices): readonly ActingRole[] => [
  ...roles.map((role) => ({ role, unit })),
  ...seats.map(({ role, unit, holder }) => ({ role, unit, actingFor: holder.personId })),
];

/** The roles in which an actor may give a command: the one that he names, else all of his that are named by it; the own ones first. */
export const actingRoles = (
  actor: Offices,
  allowed: readonly string[],
  actingAs: string | undefined,
): readonly [ActingRole, ...ActingRole[]] | Refusal => {
  const held = heldBy(actor);
  if (actingAs !== undefined && !held.some(({ role }) => role === actingAs))
    return refuse('ROLE_NOT_HELD', { role: actingAs, yours: [...new Set(held.map(({ role }) => role))] });
  const [first, ...others] = held.filter(({ role }) => allowed.includes(role) && (actingAs ?? role) === role);
  return first === undefined ? refuse('NOT_AUTHORISED_ROLE', { roles: allowed }) : [first, ...others];
};

/** Anything else that is refused in one role may be allowed in another. */
const SAME_IN_EVERY_ROLE: readonly string[] = ['VERSION_CONFLICT', 'COMMAND_ID_REUSED'];
const SAYS_LEAST: readonly string[] = ['NOT_AUTHORISED_SCOPE', 'OFFICE_NOT_HELD'];

/** Acts in the first role that all rules allow; what is refused in each of them is refused for the reason that says most. */
export const inFirstRole = async (
  roles: readonly [ActingRole, ...ActingRole[]],
  act: (role: ActingRole) => Promise<CommandResult | Refusal>,
): Promise<CommandResult | Refusal> => {
  const refusals: Refusal[] = [];
  for (const role of roles) {
    const done = await act(role);
    if (!(done instanceof Refusal) || SAME_IN_EVERY_ROLE.includes(done.code)) return done;
    refusals.push(done);
  }
  const [first] = refusals;
  const telling = refusals.filter((one) => !codesOf(one).some((code) => SAYS_LEAST.includes(code)));
  // What is wrong in every role is what is wrong with the input.
  const [fewest] = telling.toSorted((one, other) => one.also.length - other.also.length);
  if (!first) throw new Error('Nobody acts without a role.');
  return fewest ?? first;
};

const codesOf = ({ code, also }: Refusal): readonly string[] => [code, ...also.map((one) => one.code)];
