import type { IncomingMessage } from 'node:http';
import { TokenRefused, type ClaimedActor } from '@zhudian/hops';
import { GraphQLError, isRequiredArgument } from 'graphql';
import { SegmentSigner } from '../changes/segments';
import { gatewayError } from '../errors/gateway-error';
import type { Graph } from '../graph';
import { unauthenticated, type Admit, type Caller } from '../http/admission';
import { EXPORT_PREFIX } from '../http/route';
import { json, notAllowed, notFound, type Reply } from '../http/reply';
import { resolveMoment } from '../operation/moment';
import type { Settings } from '../options';
import { failureIn, refusedWith } from '../streams/failure';
import { tooManyStreams } from '../streams/streams-options';
import type { OpenStreams } from '../streams/open-streams';
import { columnsAskedFor, DICTIONARY, dictionaryOf, directoryOf } from './dictionary';
import type { Format } from './format';
import { FORMATS } from './formats';
import { factsIn } from './fact-pages';
import type { ExportMoment } from './list-pages';
import { takeAlone } from './list-query';
import { listReply } from './list-reply';
import { listsIn, type ExportedList } from './lists';
import type { AllSources } from './file-request';
import { pagesOf } from './pages-of';
import type { Pages } from './pages';
import { provenanceOf, type ExportFor } from './provenance';
import { TABLES } from './tables';
import { snapshotOf } from './snapshot-of';
import { snapshotReply } from './snapshot-reply';

const SNAPSHOT = 'snapshot.sqlite';
const NOTHING_MORE = new URLSearchParams();

/** Whether a list can be asked for without saying more. */
const isWhole = ({ args }: ExportedList) => !args.some(isRequiredArgument);

export interface ExportOptions {
  readonly settings: Settings;
  readonly graph: Graph;
  readonly admit: Admit;
  readonly sources: AllSources;
  /** Whom a token stands for; `undefined` when that cannot be told. */
  readonly actorOf: (authorization: string | undefined) => Promise<ClaimedActor | undefined>;
  readonly open: OpenStreams;
}

interface Request {
  readonly incoming: IncomingMessage;
  readonly caller: Caller;
  readonly search: URLSearchParams;
}

const fileIn = ({ url = '' }: IncomingMessage) => {
  const [path = '', search = ''] = url.split('?');
  return { file: path.slice(EXPORT_PREFIX.length), search: new URLSearchParams(search) };
};

/** `GET /export/<list>.<format>`: a whole list of the graph as of one position, as far as the caller may see it. */
export class ExportRoute {
  private readonly lists: ReadonlyMap<string, ExportedList>;
  /** The lists, the facts, and the tables that are made for analysis. */
  private readonly sets: ReadonlyMap<string, ExportedList>;

  private readonly signer: SegmentSigner | undefined;

  constructor(private readonly options: ExportOptions) {
    const { segmentKey } = options.settings;
    this.signer = segmentKey && new SegmentSigner(segmentKey, options.actorOf);
    const { schema } = options.graph.streaming;
    this.lists = listsIn(schema);
    const facts = factsIn(schema);
    this.sets = facts ? new Map<string, ExportedList>([...this.lists, [facts.name, facts], ...TABLES]) : this.lists;
  }

  async reply(incoming: IncomingMessage): Promise<Reply> {
    if (incoming.method !== 'GET') return notAllowed('GET');
    const caller = await this.options.admit(incoming);
    if ('status' in caller) return caller;
    if (incoming.headers.authorization === undefined) return unauthenticated(new TokenRefused('no bearer token'));
    return this.file(incoming, caller);
  }

  private file(incoming: IncomingMessage, caller: Caller): Reply | Promise<Reply> {
    const { file, search } = fileIn(incoming);
    const request = { incoming, caller, search };
    if (file === '') return json(200, directoryOf(this.sets.values()));
    if (file === SNAPSHOT) return this.export(request, (asked, leave) => this.snapshot(asked, leave));
    const [, name = '', ending = ''] = /^(\w+)\.([a-z.]+)$/.exec(file) ?? [];
    const list = this.sets.get(name);
    if (!list) return notFound;
    if (ending === DICTIONARY) return this.dictionary(list, request);
    if (!Object.hasOwn(FORMATS, ending)) return notFound;
    return this.export(request, (asked, leave) => this.list(list, ending, asked, leave));
  }

