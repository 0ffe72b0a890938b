import type { IncomingMessage } from 'node:http';
import { TokenRefused } from '@zhudian/hops';
import { gatewayError } from '../errors/gateway-error';
import { languageOf } from '../errors/language';
import type { PageSources } from '../exports/list-pages';
import { unauthenticated, type Admit } from '../http/admission';
import { json, notAllowed, type Reply } from '../http/reply';
import type { Route } from '../http/route';
import type { Settings } from '../options';
import { isTemporary } from '../sessions/reader-session';
import { actorBehind, type KnownActor } from '../sign-in/who';
import { failureIn } from '../streams/failure';
import { dueEntry, factEntry, type Entry } from './entries';
import { icsOf } from './ics';
import { InboxItems } from './inbox-items';
import { rssOf } from './rss';

const DAYS_AHEAD = 30;
const DAY_MS = 86_400_000;
const NAME = { zh: '驻点：我的事项', en: 'Zhudian: for me' };

interface InboxOptions {
  readonly settings: Settings;
  readonly admit: Admit;
  readonly sources: PageSources;
}

/** How a calendar or a feed is written. @param link where it leads. */
type Write = (entries: readonly Entry[], name: string, link: string) => string;

const dayIn = (instant: number) => new Date(instant).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

const linkOf = ({ headers }: IncomingMessage, { signIn }: Settings): string =>
  signIn?.publicUrl ?? `http://${headers.host ?? ''}/`;

/** Routes of what is due or was recorded for who asks, as far as they may see it. */
export class InboxRoutes {
  constructor(private readonly options: InboxOptions) {}

  /** `/inbox.ics`: a calendar. */
  readonly ics: Route = (incoming) => {
    const write: Write = (entries, name) => icsOf(entries, name, new Date(this.options.settings.now()));
    return this.reply(incoming, 'text/calendar; charset=utf-8', write);
  };

  /** `/inbox.rss`: a feed. */
  readonly rss: Route = (incoming) => this.reply(incoming, 'application/rss+xml; charset=utf-8', rssOf);

  private async reply(incoming: IncomingMessage, type: string, write: Write): Promise<Reply> {
    if (incoming.method !== 'GET') return notAllowed('GET');
    const { settings, admit } = this.options;
    const { authorization, ...headers } = incoming.headers;
    const caller = await admit(incoming);
    if ('status' in caller) return caller;
    const actor = await actorBehind(authorization, settings);
    if (actor instanceof TokenRefused) return unauthenticated(actor);
    const language = languageOf(headers['accept-language']);
    try {
      const { due, facts } = await this.itemsOf(actor, authorization);
      const entries = [
        ...due.map((item) => dueEntry(item, language)),
        ...facts.toReversed().map((fact) => factEntry(fact, language)),
      ];
      const body = write(entries, NAME[language], linkOf(incoming, settings));
      return { status: 200, headers: { 'content-type': type, 'cache-control': 'private, no-store' }, body };
    } catch (error) {
      const failure = failureIn(settings, headers['accept-language']);
      return json(isTemporary(error) ? 503 : 400, { errors: [failure(error)] });
    }
  }

  private itemsOf(actor: KnownActor, authorization: string | undefined) {
    const { sources, settings } = this.options;
    const position = sources.known.common;
    if (position === undefined) throw gatewayError('SUBGRAPH_UNAVAILABLE', 'gateway');
    const now = settings.now();
    const reader = { authorization, signal: AbortSignal.timeout(settings.operationTimeoutMs) };
    const days = { today: dayIn(now), dueBefore: dayIn(now + DAYS_AHEAD * DAY_MS) };
    return new InboxItems(sources, reader, position).of(actor, days);
  }
}
