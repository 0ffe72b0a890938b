import { TokenRefused } from '@zhudian/hops';
import { Pool } from 'undici';
import { messagesOf } from '../errors/gateway-error';
import { unauthenticated } from '../http/admission';
import { notAllowed, notFound, requestError, tooMany, type Reply } from '../http/reply';
import { LOG_PREFIX, type Route } from '../http/route';
import { Rate } from '../limits/rate';
import type { Settings } from '../options';
import { actorBehind } from '../sign-in/who';

/** What the transparency log may be asked for: hashes, and the bundles of facts. */
const HASHES = /^(?:keys?|checkpoint|tile\/\d{1,2}\/[x\d/]+(?:\.p\/\d{1,3})?)$/;
const BUNDLE = /^tile\/entries\/[x\d/]+(?:\.p\/\d{1,3})?$/;

const CONNECTIONS = 16;
const KEPT_HEADERS = ['content-type', 'cache-control'] as const;
/** Roles that read facts of all units, if the operator names the person too. */
const AUDITING: readonly string[] = ['AUDITOR', 'DISCIPLINE'];

const NAMED_READERS = {
  zh: '事件包含有各单位的记录，只供指定的审计和纪检监察人员读取。如需读取，请联系系统管理员。',
  en: 'These are facts of all units: only auditors and discipline inspectors who are named may read them. Ask the administrator.',
};

const unavailable = (): Reply =>
  requestError(503, 'SUBGRAPH_UNAVAILABLE', messagesOf('SUBGRAPH_UNAVAILABLE', 'transparency'));

/** A bundle cannot be cut to a unit, nor to leave out a case of one's own: who reads bundles is named. */
const refusalToRead = async (authorization: string | undefined, settings: Settings): Promise<Reply | undefined> => {
  const actor = await actorBehind(authorization, settings);
  if (actor instanceof TokenRefused) return unauthenticated(actor);
  const mayRead = settings.logReaders.includes(actor.personId) && actor.roles.some((role) => AUDITING.includes(role));
  return mayRead ? undefined : requestError(403, 'LOG_READERS_ONLY', NAMED_READERS);
};

/** `/log/…`: checkpoint, keys and hashes for everybody, bundles of facts for those who are named. */
export const logRoute = (settings: Settings): Route => {
  const { transparency, secret, shares, hopTimeoutMs } = settings;
  if (transparency === undefined) return () => notFound;
  const pool = new Pool(new URL(transparency).origin, { connections: CONNECTIONS });
  const rate = new Rate(shares.requestsPerSecond);
  const passedOn = async (path: string): Promise<Reply> => {
    const { statusCode, headers, body } = await pool.request({
      method: 'GET',
      path: `/${path}`,
      headers: { 'x-zhudian-gateway': secret },
      signal: AbortSignal.timeout(hopTimeoutMs),
    });
    const bytes = Buffer.from(await body.arrayBuffer());
    if (statusCode !== 200) return statusCode === 404 ? notFound : unavailable();
    const kept = KEPT_HEADERS.map((name) => [name, String(headers[name] ?? '')] as const);
    return { status: 200, headers: Object.fromEntries(kept), body: bytes };
  };
  return async ({ method, url = '', headers, socket }) => {
    if (method !== 'GET') return notAllowed('GET');
    const path = url.slice(LOG_PREFIX.length);
    const isBundle = BUNDLE.test(path);
    if (!isBundle && !HASHES.test(path)) return notFound;
    const seconds = rate.take(`address:${socket.remoteAddress}`);
    if (seconds > 0) return tooMany(seconds);
    const refusal = isBundle ? await refusalToRead(headers.authorization, settings) : undefined;
    if (refusal) return refusal;
    const answered = await passedOn(path).catch(unavailable);
    return isBundle ? { ...answered, headers: { ...answered.headers, 'cache-control': 'no-store' } } : answered;
  };
};
