import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { decodePosition } from '@zhudian/facts';
import { OWN_COMMANDS, type HopRequest, type HopResponse } from '@zhudian/hops';
import { beginTrace } from '@zhudian/runtime';
import { ownCommands } from '../graph/own-commands';
import { unreached } from '../graph/reached';
import type { Ports } from '../graph/request-context';
import { invalidArgument, refusalError } from '../graph/refusal-error';
import { extensionsOf, ObservedRequest, partsOf } from './answer-position';
import { callerOf, type KnownCallers } from './caller';
import { executedInBulk } from './bulk/execute-in-bulk';
import { executedValidated } from './execute-validated';
import { inWords } from './in-words';
import { noteReadings } from './note-readings';
import { observed } from './observed';
import { extensionsIn } from './request-extensions';
import { nothingRead, type Reads } from './reads';
import type { SharedParts } from './shared-parts';
import { toldResult } from './told-result';
import { usedElsewhereIn } from './used-elsewhere';

export interface Answering extends KnownCallers {
  readonly apollo: ApolloServer<ObservedRequest>;
  readonly schema: GraphQLSchema;
  readonly ports: Ports;
  readonly shared: SharedParts;
}

interface Answered {
  readonly status: number;
  readonly json: string;
  readonly context: ObservedRequest | undefined;
}

/** Answers a query or mutation of the gateway, in the trace of which it is a part. */
export const answerQuery = (answering: Answering, hop: HopRequest): Promise<HopResponse> => {
  const { traceparent } = hop;
  if (traceparent === undefined) return answered(answering, hop);
  return beginTrace('answer', { kind: 'server', traceparent }, () => answered(answering, hop));
};

const answered = async (answering: Answering, hop: HopRequest): Promise<HopResponse> => {
  const held = await heldCommands(answering, hop);
  if (held) return { status: 200, body: JSON.stringify({ data: { ownCommands: held } }) };
  const { status, json, context } = await (isOneOfMany(hop) ? oneOfMany(answering, hop) : alone(answering, hop));
  await noteReadings(json, context, hop.body);
  return { status, body: await inWords(json, answering.ports) };
};

/** Asked with every command of the other contexts: it is spared the library, and what would be read of who asks. */
const heldCommands = async ({ ports }: Answering, { body }: HopRequest): Promise<readonly string[] | undefined> => {
  const { query, variables } = body as { query?: unknown; variables?: { ids?: unknown } };
  if (query !== OWN_COMMANDS || !Array.isArray(variables?.ids)) return undefined;
  return ownCommands(variables.ids.map(String), ports);
};

/** Whether it is a part of a file or of a stream. */
const isOneOfMany = (hop: HopRequest): boolean => {
  const { extensions = {} } = hop.body as { extensions?: { inBulk?: unknown; inStream?: unknown } };
  return extensions.inBulk === true || extensions.inStream === true;
};

/** Where anything is out of the ordinary the library answers: how it is refused, without waiting again for what was waited for. */
const oneOfMany = async (answering: Answering, hop: HopRequest): Promise<Answered> => {
  const asked = contextOf(answering, hop);
  const told = await asked.then((context) => executedOf(answering, hop, context)).catch(() => undefined);
  return told ?? throughApollo(answering, hop, () => asked.then(() => contextOf(answering, hop)));
};

const executedOf = async (
  { schema }: Answering,
  { body }: HopRequest,
  context: ObservedRequest,
): Promise<Answered | undefined> => {
  const data = await executedInBulk(schema, body as object, context);
  return data && { status: 200, json: JSON.stringify({ data, extensions: extensionsOf(context) }), context };
};

/** Whatever cannot be executed is left to Apollo Server, which tells why: a mutation is never executed twice. */
const alone = async (answering: Answering, hop: HopRequest): Promise<Answered> => {
  const opened = contextOf(answering, hop);
  const context = await opened.catch(() => undefined);
  const result = context && (await executedValidated(answering.schema, hop.body, context));
  if (!context || !result) return throughApollo(answering, hop, () => opened);
  return { ...toldResult(result, extensionsOf(context, await partsOf(context))), context };
};

const throughApollo = async (
  { apollo }: Answering,
  { body }: HopRequest,
  open: () => Promise<ObservedRequest>,
): Promise<Answered> => {
  let context: ObservedRequest | undefined;
  const result = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers: JSON_HEADERS, search: '', body },
    context: async () => (context = await open()),
  });
  if (result.body.kind !== 'complete') throw new Error('A subgraph answers in one piece.');
  return { status: result.status ?? 200, json: result.body.string, context };
};

const JSON_HEADERS = new HeaderMap([
  ['content-type', 'application/json'],
  ['accept', 'application/json'],
]);

const contextOf = async (answering: Answering, hop: HopRequest): Promise<ObservedRequest> => {
  const { ports, shared } = answering;
  const actor = await callerOf(answering, hop);
  const position = hop.position === undefined ? await ports.reader.position() : decodePosition(hop.position);
  if (position === undefined) throw invalidArgument('position', ['不是有效的位置', 'is no position']);
  const reads = nothingRead();
  const portsOf = (noted: Reads) =>
    observed({ ...ports, usedElsewhere: usedElsewhereIn(hop) }, noted, hop.disconnected);
  const own = portsOf(reads);
  const behind = await unreached(own, position);
  if (behind) throw refusalError(behind);
  const moment = { position, ...extensionsIn(hop.body) };
  const viewer = await own.reader.viewerOf(actor, ports.today());
  const asker = { viewer, seenBy: await own.reader.classOf(viewer) };
  return new ObservedRequest({ portsOf, shared }, asker, moment, reads);
};
