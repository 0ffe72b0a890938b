import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { EXPOSITION_TYPE } from '@zhudian/runtime';
import { notAllowed, requestError, type Reply } from '../http/reply';
import type { Route } from '../http/route';
import type { Settings } from '../options';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
/** By one of these a proxy tells that somebody else asks. */
const PASSED_ON = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'] as const;

const CLOSED = {
  zh: '运行指标只供监控系统读取：请在本机读取，或使用系统管理员设置的监控令牌（METRICS_TOKEN）。',
  en: 'Metrics are for the monitoring: read them on this machine, or with the token that the administrator set (METRICS_TOKEN).',
};

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const isOnThisMachine = ({ socket, headers }: IncomingMessage): boolean =>
  LOOPBACK.has(socket.remoteAddress ?? '') &&
  headers.origin === undefined &&
  PASSED_ON.every((name) => headers[name] === undefined);

/** Where a token is set it alone lets in; else the machine itself does. */
const mayRead = (request: IncomingMessage, token: string | undefined): boolean => {
  if (token === undefined) return isOnThisMachine(request);
  const given = /^Bearer (?<token>\S+)$/.exec(request.headers.authorization ?? '')?.groups?.['token'] ?? '';
  return timingSafeEqual(digest(given), digest(token));
};

/** One look at all processes serves all who ask within a second: nobody makes them work by asking. */
const FRESH_MS = 1_000;

/** `GET /metrics`: what all processes measure, in Prometheus' text format. */
export const metricsRoute = (
  { metricsToken }: Pick<Settings, 'metricsToken'>,
  gather: () => Promise<string>,
): Route => {
  let last: { readonly at: number; readonly text: Promise<string> } | undefined;
  const text = (): Promise<string> => {
    if (!last || performance.now() - last.at > FRESH_MS) last = { at: performance.now(), text: gather() };
    return last.text;
  };
  return async (request): Promise<Reply> => {
    if (request.method !== 'GET') return notAllowed('GET');
    if (!mayRead(request, metricsToken)) return requestError(403, 'METRICS_CLOSED', CLOSED);
    const headers = { 'content-type': EXPOSITION_TYPE, 'cache-control': 'no-store' };
    return { status: 200, headers, body: await text() };
  };
};
