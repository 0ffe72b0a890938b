import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { decodePosition, encodePosition, ORIGIN, type Position } from '@zhudian/facts';
import { offerHops, type HopResponse, type HopRequest, type HopChannels } from '@zhudian/hops';
import { execute, GraphQLError, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Definition, TestContext } from './definitions';
import type { FactLog } from './fact-log';

type HopHeaders = IncomingMessage['headers'];

/** A request as the subgraph got it. */
export interface Hop {
  readonly headers: HopHeaders;
  readonly query: string;
  aborted: boolean;
}

/**
 * `secret` is what the gateway must show; `remembering` answers a question asked before from memory; `channel` offers
 * many calls over one connection.
 */
export interface SubgraphRules {
  readonly secret?: string;
  readonly remembering?: boolean;
  readonly channel?: boolean;
}

const WAIT_MS = 300;
const HEARTBEAT_MS = 10_000;

const textOf = (request: IncomingMessage) =>
  new Promise<string>((resolve) => {
    const chunks: Buffer[] = [];
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => resolve(Buffer.concat(chunks).toString()));
  });

/** What a misbehaving subgraph says, as the answer to one call of many: half of an answer is none. */
const asResponse = (resolve: (answered: HopResponse) => void): ServerResponse => {
  let status = 200;
  const response = {
    writeHead: (given: number) => {
      status = given;
      return response;
    },
    write: () => true,
    end: (body: string) => resolve({ status, body }),
  };
  return response as unknown as ServerResponse;
};

/** A subgraph that keeps the hop contract over a log in memory, and can be told to misbehave. */
export class SubgraphServer {
  readonly hops: Hop[] = [];
  ready = true;
  /** Calls that came over a connection for many. */
  overChannel = 0;
  /** Connections for many calls that the gateway asked for. */
  channelsOpened = 0;
  /** Answers the next requests in this way instead. */
  misbehave: ((response: ServerResponse) => void) | undefined;
  checkpoint: Position;
  private readonly listeners = new Set<ServerResponse>();
  private readonly documents = new Map<string, DocumentNode>();
  private readonly answers = new Map<string, string>();
  private readonly schema: GraphQLSchema;
  private server: Server | undefined;
  private held = false;
  private channels: HopChannels | undefined;

  constructor(
    private readonly definition: Definition,
    private readonly log: FactLog,
    private readonly rules: SubgraphRules = {},
  ) {
    this.schema = buildSubgraphSchema([{ typeDefs: definition.typeDefs, resolvers: definition.resolvers as never }]);
    this.checkpoint = log.head;
    log.follow((head) => {
      if (!this.held) this.advance(head);
    });
  }

