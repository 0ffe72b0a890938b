import { createHmac, hash } from 'node:crypto';
import { decodePosition, encodePosition, type Position } from '@zhudian/facts';

/** Who asks what: with a position this decides an answer. */
export interface EtagRequest {
  /** The query string of a GET, the body of a POST: operation, variables and extensions. */
  readonly asked: string;
  readonly accept: string | undefined;
  /** Whoever asks: what one may see another may not. */
  readonly authorization: string | undefined;
}

/** From where on an answer has been true, and the read models that keep it true as long as they do not change. */
export interface Ground {
  readonly since: Position;
  /** `undefined`: unknown, so that it is true for certain at that position alone. */
  readonly models: readonly string[] | undefined;
}

export type NameAnswer = (asked: EtagRequest, ground: Ground) => string;

const UNKNOWN = '*';

const shortName = (model: string) => hash('sha256', model, 'base64url').slice(0, 8);

/**
 * Names answers. A name holds where the answer's ground begins and a seal over all of it, so that any gateway of this
 * graph can tell an answer still true by its name alone. It is a weak one: answers of one name differ in the position
 * they name. `secret` keeps others from making names up.
 */
export class AnswerNames {
  constructor(
    private readonly graph: string,
    private readonly secret: string,
  ) {}

  readonly nameOf: NameAnswer = (asked, { since, models }) =>
    this.sealed(asked, encodePosition(since), models ? models.map(shortName).join('~') : UNKNOWN);

  /**
   * The first of the names in `If-None-Match` that names an answer to this, and is true now, with its ground: `isTrue` is
   * given that, with the read models out of those that are `known`.
   */
  matching(
    asked: EtagRequest,
    ifNoneMatch: string | undefined,
    known: () => Iterable<string>,
    isTrue: (ground: Ground) => boolean,
  ): (Ground & { readonly etag: string }) | undefined {
    for (const etag of namesIn(ifNoneMatch)) {
      const [, since = '', short = ''] = /^W\/"[\w-]+\.(\w+)\.([\w~*-]*)"$/.exec(etag) ?? [];
      const position = decodePosition(since);
      if (position === undefined || this.sealed(asked, since, short) !== etag) continue;
      const models = modelsCalled(short, known);
      if (models !== 'gone' && isTrue({ since: position, models })) return { since: position, models, etag };
    }
    return undefined;
  }

  private sealed({ asked, accept = '', authorization = '' }: EtagRequest, since: string, models: string): string {
    const text = JSON.stringify([this.graph, asked, accept, authorization, since, models]);
    return `W/"${createHmac('sha256', this.secret).update(text).digest('base64url')}.${since}.${models}"`;
  }
}

const modelsCalled = (short: string, known: () => Iterable<string>): readonly string[] | undefined | 'gone' => {
  if (short === UNKNOWN) return undefined;
  const names = new Map([...known()].map((name) => [shortName(name), name]));
  const models = short === '' ? [] : short.split('~').map((each) => names.get(each));
  return models.every((model) => model !== undefined) ? models : 'gone';
};

const namesIn = (ifNoneMatch: string | undefined): readonly string[] =>
  ifNoneMatch === undefined ? [] : ifNoneMatch.split(',').map((name) => `W/${name.trim().replace(/^W\//, '')}`);

/** Whether `If-None-Match` names this ETag; by the weak comparison, which is what it asks for. */
export const matches = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch === etag || namesIn(ifNoneMatch).includes(`W/${etag.replace(/^W\//, '')}`);
