import { hash } from 'node:crypto';
import { encodePosition, type Position } from '@zhudian/events';

/** All that an answer depends on, besides the graph itself. */
export interface AnswerName {
  /** The query string of a GET, the body of a POST: operation, variables and extensions. */
  readonly asked: string;
  readonly accept: string | undefined;
  /** Whoever asks: what one may see another may not. */
  readonly authorization: string | undefined;
  readonly position: Position;
}

/** A strong ETag, known before the answer is: at a position an answer never changes. `graph` names the supergraph. */
export const etagOf = (graph: string, { asked, accept = '', authorization = '', position }: AnswerName): string =>
  `"${hash('sha256', JSON.stringify([graph, asked, accept, authorization, encodePosition(position)]), 'base64url')}"`;

/** Whether `If-None-Match` names this ETag; a strong ETag also matches its weakened form. */
export const matches = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined && ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
