import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import { decodePosition, encodePosition } from '@zhudian/facts';
import { gatewayError } from '../errors/gateway-error';
import type { SubgraphRequest } from '../execution/execution';
import { commandIdsIn } from '../operation/command-ids';
import type { OperationContext } from '../operation/operation-context';
import type { RequestedPosition } from '../operation/moment';
import type { Stopped } from '../operation/stopped';
import type { CommandContexts } from './command-contexts';
import { ask, type HopRules } from './hop';
import type { HopAnswer } from '@zhudian/hops';
import type { Logger } from '@zhudian/runtime';
import type { Subgraph } from './subgraph';

type Options = GraphQLDataSourceProcessOptions<OperationContext & Record<string, unknown>>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const stopIn = (errors: GatewayGraphQLResponse['errors']): Stopped | undefined => {
  const error = errors?.find(({ extensions }) => extensions?.['code'] === 'CONTEXT_STOPPED');
  const { position, reached, fact } = (error?.extensions?.['details'] ?? {}) as Readonly<Record<string, unknown>>;
  const [at, stands] = [position, reached].map((one) => (typeof one === 'string' ? decodePosition(one) : undefined));
  return at === undefined || stands === undefined ? undefined : { position: at, reached: stands, type: String(fact) };
};

/** A request of what was in force on a day, or for a file or a stream, says so to every subgraph. */
const extended = (request: SubgraphRequest, { validOn, inBulk, inStream }: RequestedPosition) =>
  validOn === undefined && !inBulk && !inStream ? request : { ...request, extensions: { validOn, inBulk, inStream } };

/** Executes the query planner's fetches as hops. */
export class SubgraphDataSource implements GraphQLDataSource<OperationContext & Record<string, unknown>> {
  constructor(
    private readonly subgraph: Subgraph,
    private readonly rules: HopRules,
    private readonly log: Logger,
    private readonly commands: CommandContexts,
  ) {}

  process({ request, context }: Options): Promise<GatewayGraphQLResponse> {
    const { query = '', variables = {}, operationName } = request;
    return this.ask({ query, variables, operationName }, context as OperationContext);
  }

  /** Executes a fetch at the operation's position. A mutation advances that position. */
  async ask(request: SubgraphRequest, context: OperationContext): Promise<GatewayGraphQLResponse> {
    const isChange = request.query.startsWith('mutation');
    const position = isChange ? undefined : context.position;
    if (!isChange && position === undefined) throw gatewayError('SUBGRAPH_UNAVAILABLE', this.subgraph.name);
    this.unlessStopped(isChange, context);
    const { authorization, signal, moment } = context.operation;
    const send = async (body: object) =>
      this.read(await ask(this.subgraph, { body: JSON.stringify(body), authorization, position, signal }, this.rules));
    const mutation = { context: this.subgraph.name, request };
    const answer = await (isChange ? this.commands.send(mutation, send) : send(extended(request, moment)));
    context.operation.outcome.reads.note(this.subgraph.name, answer.extensions);
    // A subgraph may know that it has stopped before it has told so.
    const stop = isChange ? undefined : stopIn(answer.errors);
    if (stop) context.goesBackFor(this.subgraph.name, stop);
    if (isChange) this.noteChange(request, answer, context);
    else this.expectPosition(answer, position);
    return answer;
  }

  private noteChange(
    request: SubgraphRequest,
    { data, errors, extensions }: GatewayGraphQLResponse,
    context: OperationContext,
  ) {
    context.changed(extensions?.['position']);
    if (!data) return;
    const failed = new Set(errors?.map(({ path }) => path?.[0]));
    for (const [key, commandId] of commandIdsIn(request))
      if (!failed.has(key)) context.operation.outcome.commands.push({ key, commandId });
  }

  /** Nothing is asked of a context that has stopped before the position: it would wait in vain. */
  private unlessStopped(isChange: boolean, context: OperationContext) {
    if (isChange) return context.changing();
    const recorded = context.notShownBy(this.subgraph.name);
    if (recorded !== undefined) throw gatewayError('RECORDED_NOT_SHOWN', encodePosition(recorded));
    if (context.goesBackFor(this.subgraph.name)) throw gatewayError('SUBGRAPH_UNAVAILABLE', this.subgraph.name);
  }

  private read({ status, body }: HopAnswer): GatewayGraphQLResponse {
    if (isRecord(body) && (isRecord(body['data']) || Array.isArray(body['errors']))) return body;
    // The body may contain names of persons, so only its type is logged.
    this.log.error({ subgraph: this.subgraph.name, status, type: typeof body }, 'Invalid response of a subgraph');
    throw gatewayError(status >= 500 ? 'SUBGRAPH_UNAVAILABLE' : 'SUBGRAPH_ANSWER_INVALID', this.subgraph.name);
  }

  /** Rejects a response of another position: an answer never mixes two moments, even if a subgraph is faulty. */
  private expectPosition({ errors, extensions }: GatewayGraphQLResponse, position: number | undefined) {
    if (errors || position === undefined) return;
    const expected = encodePosition(position);
    if (extensions?.['position'] === expected) return;
    const answered = extensions?.['position'];
    this.log.error({ subgraph: this.subgraph.name, expected, answered }, 'Subgraph answered at another position');
    throw gatewayError('SUBGRAPH_ANSWER_INVALID', this.subgraph.name);
  }
}
