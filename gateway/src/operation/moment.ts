import { decodePosition, type Position } from '@zhudian/events';
import { GraphQLError } from 'graphql';
import { badRequest } from '../errors/gateway-error';

/** The position that an operation is answered at; `undefined` until a subgraph has named one. */
export interface Moment {
  readonly position: Position | undefined;
  /** The caller asked for the past, or for a position to come, and not for now. */
  readonly asOf: boolean;
}

/** What a request says about its moment: headers, or the same in `extensions`. */
export interface MomentRequest {
  readonly minPosition: unknown;
  readonly asOf: unknown;
}

export const momentRequest = (
  header: (name: string) => string | undefined,
  extensions: Readonly<Record<string, unknown>> | undefined,
): MomentRequest => ({
  minPosition: header('x-zhudian-min-position') ?? extensions?.['minPosition'],
  asOf: header('x-zhudian-as-of') ?? extensions?.['asOf'],
});

const parsed = (asked: unknown): Position | GraphQLError =>
  (typeof asked === 'string' ? decodePosition(asked) : undefined) ??
  badRequest('POSITION_INVALID', typeof asked === 'string' ? asked : JSON.stringify(asked));

const pastOf = (asOf: unknown): Moment | GraphQLError => {
  if (typeof asOf === 'string' && /^\d{4}-\d\d-\d\d/.test(asOf)) return badRequest('AS_OF_INSTANT_UNSUPPORTED', asOf);
  const position = parsed(asOf);
  return position instanceof GraphQLError ? position : { position, asOf: true };
};

/** The moment to answer at, given where every subgraph has arrived. An `asOf` wins over a `minPosition`. */
export const resolveMoment = (
  { minPosition, asOf }: MomentRequest,
  common: Position | undefined,
): Moment | GraphQLError => {
  if (asOf !== undefined && asOf !== null) return pastOf(asOf);
  if (minPosition === undefined || minPosition === null) return { position: common, asOf: false };
  const least = parsed(minPosition);
  return least instanceof GraphQLError ? least : { position: Math.max(least, common ?? least), asOf: false };
};
