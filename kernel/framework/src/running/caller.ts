import { asksOnlyFor, type HopRequest } from '@zhudian/hops';
import type { Actor } from '../decision/actor';
import { Refusal } from '../decision/refusal';
import { ANONYMOUS } from '../graph/anonymous';
import { refusalError } from '../graph/refusal-error';
import type { Verify } from './token';

export interface KnownCallers {
  readonly verify: Verify;
  /** The fields that are answered without a token. */
  readonly anonymous?: ReadonlySet<string>;
}

/** Without a token only what is for everybody is answered, to nobody in particular. */
export const callerOf = async (
  { verify, anonymous = NO_FIELDS }: KnownCallers,
  { authorization, body }: HopRequest,
): Promise<Actor> => {
  if (authorization === undefined && asksOnlyFor(anonymous, (body as { readonly query?: unknown }).query))
    return ANONYMOUS;
  const actor = await verify(authorization);
  if (actor instanceof Refusal) throw refusalError(actor);
  return actor;
};

const NO_FIELDS: ReadonlySet<string> = new Set();
