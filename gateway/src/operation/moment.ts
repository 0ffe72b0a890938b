import { decodeInstant } from '@zhudian/hops';
import type { Position } from '@zhudian/facts';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { badRequest } from '../errors/gateway-error';
import { positionNamed, type Losses } from './named-position';

/** The position at which an operation is answered; `undefined` until a subgraph has reported one. */
export interface RequestedPosition {
  readonly position: Position | undefined;
  /** Whether the caller requested a certain moment instead of now. */
  readonly asOf: boolean;
  /** The day on which what is read was in force, if one was requested. */
  readonly validOn?: string;
  /** Whether it is one of many for a file. */
  readonly inBulk?: boolean;
  /** Whether it is one of many for a stream. */
  readonly inStream?: boolean;
}

/** The requested moment, from headers or `extensions`. */
export interface MomentRequest {
  readonly minPosition: unknown;
  readonly asOf: unknown;
  readonly validOn?: unknown;
}

/** Resolves an instant (milliseconds since 1970) to a position, or gives an error. */
export type PositionAt = (instant: number) => Promise<Position | GraphQLError>;

export const momentRequest = (
  header: (name: string) => string | undefined,
  extensions: Partial<MomentRequest> | undefined,
): MomentRequest => ({
  minPosition: header('x-zhudian-min-position') ?? extensions?.['minPosition'],
  asOf: header('x-zhudian-as-of') ?? extensions?.['asOf'],
  validOn: header('x-zhudian-valid-on') ?? extensions?.['validOn'],
});

/** Where the subgraphs are, and what the log has lost. */
export interface Reached extends Losses {
  /** The position that every subgraph has reached. */
  readonly common: Position | undefined;
}

const pastOf = async (
  asOf: unknown,
  losses: Losses,
  positionAt: PositionAt,
): Promise<RequestedPosition | GraphQLError> => {
  const instant = decodeInstant(asOf);
  const position = instant === undefined ? positionNamed(asOf, losses) : await positionAt(instant);
  return position instanceof GraphQLError ? position : { position, asOf: true };
};

export type Resolved = RequestedPosition | GraphQLError;

/** The same moment, of a day. */
const onDay = (resolved: Resolved, validOn: string): Resolved =>
  resolved instanceof GraphQLError ? resolved : { ...resolved, validOn };

/** The moment to answer at, on both axes. */
export const resolveMoment = (
  request: MomentRequest,
  reached: Reached,
  positionAt: PositionAt,
): Resolved | Promise<Resolved> => {
  const { validOn } = request;
  const known = resolveKnown(request, reached, positionAt);
  if (validOn === undefined || validOn === null) return known;
  if (!isDay(validOn)) return badRequest('VALID_ON_INVALID', JSON.stringify(validOn).slice(0, 100));
  return known instanceof Promise ? known.then((resolved) => onDay(resolved, validOn)) : onDay(known, validOn);
};

export const isDay = (text: unknown): text is string =>
  typeof text === 'string' && z.iso.date().safeParse(text).success;

/** The moment to answer at, given where every subgraph has arrived; a promise of it for an `asOf`, which wins over a `minPosition`. */
const resolveKnown = (
  { minPosition, asOf }: MomentRequest,
  reached: Reached,
  positionAt: PositionAt,
): Resolved | Promise<Resolved> => {
  if (asOf !== undefined && asOf !== null) return pastOf(asOf, reached, positionAt);
  const { common } = reached;
  if (minPosition === undefined || minPosition === null) return { position: common, asOf: false };
  const least = positionNamed(minPosition, reached);
  return least instanceof GraphQLError ? least : { position: Math.max(least, common ?? least), asOf: false };
};
