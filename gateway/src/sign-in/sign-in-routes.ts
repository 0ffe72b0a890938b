import { tokenReason, type Label } from '@zhudian/facts';
import type { IncomingMessage } from 'node:http';
import { messagesOf } from '../errors/gateway-error';
import type { Route } from '../http/route';
import { json, notAllowed, requestError, tooMany, type Reply } from '../http/reply';
import { Rate } from '../limits/rate';
import { comesFromOwnPages } from './own-pages';
import { ProviderRefused } from './provider';
import { newSession } from './sessions';
import { foreign, type SignIn } from './sign-in';
import { actorBehind } from './who';

const TEN_MINUTES_MS = 10 * 60_000;
const FIRST_PAGE = '/';

const searchOf = ({ url = '' }: IncomingMessage): string => URL.parse(url, 'http://here')?.search ?? '';

/** An address as a path of ours; `undefined` for one that a browser takes elsewhere. */
const pathHere = (address: string, publicUrl: string): string | undefined => {
  const url = address.startsWith('/') ? URL.parse(address, publicUrl) : null;
  return url?.origin === publicUrl ? `${url.pathname}${url.search}` : undefined;
};

/** A page of our own. What is shortened on its way is looked at again: `/.//elsewhere` is `//elsewhere`. */
const pageIn = (request: IncomingMessage, publicUrl: string): string => {
  const target = new URLSearchParams(searchOf(request)).get('to') ?? FIRST_PAGE;
  const page = pathHere(target, publicUrl);
  return page !== undefined && pathHere(page, publicUrl) === page ? page : FIRST_PAGE;
};

const goTo = (location: string, cookies: readonly string[]): Reply => ({
  status: 303,
  headers: { location, 'cache-control': 'no-store' },
  body: '',
  cookies,
});

const failed = (reason: Label): Reply => requestError(400, 'SIGN_IN_FAILED', messagesOf('SIGN_IN_FAILED', reason));

const login =
  ({ provider, underWay, underWayCookie, rules, unavailable }: SignIn): Route =>
  async (request) => {
    try {
      const { begun, url } = await provider.begin();
      const until = Date.now() + TEN_MINUTES_MS;
      const sealed = await underWay.seal({ ...begun, to: pageIn(request, rules.publicUrl), until });
      return goTo(url, underWayCookie.kept(sealed, until));
    } catch (error) {
      return unavailable(error);
    }
  };

/** The code is good once, and so is what it is held against: whatever comes of it, that is gone. */
const callback = (signIn: SignIn): Route => {
  const { provider, underWay, underWayCookie, settings, unavailable } = signIn;
  const finished = async (request: IncomingMessage): Promise<Reply> => {
    const kept = underWayCookie.in(request);
    const begun = kept === undefined ? undefined : await underWay.open(kept);
    if (!begun) return failed(['登录用时过长或者已经用过', 'it took too long, or is used up']);
    const session = newSession(await provider.finish(searchOf(request), begun));
    const who = await actorBehind(`Bearer ${session.accessToken}`, settings);
    if ('reason' in who) return failed(tokenReason(who.reason));
    return goTo(begun.to, await signIn.cookiesOf(session));
  };
  return async (request) => {
    const reply = await finished(request).catch((error: unknown) => {
      if (!(error instanceof ProviderRefused)) return unavailable(error);
      settings.log.warn({ error }, 'Somebody was not signed in');
      return failed(['身份认证服务未接受', error.message]);
    });
    return { ...reply, cookies: [...underWayCookie.gone, ...(reply.cookies ?? [])] };
  };
};

const logout = (signIn: SignIn): Route => {
  const { provider, sessions, sessionCookie, rules, settings } = signIn;
  return async (request) => {
    if (!comesFromOwnPages(request, rules.publicUrl)) return foreign;
    const session = await signIn.sessionIn(request);
    if (session) sessions.end(session);
    const next = await provider.end(session?.refreshToken).catch((error: unknown) => {
      settings.log.warn({ error }, 'The provider did not hear of the end of a session');
      return undefined;
    });
    if (request.headers.accept?.includes('text/html')) return goTo(next ?? FIRST_PAGE, sessionCookie.gone);
    return { ...json(200, { signedOut: true, next: next ?? null }), cookies: sessionCookie.gone };
  };
};

const only =
  (method: string, route: Route): Route =>
  (request, response) =>
    request.method === method ? route(request, response) : notAllowed(method);

/** Strangers come here: each address may so often. */
const rated = (route: Route, { settings: { shares } }: SignIn): Route => {
  const rate = new Rate(shares.strangersPerSecond);
  return (request, response) => {
    const seconds = rate.take(`address:${request.socket.remoteAddress}`);
    return seconds > 0 ? tooMany(seconds) : route(request, response);
  };
};

export const signInRoutes = (signIn: SignIn): Readonly<Record<string, Route>> => ({
  '/login': rated(only('GET', login(signIn)), signIn),
  '/callback': rated(only('GET', callback(signIn)), signIn),
  '/logout': rated(only('POST', logout(signIn)), signIn),
});
