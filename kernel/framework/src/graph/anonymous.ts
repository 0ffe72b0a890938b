import type { Act } from '../decision/act';
import type { Actor } from '../decision/actor';
import type { Aggregate } from '../decision/aggregate';
import { refuse } from '../decision/refusal';
import { NOBODY } from '../commands/new-facts';
import { problemsOf } from './input-problems';
import { refusalError } from './refusal-error';
import { withHashedSecrets } from './secrets';
import { withoutNulls } from './without-nulls';

/** Who comes without a token: nobody, with no role. */
export const ANONYMOUS: Actor = { personId: NOBODY, roles: [], unit: NOBODY };

/** Whoever has a token has a role. */
export const isAnonymous = ({ roles }: Pick<Actor, 'roles'>): boolean => roles.length === 0;

/** What nobody in particular did on a day. */
export const anonymousAct = (day: string): Act => ({
  by: NOBODY,
  role: NOBODY,
  unit: NOBODY,
  on: day,
  recordedOn: day,
  reasons: {},
});

/** The data of an anonymous command, its secrets hashed. @throws the refusal of an input that is not valid. */
export const anonymousInput = (
  { commands }: Pick<Aggregate, 'commands'>,
  type: string,
  given: unknown,
): Readonly<Record<string, unknown>> => {
  const spec = commands[type];
  if (!spec?.anonymous) throw new Error(`${type} is not given anonymously.`);
  const parsed = spec.input.safeParse(withoutNulls(given));
  if (!parsed.success) throw refusalError(refuse('INVALID_INPUT', { problems: problemsOf(parsed.error) }));
  return withHashedSecrets(spec.input, parsed.data);
};
