import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { messagesOf } from '../errors/gateway-error';
import type { Route } from '../http/route';
import { requestError, type Reply } from '../http/reply';
import type { Settings } from '../options';
import { Cookie } from './cookies';
import { comesFromOwnPages } from './own-pages';
import { Provider } from './provider';
import { Sealed } from './sealed';
import { sessionSchema, Sessions, type Session } from './sessions';
import type { SignInRules } from './sign-in-settings';

/** A sign-in that is under way at the provider. */
const underWaySchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** The page to go on with. */
  to: z.string(),
  until: z.number(),
});

/** What signing in is made of. */
export class SignIn {
  readonly provider: Provider;
  readonly sessions: Sessions;
  readonly sessionCookie: Cookie;
  readonly underWayCookie: Cookie;
  readonly underWay: Sealed<z.infer<typeof underWaySchema>>;
  private readonly sealed: Sealed<Session>;

  constructor(
    readonly rules: SignInRules,
    readonly settings: Settings,
  ) {
    this.provider = new Provider(rules);
    this.sessions = new Sessions(this.provider);
    const secure = { isSecure: rules.publicUrl.startsWith('https:') };
    this.sessionCookie = new Cookie('zhudian', 'Strict', secure);
    // The provider sends the person back from its own site.
    this.underWayCookie = new Cookie('zhudian-sign-in', 'Lax', secure);
    this.sealed = new Sealed(sessionSchema, 'session', settings.secret);
    this.underWay = new Sealed(underWaySchema, 'sign-in', settings.secret);
  }

  async cookiesOf(session: Session): Promise<readonly string[]> {
    return this.sessionCookie.kept(await this.sealed.seal(session), session.until);
  }

  async sessionIn(request: IncomingMessage): Promise<Session | undefined> {
    const kept = this.sessionCookie.in(request);
    return kept === undefined ? undefined : this.sealed.open(kept);
  }

  /** Lets those who are signed in through as if their programs had sent the token themselves. */
  readonly admitting = (route: Route): Route => {
    return (request, response) => {
      if (request.headers.authorization !== undefined || this.sessionCookie.in(request) === undefined)
        return route(request, response);
      if (!comesFromOwnPages(request, this.rules.publicUrl)) return foreign;
      return this.withSession(route, request, response);
    };
  };

  private async withSession(route: Route, request: IncomingMessage, response: ServerResponse): Promise<Reply> {
    const session = await this.sessionIn(request);
    const current = session && (await this.sessions.current(session).catch(this.unavailable));
    if (current && 'status' in current) return current;
    if (!current) return { ...(await route(request, response)), cookies: this.sessionCookie.gone };
    request.headers.authorization = `Bearer ${current.accessToken}`;
    const reply = await route(request, response);
    return current === session ? reply : { ...reply, cookies: await this.cookiesOf(current) };
  }

  readonly unavailable = (error: unknown): Reply => {
    this.settings.log.error({ error }, 'Nobody can be signed in');
    return requestError(503, 'SIGN_IN_UNAVAILABLE', messagesOf('SIGN_IN_UNAVAILABLE'));
  };
}

export const foreign: Reply = requestError(403, 'FOREIGN_ORIGIN', messagesOf('FOREIGN_ORIGIN'));
