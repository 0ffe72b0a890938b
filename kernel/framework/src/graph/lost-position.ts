import { decodePosition, encodePosition, lostAt, type Position } from '@zhudian/facts';
import { positionInCursor, type PageBounds } from '@zhudian/projections';
import { refuse } from '../decision/refusal';
import { refusalError } from './refusal-error';
import type { RequestContext } from './request-context';

type Lost = Pick<RequestContext['ports'], 'lost'>;

/** @throws the refusal of a position that was given for what the log has lost. */
export const refuseLost = ({ lost }: Lost, position: Position): void => {
  const range = lost && lostAt(position, lost());
  if (!range) return;
  const details = { position: encodePosition(position), kept: encodePosition(range.from - 1) };
  throw refusalError(refuse('POSITION_LOST', details));
};

/** The position that a caller names, if it is one. @throws the refusal of one that is lost. */
export const positionNamed = (ports: Lost, text: string): Position | undefined => {
  const position = decodePosition(text);
  if (position !== undefined) refuseLost(ports, position);
  return position;
};

/** @throws the refusal of a page after or before a fact that is lost. */
export const refuseLostCursors = (ports: Lost, { after, before }: PageBounds): void => {
  for (const cursor of [after, before]) {
    const position = cursor ? positionInCursor(cursor) : undefined;
    if (position !== undefined) refuseLost(ports, position);
  }
};
