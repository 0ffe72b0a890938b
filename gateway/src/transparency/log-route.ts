import { TokenRefused } from '@zhudian/hops';
import { messagesOf } from '../errors/gateway-error';
import { unauthenticated } from '../http/admission';
import { notAllowed, notFound, requestError, tooMany, type Reply } from '../http/reply';
import { LOG_PREFIX, type Route } from '../http/route';
import { Rate } from '../limits/rate';
import type { Settings } from '../options';
import { actorBehind } from '../sign-in/who';
import { logClient } from './log-client';

/** What the transparency log may be asked for: hashes, and the bundles of facts. */
const HASHES = /^(?:keys?|key\/(?:ml-dsa-44|sm2)|checkpoint|tile\/\d{1,2}\/[x\d/]+(?:\.p\/\d{1,3})?)$/;
/** A pack of a decision by what it is about: which fact and as of which position stands behind it. */
const PACK = /^pack\/[A-Z][A-Za-z]*\/[^/?#]+(?:\?[^#]*)?$/;
const BUNDLE = /^tile\/entries\/[x\d/]+(?:\.p\/\d{1,3})?$/;

const KEPT_HEADERS = ['content-type', 'cache-control'] as const;
/** Roles that read facts of all units, if the operator names the person too. */
const AUDITING: readonly string[] = ['AUDITOR', 'DISCIPLINE'];

const NAMED_READERS = {
  zh: '事件和依据卷含有各单位的记录，只供指定的审计和纪检监察人员读取。如需读取，请联系系统管理员。',
  en: 'These are facts of all units: only auditors and discipline inspectors who are named may read them. Ask the administrator.',
};

const unavailable = (): Reply =>
  requestError(503, 'SUBGRAPH_UNAVAILABLE', messagesOf('SUBGRAPH_UNAVAILABLE', 'transparency'));

/** Why a pack is refused is told by who makes it. */
const refusalIn = (status: number, body: Buffer): Reply => {
  const { code, messages, details } = JSON.parse(body.toString()) as PackRefusal;
  return requestError(status, code, messages, details);
};
interface PackRefusal {
  readonly code: string;
  readonly messages: { readonly zh: string; readonly en: string };
  readonly details?: Readonly<Record<string, string>>;
}

/** Nothing in a page of facts runs, nor loads anything. */
const PRIVATE = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'x-content-type-options': 'nosniff',
};

/** Neither a bundle nor a pack can be cut to a unit, nor to leave out a case of one's own: who reads them is named. */
const refusalToRead = async (authorization: string | undefined, settings: Settings): Promise<Reply | undefined> => {
  const actor = await actorBehind(authorization, settings);
  if (actor instanceof TokenRefused) return unauthenticated(actor);
  const mayRead = settings.logReaders.includes(actor.personId) && actor.roles.some((role) => AUDITING.includes(role));
  return mayRead ? undefined : requestError(403, 'LOG_READERS_ONLY', NAMED_READERS);
};

/** `/log/…`: checkpoint, keys and hashes for everybody, bundles of facts and packs of decisions for those who are named. */
export const logRoute = (settings: Settings): Route => {
  const { transparency, shares } = settings;
  if (transparency === undefined) return () => notFound;
  const read = logClient(transparency, settings);
  const rate = new Rate(shares.requestsPerSecond);
  const passedOn = async (path: string): Promise<Reply> => {
    const { status, headers, body } = await read(path);
    if (status >= 400 && status < 500 && PACK.test(path)) return refusalIn(status, body);
    if (status !== 200) return status === 404 ? notFound : unavailable();
    const kept = KEPT_HEADERS.map((name) => [name, String(headers[name] ?? '')] as const);
    return { status: 200, headers: Object.fromEntries(kept), body };
  };
  return async ({ method, url = '', headers, socket }) => {
    if (method !== 'GET') return notAllowed('GET');
    const path = url.slice(LOG_PREFIX.length);
    const isOfFacts = BUNDLE.test(path) || PACK.test(path);
    if (!isOfFacts && !HASHES.test(path)) return notFound;
    const seconds = rate.take(`address:${socket.remoteAddress}`);
    if (seconds > 0) return tooMany(seconds);
    const refusal = isOfFacts ? await refusalToRead(headers.authorization, settings) : undefined;
    if (refusal) return refusal;
    const answered = await passedOn(path).catch(unavailable);
    return isOfFacts ? { ...answered, headers: { ...answered.headers, ...PRIVATE } } : answered;
  };
};
