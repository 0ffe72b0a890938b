import type { IncomingMessage } from 'node:http';
import { endingOf, EvidenceDamaged, typeOf, type EvidenceFiles } from '@zhudian/evidence';
import { TokenRefused } from '@zhudian/hops';
import { gatewayError, messagesOf } from '../errors/gateway-error';
import type { Graph } from '../graph';
import { unauthenticated, type Admit } from '../http/admission';
import { json, notAllowed, requestError, tooMany, type Reply } from '../http/reply';
import { EVIDENCE_PREFIX, type Route } from '../http/route';
import { evidenceDamaged } from '../metrics/measured';
import type { Settings } from '../options';
import { isTemporary, streamContext, type SessionSources } from '../sessions/reader-session';
import { actorBehind, type KnownActor } from '../sign-in/who';
import { failureIn } from '../streams/failure';
import { OpenStreams } from '../streams/open-streams';
import { arrived } from './arriving';

interface EvidenceOptions {
  readonly settings: Settings;
  readonly graph: Pick<Graph, 'documents'>;
  readonly admit: Admit;
  readonly sources: SessionSources;
}

/** Documents of one caller, and of all, that are on their way at once. */
const MOST_OF_ONE = 4;
const MOST_OF_ALL = 16;
const RETRY_SECONDS = 1;

/** Nothing in a document runs or is shown in the place of a page, and nobody keeps it. */
const PRIVATE = {
  'cache-control': 'private, no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

const unknown = requestError(404, 'EVIDENCE_UNKNOWN', messagesOf('EVIDENCE_UNKNOWN'));

const tooSlow = requestError(408, 'EVIDENCE_TOO_SLOW', messagesOf('EVIDENCE_TOO_SLOW'));

/** A document as a file to be saved. @param name what a fact calls it, or its hash. */
const asFile = (content: Buffer, name: string): Reply => {
  const type = typeOf(content) ?? 'application/octet-stream';
  const ending = endingOf(type);
  const file = name.toLowerCase().endsWith(ending) ? name : `${name}${ending}`;
  const encoded = encodeURIComponent(file.toWellFormed()).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16)}`,
  );
  const headers = {
    ...PRIVATE,
    'content-type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
    'content-disposition': `attachment; filename="evidence${ending}"; filename*=UTF-8''${encoded}`,
    'content-length': String(content.length),
  };
  return { status: 200, headers, body: content };
};

/** Documents that prove facts: brought by those who are signed in, given to those who see a fact that one proves. */
export class EvidenceRoutes {
  private readonly onTheirWay = new OpenStreams(MOST_OF_ONE);
  private readonly all = new OpenStreams(MOST_OF_ALL);

  constructor(private readonly options: EvidenceOptions) {}

  /** `POST /evidence`: the document is the body. */
  readonly upload: Route = (incoming) =>
    incoming.method === 'POST' ? this.within(incoming, (...by) => this.take(incoming, ...by)) : notAllowed('POST');

  /** `GET /evidence/<sha256>` */
  readonly file: Route = (incoming) =>
    incoming.method === 'GET' ? this.within(incoming, (...by) => this.give(incoming, ...by)) : notAllowed('GET');

  private async within(
    incoming: IncomingMessage,
    answer: (files: EvidenceFiles, actor: KnownActor) => Promise<Reply>,
  ): Promise<Reply> {
    const { settings, admit } = this.options;
    const caller = await admit(incoming);
    if ('status' in caller) return caller;
    const actor = await actorBehind(incoming.headers.authorization, settings);
    if (actor instanceof TokenRefused) return unauthenticated(actor);
    if (!settings.evidence) return requestError(404, 'EVIDENCE_NOT_KEPT', messagesOf('EVIDENCE_NOT_KEPT'));
    const leave = this.onTheirWay.enter(actor.personId);
    const leaveAll = leave && this.all.enter('');
    try {
      return leaveAll ? await answer(settings.evidence, actor) : tooMany(RETRY_SECONDS);
    } finally {
      leaveAll?.();
      leave?.();
    }
  }

  private async take(incoming: IncomingMessage, files: EvidenceFiles, { personId: person }: KnownActor) {
    const { evidenceBytes: mostBytes, receiveTimeoutMs: stillMs, evidenceTimeoutMs: wholeMs } = this.options.settings;
    const taken = await arrived(incoming, { files, mostBytes, patience: { stillMs, wholeMs }, person });
    if (typeof taken !== 'string') return json(201, taken);
    incoming.resume();
    if (taken === 'too slow') return { ...tooSlow, headers: { ...tooSlow.headers, connection: 'close' } };
    return taken === 'too large'
      ? requestError(413, 'EVIDENCE_TOO_LARGE', messagesOf('EVIDENCE_TOO_LARGE', mostBytes))
      : requestError(415, 'EVIDENCE_TYPE', messagesOf('EVIDENCE_TYPE'));
  }

  private async give(incoming: IncomingMessage, files: EvidenceFiles, { personId }: KnownActor): Promise<Reply> {
    const { settings } = this.options;
    const { headers, url = '' } = incoming;
    const sha256 = url.slice(EVIDENCE_PREFIX.length);
    try {
      const name = await this.nameFor(sha256, files, { personId, authorization: headers.authorization });
      const content = name === undefined ? undefined : await files.read(sha256);
      return name === undefined || !content ? unknown : asFile(content, name);
    } catch (error) {
      if (error instanceof EvidenceDamaged) return this.damaged(error);
      const failure = failureIn(settings, headers['accept-language']);
      return json(isTemporary(error) ? 503 : 500, { errors: [failure(error)] });
    }
  }

  /** What the document is called for whoever may have it: a fact that he sees says so, or he brought it and no fact names it yet. */
  private async nameFor(
    sha256: string,
    files: EvidenceFiles,
    { personId, authorization }: { readonly personId: string; readonly authorization: string | undefined },
  ): Promise<string | undefined> {
    if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
    const { graph, sources, settings } = this.options;
    const position = sources.known.common;
    if (position === undefined) throw gatewayError('SUBGRAPH_UNAVAILABLE', 'gateway');
    const reader = { authorization, signal: AbortSignal.timeout(settings.operationTimeoutMs) };
    const known = await graph.documents(sha256, streamContext(sources, reader, { position, asOf: false }));
    const [name] = known.flatMap((one) => one.name ?? []);
    if (name !== undefined) return name;
    const isOwn = !known.some(({ isCited }) => isCited) && (await files.isBroughtBy(sha256, personId));
    return isOwn ? sha256 : undefined;
  }

  private damaged(error: EvidenceDamaged): Reply {
    evidenceDamaged.add({});
    this.options.settings.log.error({ sha256: error.sha256 }, 'A document that proves a fact is damaged');
    return requestError(500, 'EVIDENCE_DAMAGED', messagesOf('EVIDENCE_DAMAGED'));
  }
}
