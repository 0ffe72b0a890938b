import { createHmac, hash } from 'node:crypto';
import { decodePosition, encodePosition, type Position } from '@zhudian/facts';

/** What determines a response, together with its position. */
export interface EtagRequest {
  /** The query string of a GET or the body of a POST: operation, variables and extensions. */
  readonly content: string;
  readonly accept: string | undefined;
  /** Identifies the caller: not everybody may see the same. */
  readonly authorization: string | undefined;
  /** The day of which it is, where a header names one. */
  readonly validOn?: string | undefined;
}

/** The first position at which a response is valid, and the read models it was made from. */
export interface Validity {
  readonly since: Position;
  /** `undefined` when unknown: the response is valid only at that position. */
  readonly models: readonly string[] | undefined;
}

export type CreateEtag = (request: EtagRequest, validity: Validity) => string;

const UNKNOWN = '*';

const shortName = (model: string) => hash('sha256', model, 'base64url').slice(0, 8);

/**
 * Creates and checks ETags. An ETag contains the first position and the read models, sealed with an HMAC over these and
 * the request, so that any gateway of this graph can tell from the ETag alone whether the response is still valid. It is
 * weak: responses with the same ETag may state different positions. `secret` prevents forged ETags.
 */
export class AnswerNames {
  constructor(
    private readonly graph: string,
    private readonly secret: string,
  ) {}

  readonly createEtag: CreateEtag = (request, { since, models }) =>
    this.sealed(request, encodePosition(since), models ? models.map(shortName).join('~') : UNKNOWN);

  /**
   * The first ETag in `If-None-Match` that belongs to this request and is still valid. `isTrue` receives its validity,
   * with read models out of those that are `known`.
   */
  matching(
    request: EtagRequest,
    ifNoneMatch: string | undefined,
    known: () => Iterable<string>,
    isTrue: (validity: Validity) => boolean,
  ): (Validity & { readonly etag: string }) | undefined {
    for (const etag of namesIn(ifNoneMatch)) {
      const [, since = '', short = ''] = /^W\/"[\w-]+\.(\w+)\.([\w~*-]*)"$/.exec(etag) ?? [];
      const position = decodePosition(since);
      if (position === undefined || this.sealed(request, since, short) !== etag) continue;
      const models = modelsCalled(short, known);
      if (models !== 'gone' && isTrue({ since: position, models })) return { since: position, models, etag };
    }
    return undefined;
  }

  private sealed(
    { content, accept = '', authorization = '', validOn = '' }: EtagRequest,
    since: string,
    models: string,
  ): string {
    const text = JSON.stringify([this.graph, content, accept, authorization, validOn, since, models]);
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

/** Whether `If-None-Match` contains this ETag, by weak comparison as RFC 9110 requires. */
export const matches = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch === etag || namesIn(ifNoneMatch).includes(`W/${etag.replace(/^W\//, '')}`);
