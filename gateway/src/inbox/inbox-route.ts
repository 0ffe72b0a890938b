import type { IncomingMessage } from 'node:http';
import { addressHash, TokenRefused, withSecret } from '@zhudian/hops';
import { gatewayError } from '../errors/gateway-error';
import { languageOf } from '../errors/language';
import type { PageSources } from '../sessions/page-sources';
import { unauthenticated, type Admit } from '../http/admission';
import { json, notAllowed, notFound, tooMany, type Reply } from '../http/reply';
import { INBOX_PREFIX, type Route } from '../http/route';
import { Rate } from '../limits/rate';
import type { Settings } from '../options';
import { OwnQuestions } from '../sessions/own-question';
import { isTemporary } from '../sessions/reader-session';
import { actorBehind } from '../sign-in/who';
import { errorIn, failureIn } from '../streams/failure';
import { dayIn } from '../operation/day-in';
import { dueEntry, factEntry } from './entries';
import { FORMS, NAME, type Form } from './forms';
import { InboxItems, type Inbox } from './inbox-items';

const DAYS_AHEAD = 30;
const DAY_MS = 86_400_000;
/** Calendars look every hour or so, and several may have the address. */
const LOOKS_PER_SECOND = 1;

interface InboxOptions {
  readonly settings: Settings;
  readonly admit: Admit;
  readonly sources: PageSources;
}

const linkOf = ({ headers }: IncomingMessage, { signIn }: Settings): string =>
  signIn?.publicUrl ?? `http://${headers.host ?? ''}/`;

const secretAddress = new RegExp(String.raw`^${INBOX_PREFIX}([A-Za-z0-9_-]{43})\.(ics|rss)(?:\?|$)`);

/** Nothing where nobody reads there any more. */
const unlessUnknown = (error: unknown): undefined => {
  if (errorIn(error).extensions['code'] !== 'UNAUTHENTICATED') throw error;
};

/** Routes of what is due or was recorded for who asks, as far as they may see it. */
export class InboxRoutes {
  private readonly looks = new Rate(LOOKS_PER_SECOND);
  private readonly strangers: Rate;

  constructor(private readonly options: InboxOptions) {
    this.strangers = new Rate(options.settings.shares.strangersPerSecond);
  }

  /** `/inbox.ics`: a calendar. */
  readonly ics: Route = (incoming) => this.ofActor(incoming, FORMS.ics);

  /** `/inbox.rss`: a feed. */
  readonly rss: Route = (incoming) => this.ofActor(incoming, FORMS.rss);

  /**
   * `/inbox/SECRET.ics`: what is due for the person who made this address, for programs that bring no token. Whatever is no
   * such address any more is not there; what it is called stands in no line of the log.
   */
  readonly secret: Route = async (incoming) => {
    const [, secret, form] = secretAddress.exec(incoming.url ?? '') ?? [];
    if (incoming.method !== 'GET') return notAllowed('GET');
    const seconds = this.secondsToWait(incoming, secret);
    if (seconds > 0) return tooMany(seconds);
    if (secret === undefined) return notFound;
    return this.written(incoming, FORMS[form as keyof typeof FORMS], () =>
      this.itemsBy(withSecret(secret), (items, days) => items.ofAsker(days)).catch(unlessUnknown),
    );
  };

  private secondsToWait({ socket }: IncomingMessage, secret: string | undefined): number {
    const stranger = this.strangers.take(String(socket.remoteAddress));
    return secret === undefined ? stranger : Math.max(stranger, this.looks.take(addressHash(secret)));
  }

  private async ofActor(incoming: IncomingMessage, form: Form): Promise<Reply> {
    if (incoming.method !== 'GET') return notAllowed('GET');
    const { settings, admit } = this.options;
    const { authorization } = incoming.headers;
    const caller = await admit(incoming);
    if ('status' in caller) return caller;
    const actor = await actorBehind(authorization, settings);
    if (actor instanceof TokenRefused) return unauthenticated(actor);
    return this.written(incoming, form, () => this.itemsBy(authorization, (items, days) => items.of(actor, days)));
  }

  private async written(
    incoming: IncomingMessage,
    { type, write }: Form,
    inbox: () => Promise<Inbox | undefined>,
  ): Promise<Reply> {
    const { settings } = this.options;
    const language = languageOf(incoming.headers['accept-language']);
    try {
      const asked = await inbox();
      if (!asked) return notFound;
      const { due, facts } = asked;
      const entries = [
        ...due.map((item) => dueEntry(item, language)),
        ...facts.toReversed().map((fact) => factEntry(fact, language)),
      ];
      const now = new Date(settings.now());
      const body = write(entries, { name: NAME[language], link: linkOf(incoming, settings), now });
      return { status: 200, headers: { 'content-type': type, 'cache-control': 'private, no-store' }, body };
    } catch (error) {
      const failure = failureIn(settings, incoming.headers['accept-language']);
      return json(isTemporary(error) ? 503 : 400, { errors: [failure(error)] });
    }
  }

  private async itemsBy(
    authorization: string | undefined,
    of: (items: InboxItems, days: { readonly today: string; readonly dueBefore: string }) => Promise<Inbox>,
  ): Promise<Inbox> {
    const { sources, settings } = this.options;
    const position = sources.known.common;
    if (position === undefined) throw gatewayError('SUBGRAPH_UNAVAILABLE', 'gateway');
    const now = settings.now();
    const reader = { authorization, signal: AbortSignal.timeout(settings.operationTimeoutMs) };
    const dayOf = (instant: number) => dayIn(settings.timeZone, instant);
    const days = { today: dayOf(now), dueBefore: dayOf(now + DAYS_AHEAD * DAY_MS) };
    return of(new InboxItems(new OwnQuestions(sources, reader, position)), days);
  }
}
