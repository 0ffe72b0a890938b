import type { IncomingMessage, ServerResponse } from 'node:http';
import { encodePosition, ORIGIN, type Position } from '@zhudian/facts';
import { TokenRefused } from '@zhudian/hops';
import { encodeVerifierKey } from '@zhudian/proofs';
import { CONTEXT_NAMES } from '../changes/changes-sdl';
import { checkArguments, type ChangesArgs } from '../changes/changes-source';
import { gatewayError } from '../errors/gateway-error';
import { acceptedOf } from '../http/accepted';
import { unauthenticated } from '../http/admission';
import { json, notAllowed, notFound, type Reply } from '../http/reply';
import { positionIn, type Losses } from '../operation/named-position';
import { ChangeFeed } from './change-feed';
import { hangUpOf, tooManyStreams, type StreamsOptions } from './streams-options';
import { csv } from './csv';
import { failureIn, refusedWith } from './failure';
import { goesOn, PLAIN_ENCODINGS, type PlainFact, type PlainPage } from './plain-facts';
import { pump } from './pump';
import { refuseBeyond } from './refuse-beyond';

/** The ways in which facts are told, by media type. */
const ENCODINGS: typeof PLAIN_ENCODINGS = { ...PLAIN_ENCODINGS, 'text/csv': csv };

/** From where to go on: after a position, and after so many facts of the next one. */
interface Cursor {
  readonly after: string | undefined;
  readonly at: Position;
  readonly isNew: (fact: PlainFact) => boolean;
}

const isNew = () => true;

/** @throws what a reader is told of a cursor that is none. */
const cursorIn = (text: string | null, losses: Losses): Cursor => {
  if (text === null || text === '') return { after: undefined, at: ORIGIN, isNew };
  const [position = '', place] = text.split('.');
  if (place !== undefined && !/^[0-9a-z]{1,11}$/.test(place))
    throw gatewayError('POSITION_INVALID', text.slice(0, 100).toWellFormed());
  const at = positionIn(position, losses);
  if (place === undefined) return { after: position, at, isNew };
  const told = Number.parseInt(place, 36);
  return {
    after: encodePosition(Math.max(at - 1, ORIGIN)),
    at,
    isNew: (fact) => fact.position !== position || fact.place > told,
  };
};

const listed = (search: URLSearchParams, name: string): readonly string[] | undefined => {
  const values = search.getAll(name).flatMap((text) => text.split(','));
  return values.length > 0 ? values : undefined;
};

/** @throws what a reader is told of a parameter that is neither true nor false. */
const truthIn = (search: URLSearchParams, name: string): boolean => {
  const text = search.get(name) ?? 'false';
  if (text !== 'true' && text !== 'false') throw gatewayError('BAD_USER_INPUT', name);
  return text === 'true';
};

const PARAMETERS: ReadonlySet<string> = new Set(['after', 'types', 'contexts', 'under', 'entities', 'segments']);

const argumentsIn = (search: URLSearchParams, after: string | undefined, losses: Losses): ChangesArgs => {
  const strange = [...search.keys()].find((name) => !PARAMETERS.has(name));
  if (strange !== undefined) throw gatewayError('BAD_USER_INPUT', strange.slice(0, 100).toWellFormed());
  const contexts = listed(search, 'contexts');
  const unknown = contexts?.find((name) => !CONTEXT_NAMES.includes(name));
  if (unknown !== undefined) throw gatewayError('BAD_USER_INPUT', `contexts: ${unknown.slice(0, 100).toWellFormed()}`);
  const args = {
    after,
    types: listed(search, 'types'),
    contexts,
    under: search.get('under'),
    entities: listed(search, 'entities'),
  };
  checkArguments(args as ChangesArgs, losses);
  return args as ChangesArgs;
};

/** `GET /changes`: the facts after a position as they are, for those who have no GraphQL client. */
export class ChangesRoute {
  constructor(private readonly options: StreamsOptions) {}

  /** The key by which what is stated of segments is checked. */
  key(): Reply {
    const { segmentKey } = this.options.settings;
    if (!segmentKey) return notFound;
    const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'max-age=300' };
    return { status: 200, headers, body: `${encodeVerifierKey(segmentKey.verifier)}\n` };
  }

  async reply(incoming: IncomingMessage): Promise<Reply> {
    const { admit, settings, open, feed } = this.options;
    if (incoming.method !== 'GET') return notAllowed('GET');
    const caller = await admit(incoming);
    if ('status' in caller) return caller;
    // An address may look at the schema, never at facts.
    if (incoming.headers.authorization === undefined) return unauthenticated(new TokenRefused('no bearer token'));
    const type = acceptedOf(incoming.headers.accept || undefined, Object.keys(ENCODINGS));
    const encodingOf = type === undefined ? undefined : ENCODINGS[type];
    if (type === undefined || !encodingOf)
      return json(406, { error: 'NOT_ACCEPTABLE', accepted: Object.keys(ENCODINGS) });
    const failure = failureIn(settings, incoming.headers['accept-language']);
    const encoding = encodingOf(failure);
    try {
      const { at, next } = this.reading(incoming, goesOn(type));
      await refuseBeyond(feed.known, at, feed.draining);
      const leave = open.enter(caller.name);
      if (!leave) return tooManyStreams(settings.shares.streamsPerCaller);
      const stream = (response: ServerResponse) => pump(response, encoding, next(hangUpOf(response))).finally(leave);
      return { status: 200, headers: encoding.headers, stream, abandoned: leave };
    } catch (error) {
      return refusedWith(failure, error);
    }
  }

  /** Reads page by page; a stream that does not go on ends where the log ends when it is reached. */
  private reading({ url = '', headers }: IncomingMessage, isEndless: boolean) {
    const search = new URLSearchParams(url.slice(url.indexOf('?') + 1 || url.length));
    const { known } = this.options.feed;
    const lastId = headers['last-event-id'];
    const cursor = cursorIn(typeof lastId === 'string' && lastId !== '' ? lastId : search.get('after'), known);
    const args = argumentsIn(search, cursor.after, known);
    const wantsSegments = truthIn(search, 'segments');
    // Half of a position is no segment.
    const isPossible = this.options.settings.segmentKey !== undefined && !search.get('after')?.includes('.');
    if (wantsSegments && !isPossible) throw gatewayError('BAD_USER_INPUT', 'segments');
    const next = (signal: AbortSignal) => {
      const feed = new ChangeFeed(this.options.feed, args, { authorization: headers.authorization, signal });
      let isOver = false;
      return async (): Promise<PlainPage | undefined> => {
        if (isOver) return undefined;
        const page = await feed.next(isEndless);
        isOver = !page || (!isEndless && !page.hasMore);
        if (!page) return undefined;
        const facts = (page.facts as readonly PlainFact[]).map(plain).filter(cursor.isNew);
        return { facts, position: page.position, segment: wantsSegments ? await page.segment?.() : undefined };
      };
    };
    return { at: cursor.at, next };
  }
}

/** What the graph resolves only when it is asked for is no part of the fact. */
const plain = ({ entities: _, ...fact }: PlainFact & { readonly entities?: unknown }): PlainFact => fact;