  async start(port = 0): Promise<string> {
    this.server = createServer((request, response) => void this.route(request, response));
    const { channel, secret } = this.rules;
    const admits = ({ headers }: IncomingMessage) => !secret || headers['x-zhudian-gateway'] === secret;
    if (channel) this.server.on('upgrade', () => (this.channelsOpened += 1));
    if (channel)
      this.channels = offerHops(this.server, admits, {
        answerHop: (hop) => this.answerHop(hop),
        onError: () => undefined,
      });
    this.server.listen(port, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop() {
    this.server?.close();
    this.channels?.destroy();
    this.server?.closeAllConnections();
    if (this.server?.listening) await once(this.server, 'close');
  }

  /** Stays where it is, whatever the log says, until released. */
  hold() {
    this.held = true;
  }

  release() {
    this.held = false;
    this.advance(this.log.head);
  }

  private get message(): string {
    const { model } = this.definition;
    const changedAt = model === 'names.1' ? this.log.renamedAt(this.checkpoint) : ORIGIN;
    const more = Object.entries(this.definition.changes?.(this.checkpoint) ?? {});
    const all = [...(model ? [[model, changedAt] as const] : []), ...more];
    const told = Object.fromEntries(all.map(([name, at]) => [name, encodePosition(at)]));
    const changes = all.length > 0 ? ` ${JSON.stringify(told)}` : '';
    return `data: ${encodePosition(this.checkpoint)}${changes}\n\n`;
  }

  private advance(position: Position) {
    this.checkpoint = position;
    for (const listener of this.listeners) listener.write(this.message);
  }

  private async route(request: IncomingMessage, response: ServerResponse) {
    if (request.url === '/health/ready') return void response.writeHead(this.ready ? 200 : 503).end();
    const { secret } = this.rules;
    if (secret && request.headers['x-zhudian-gateway'] !== secret) return void response.writeHead(403).end();
    if (request.url === '/positions') return this.stream(response);
    if (request.url?.startsWith('/position-at')) return this.tellPositionAt(request.url, response);
    if (request.url === '/hops' || request.url === '/metrics') return void response.writeHead(404).end();
    return this.answer(request, response);
  }

  private stream(response: ServerResponse) {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(`: heartbeat\n\n${this.message}`);
    this.listeners.add(response);
    const heartbeat = setInterval(() => response.write(': heartbeat\n\n'), HEARTBEAT_MS);
    response.once('close', () => {
      clearInterval(heartbeat);
      this.listeners.delete(response);
    });
  }

  private tellPositionAt(url: string, response: ServerResponse) {
    if (!this.definition.hasClock) {
      response.writeHead(404).end('{}');
      return;
    }
    const instant = Date.parse(new URL(url, 'http://subgraph').searchParams.get('instant') ?? '');
    response.writeHead(200).end(JSON.stringify({ position: encodePosition(this.log.positionAt(instant)) }));
  }

  private async answer(request: IncomingMessage, response: ServerResponse) {
    const body = await textOf(request);
    const disconnected = new AbortController();
    response.once('close', () => {
      if (!response.writableFinished) disconnected.abort();
    });
    const result =
      this.answers.get(body) ?? (await this.resolveBody(body, request.headers, response, disconnected.signal));
    if (result === undefined) return;
    response.writeHead(200, { 'content-type': 'application/json' }).end(result);
  }

  private async answerHop({ authorization, position, body: asked, disconnected }: HopRequest): Promise<HopResponse> {
    this.overChannel += 1;
    const body = JSON.stringify(asked);
    const known = this.answers.get(body);
    if (known !== undefined) return { status: 200, body: known };
    const headers = { ...(authorization && { authorization }), ...(position && { 'x-zhudian-position': position }) };
    return new Promise((resolve, reject) => {
      const response = asResponse(resolve);
      const answered = (text: string | undefined) => text !== undefined && resolve({ status: 200, body: text });
      this.resolveBody(body, headers, response, disconnected).then(answered, reject);
    });
  }

  private async resolveBody(body: string, headers: HopHeaders, response: ServerResponse, disconnected: AbortSignal) {
    const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
    const hop: Hop = { headers, query, aborted: false };
    this.hops.push(hop);
    disconnected.addEventListener('abort', () => {
      hop.aborted = true;
    });
    if (this.misbehave) {
      this.misbehave(response);
      return undefined;
    }
    const result = JSON.stringify(await this.resolve(hop, variables));
    if (this.rules.remembering) this.answers.set(body, result);
    return result;
  }

  private async resolve({ headers, query }: Hop, variableValues: Record<string, unknown> | undefined) {
    const asked = headers['x-zhudian-position'];
    const position = typeof asked === 'string' ? (decodePosition(asked) ?? Number.NaN) : this.checkpoint;
    for (let waited = 0; this.checkpoint < position && waited < WAIT_MS; waited += 10) await delay(10);
    if (this.checkpoint < position) {
      const extensions = { code: 'POSITION_NOT_REACHED' };
      return { errors: [new GraphQLError('This subgraph has not come that far yet.', { extensions })] };
    }
    const contextValue: TestContext = { log: this.log, authorization: headers.authorization, position };
    const document = this.documents.get(query) ?? parse(query, { noLocation: true });
    this.documents.set(query, document);
    const result = await execute({ schema: this.schema, document, variableValues, contextValue });
    const { model } = this.definition;
    const made = contextValue.uncacheable
      ? { uncacheable: true }
      : (contextValue.made ?? (model ? { reads: [model] } : {}));
    return { ...result, extensions: { position: encodePosition(contextValue.position), ...made } };
  }
}
