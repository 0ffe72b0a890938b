import { addressHash, asksOnlyFor, secretIn, type HopRequest } from '@zhudian/hops';
import { Kind, parse } from 'graphql';
import type { Actor } from '../decision/actor';
import { Refusal, refuse } from '../decision/refusal';
import { ANONYMOUS } from '../graph/anonymous';
import { refusalError } from '../graph/refusal-error';
import type { Ports } from '../graph/request-context';
import type { Verify } from './token';

export interface KnownCallers {
  readonly verify: Verify;
  /** The fields that are answered without a token. */
  readonly anonymous?: ReadonlySet<string>;
  /** Whether nobody of this id is let in any more; nobody is kept out by default. */
  readonly isKeptOut?: (personId: string) => boolean | Promise<boolean>;
  readonly ports: Pick<Ports, 'reader' | 'today'>;
}

/** Without a token only what is for everybody is answered, to nobody in particular; to a calendar, its person's questions. */
export const callerOf = async (callers: KnownCallers, { authorization, body }: HopRequest): Promise<Actor> => {
  const { verify, anonymous = NO_FIELDS } = callers;
  const { query } = body as { readonly query?: unknown };
  if (authorization === undefined && asksOnlyFor(anonymous, query)) return ANONYMOUS;
  const secret = secretIn(authorization);
  const actor = secret === undefined ? await verify(authorization) : await readerAt(callers, secret, query);
  if (actor instanceof Refusal) throw refusalError(actor);
  return actor;
};

const NO_FIELDS: ReadonlySet<string> = new Set();

const UNKNOWN = refuse('UNAUTHENTICATED', { reason: 'no bearer token' });

/** Whose secret address it is, by what the log says now: it reads, and does nothing. */
const readerAt = async (
  { ports, isKeptOut }: KnownCallers,
  secret: string,
  query: unknown,
): Promise<Actor | Refusal> => {
  const reader = await ports.reader.readerAt(addressHash(secret), ports.today());
  if (!reader || !onlyAsks(query)) return UNKNOWN;
  return (await isKeptOut?.(reader.personId)) ? UNKNOWN : reader;
};

const onlyAsks = (query: unknown): boolean =>
  parse(String(query), { noLocation: true }).definitions.every(
    (one) => one.kind === Kind.FRAGMENT_DEFINITION || ('operation' in one && one.operation === 'query'),
  );
