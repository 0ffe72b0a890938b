import { decodeInstant } from '@zhudian/hops';
import { decodePosition, type Position } from '@zhudian/facts';
import { GraphQLError } from 'graphql';
import { badRequest } from '../errors/gateway-error';

/** The position at which an operation is answered; `undefined` until a subgraph has reported one. */
export interface RequestedPosition {
  readonly position: Position | undefined;
  /** Whether the caller requested a certain moment instead of now. */
  readonly asOf: boolean;
}

/** The requested moment, from headers or `extensions`. */
export interface MomentRequest {
  readonly minPosition: unknown;
  readonly asOf: unknown;
}

/** Resolves an instant (milliseconds since 1970) to a position, or gives an error. */
export type PositionAt = (instant: number) => Promise<Position | GraphQLError>;

export const momentRequest = (
  header: (name: string) => string | undefined,
  extensions: Partial<MomentRequest> | undefined,
): MomentRequest => ({
  minPosition: header('x-zhudian-min-position') ?? extensions?.['minPosition'],
  asOf: header('x-zhudian-as-of') ?? extensions?.['asOf'],
});

/** A position that a request names, or an error. */
export const positionNamed = (requested: unknown): Position | GraphQLError =>
  (typeof requested === 'string' ? decodePosition(requested) : undefined) ??
  badRequest('POSITION_INVALID', typeof requested === 'string' ? requested : JSON.stringify(requested));

const pastOf = async (asOf: unknown, positionAt: PositionAt): Promise<RequestedPosition | GraphQLError> => {
  const instant = decodeInstant(asOf);
  const position = instant === undefined ? positionNamed(asOf) : await positionAt(instant);
  return position instanceof GraphQLError ? position : { position, asOf: true };
};

export type Resolved = RequestedPosition | GraphQLError;

/** The moment to answer at, given where every subgraph has arrived; a promise of it for an `asOf`, which wins over a `minPosition`. */
export const resolveMoment = (
  { minPosition, asOf }: MomentRequest,
  common: Position | undefined,
  positionAt: PositionAt,
): Resolved | Promise<Resolved> => {
  if (asOf !== undefined && asOf !== null) return pastOf(asOf, positionAt);
  if (minPosition === undefined || minPosition === null) return { position: common, asOf: false };
  const least = positionNamed(minPosition);
  return least instanceof GraphQLError ? least : { position: Math.max(least, common ?? least), asOf: false };
};
