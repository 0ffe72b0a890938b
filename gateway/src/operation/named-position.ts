import { decodePosition, encodePosition, lostAt, type LostRange, type Position } from '@zhudian/facts';
import { GraphQLError } from 'graphql';
import { badRequest } from '../errors/gateway-error';

/** The parts of the log that were lost. */
export interface Losses {
  readonly lost: readonly LostRange[];
}

/** How much of what is no position an error repeats. */
const SHOWN = 100;

const lostAs = (position: Position, { from }: LostRange): GraphQLError => {
  const [named, kept] = [encodePosition(position), encodePosition(from - 1)];
  const error = badRequest('POSITION_LOST', named, kept);
  error.extensions['details'] = { position: named, kept };
  return error;
};

/** The error of a position that was lost; `undefined` for any other. */
export const lossOf = (position: Position, { lost }: Losses): GraphQLError | undefined => {
  const range = lostAt(position, lost);
  return range && lostAs(position, range);
};

/** A position that a request names, or an error: of what is none, and of one that was lost. Every position from outside comes in here. */
export const positionNamed = (requested: unknown, losses: Losses): Position | GraphQLError => {
  const position = typeof requested === 'string' ? decodePosition(requested) : undefined;
  if (position !== undefined) return lossOf(position, losses) ?? position;
  const text = typeof requested === 'string' ? requested : JSON.stringify(requested);
  return badRequest('POSITION_INVALID', text.slice(0, SHOWN).toWellFormed());
};

/** The same. @throws the error. */
export const positionIn = (requested: unknown, losses: Losses): Position => {
  const position = positionNamed(requested, losses);
  if (position instanceof GraphQLError) throw position;
  return position;
};