  /** What the columns of a file mean that is asked for by the same parameters. */
  private dictionary(list: ExportedList, { search, incoming }: Request): Reply {
    try {
      return json(200, dictionaryOf(this.lists.has(list.name) ? columnsAskedFor(list, search) : list));
    } catch (error) {
      return json(400, { errors: [failureIn(this.options.settings, incoming.headers['accept-language'])(error)] });
    }
  }

  /** Lets one more export begin; it leaves when it has been sent. */
  private async export(
    request: Request,
    begin: (request: Request, leave: () => void) => Promise<Reply>,
  ): Promise<Reply> {
    const { settings, open } = this.options;
    const { incoming, caller } = request;
    const failure = failureIn(settings, incoming.headers['accept-language']);
    const leave = open.enter(caller.name);
    if (!leave) return tooManyStreams(settings.shares.streamsPerCaller);
    try {
      return await begin(request, leave);
    } catch (error) {
      leave();
      return refusedWith(failure, error);
    }
  }

  private async list(list: ExportedList, ending: string, request: Request, leave: () => void): Promise<Reply> {
    const { search, incoming } = request;
    const made = await this.madeFor(request, `${list.name}.${ending}`);
    const pages = this.pagesOf(list, search, await this.momentOf(request), incoming);
    const provenance = () => provenanceOf(pages, made, this.options.sources.known);
    return listReply({ pages, ending, format: FORMATS[ending] as Format, provenance }, leave);
  }

  /** All lists that can be asked for without saying more. */
  private async snapshot(request: Request, leave: () => void): Promise<Reply> {
    takeAlone(request.search, ['asOf', 'validOn']);
    const moment = await this.momentOf(request);
    const hungUp = new AbortController();
    const hangUp = () => hungUp.abort();
    const { socket } = request.incoming;
    socket.once('close', hangUp);
    const sources = [...this.lists.values()]
      .filter(isWhole)
      .map((list) => ({ list, pages: this.pagesOf(list, NOTHING_MORE, moment, request.incoming) }));
    const made = await this.madeFor(request, SNAPSHOT);
    const question = { position: moment.position, made, signal: hungUp.signal };
    const snapshot = snapshotOf(sources, question, { known: this.options.sources.known, signer: this.signer });
    return snapshotReply(snapshot, leave).finally(() => socket.off('close', hangUp));
  }

  private async madeFor({ incoming, search }: Request, file: string): Promise<ExportFor> {
    const { authorization } = incoming.headers;
    return { viewer: await this.options.actorOf(authorization), authorization, file, search };
  }

  private pagesOf(
    list: ExportedList,
    search: URLSearchParams,
    { position, validOn }: ExportMoment,
    { headers }: IncomingMessage,
  ): Pages {
    const { authorization } = headers;
    return pagesOf(this.options.sources, { list, search, position, validOn, authorization });
  }

  /** The moment of the export: now, or one of the past; and the day of which it is, if one is asked for. */
  private async momentOf({ incoming, search }: Request): Promise<ExportMoment> {
    const asOf = search.get('asOf') ?? incoming.headers['x-zhudian-as-of'];
    const { sources, graph } = this.options;
    const validOn = search.get('validOn') ?? incoming.headers['x-zhudian-valid-on'];
    const moment = { asOf, validOn, minPosition: undefined };
    const resolved = await resolveMoment(moment, sources.known, (instant) => graph.instants.positionAt(instant));
    if (resolved instanceof GraphQLError) throw resolved;
    if (resolved.position === undefined) throw gatewayError('SUBGRAPH_UNAVAILABLE', 'gateway');
    return { ...resolved, position: resolved.position, asOf: true };
  }
}
