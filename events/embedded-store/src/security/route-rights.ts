import type { IncomingMessage } from 'node:http';
import { includes, type Right } from '../server/access';
import type { HttpGuard } from '../server/http1';
import { rightOf } from './access-control';
import type { Authentication } from './authentication';
import { denied, unauthenticated } from './denied';

/** Who may ask for what over HTTP/1.1, as on the real server. What is not listed is refused. */
export const ROUTE_RIGHTS: Readonly<Record<string, Right>> = {
  'GET /': 'anonymous',
  'GET /ping': 'anonymous',
  'GET /info': 'anonymous',
  'GET /gossip': 'anonymous',
  'GET /health/live': 'anonymous',
  'GET /health': 'user',
  'GET /stats': 'user',
  'GET /metrics': 'user',
  'GET /info/options': '$ops',
  'POST /admin/backup': '$ops',
  'GET /ui': 'user',
  'GET /ui/style.css': 'user',
  'GET /ui/stream': 'user',
  'GET /ui/subscriptions': '$ops',
  'GET /ui/groups': 'user',
  'GET /ui/health': 'user',
  'GET /subscriptions': 'user',
  'GET /subscriptions/:stream': 'user',
  'GET /subscriptions/:stream/:group/info': 'user',
  'POST /subscriptions/:stream/:group/replayParked': '$ops',
  'POST /subscriptions/restart': '$ops',
  'POST /projections/:mode': 'user',
  'POST /projections/:name/command/:command': 'user',
};

const rightTo = (route: string): Right => {
  const right = ROUTE_RIGHTS[route];
  if (right === undefined) throw denied();
  return right;
};

/** A browser says when another site's page makes it ask, and with the password that it knows. */
const refuseOtherSites = (route: string, { headers }: IncomingMessage): void => {
  const from = headers['sec-fetch-site'];
  if (!route.startsWith('GET ') && (from === 'cross-site' || from === 'same-site')) throw denied();
};

const LOOPBACK_HOST = /^(127(\.\d+){3}|\[::1\]|localhost)(:\d+)?$/i;

/**
 * Everyone on this machine may have everything that is listed. A page whose name was made to lead here is not of this machine,
 * which the name that its browser asks for tells.
 */
export const openGuard: HttpGuard = async (route, request) => {
  rightTo(route);
  refuseOtherSites(route, request);
  if (!LOOPBACK_HOST.test(request.headers.host ?? 'localhost')) throw denied();
};

/** Asks for users and passwords. */
export const securedGuard =
  (authentication: Authentication): HttpGuard =>
  async (route, request) => {
    const right = rightTo(route);
    if (right === 'anonymous') return;
    refuseOtherSites(route, request);
    const user = await authentication.caller(request.headers.authorization);
    if (!user) throw unauthenticated();
    if (!includes(rightOf(user.groups), right)) throw denied();
  };
