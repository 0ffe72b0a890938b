import type { CommandResult } from '../commands/command-envelope';
import type { Actor } from '../decision/actor';
import { Refusal, refuse } from '../decision/refusal';

/** The roles in which an actor may give a command: the one that he names, else all of his that are named by it. */
export const actingRoles = (
  { roles: held }: Pick<Actor, 'roles'>,
  allowed: readonly string[],
  actingAs: string | undefined,
): readonly [string, ...string[]] | Refusal => {
  if (actingAs !== undefined && !held.includes(actingAs))
    return refuse('ROLE_NOT_HELD', { role: actingAs, yours: [...held] });
  const [first, ...others] = held.filter((role) => allowed.includes(role) && (actingAs ?? role) === role);
  return first === undefined ? refuse('NOT_AUTHORISED_ROLE', { roles: allowed }) : [first, ...others];
};

/** Anything else that is refused in one role may be allowed in another. */
const SAME_IN_EVERY_ROLE: readonly string[] = ['VERSION_CONFLICT', 'COMMAND_ID_REUSED'];
const SAYS_LEAST: readonly string[] = ['NOT_AUTHORISED_SCOPE', 'OFFICE_NOT_HELD'];

/** Acts in the first role that all rules allow; what is refused in each of them is refused for the reason that says most. */
export const inFirstRole = async (
  roles: readonly [string, ...string[]],
  act: (role: string) => Promise<CommandResult | Refusal>,
): Promise<CommandResult | Refusal> => {
  const refusals: Refusal[] = [];
  for (const role of roles) {
    const done = await act(role);
    if (!(done instanceof Refusal) || SAME_IN_EVERY_ROLE.includes(done.code)) return done;
    refusals.push(done);
  }
  const [first] = refusals;
  const telling = refusals.find(({ code }) => !SAYS_LEAST.includes(code)) ?? first;
  if (!telling) throw new Error('Nobody acts without a role.');
  return telling;
};
