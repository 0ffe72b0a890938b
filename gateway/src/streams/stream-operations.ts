import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { JsonObject } from '../execution/values';
import type { Graph } from '../graph';
import { parametersOf, type GraphqlRequest } from '../http/graphql-request';
import type { Reply } from '../http/reply';
import { requestLimits } from '../http/request-limits';
import type { LiveQueries } from '../live/live-queries';
import { liveResults } from '../live/live-results';
import { badRequest } from '../errors/gateway-error';
import type { MomentRequest } from '../operation/moment';
import { positionIn } from '../operation/named-position';
import type { Settings } from '../options';
import { trusting } from '../trusted-documents';
import type { FeedSources } from './change-feed';
import type { StreamResult } from '../live/stream-result';
import { prepare, type Prepared } from './prepare';
import type { StreamReader } from '../sessions/reader-session';
import { resultsOf } from './subscription';

interface Sources {
  readonly settings: Settings;
  readonly graph: Graph;
  readonly feed: FeedSources;
  readonly live: LiveQueries;
}

/** The results of an operation for one reader; `undefined` when he has hung up. Rejects when the stream is over. */
export type Results = () => Promise<StreamResult | undefined>;
/** An operation that is allowed: what it tells a reader. */
export type OpenFor = (reader: StreamReader) => Results;

const isGiven = (value: unknown) => value !== undefined && value !== null;

/** The error that a response tells. */
export const refusalIn = ({ body }: Reply): GraphQLError => {
  const text = typeof body === 'function' ? body('zh') : String(body);
  const [error] = (JSON.parse(text) as { readonly errors: readonly GraphQLFormattedError[] }).errors;
  return new GraphQLError(error?.message ?? '', { extensions: error?.extensions ?? null });
};

/** The operations that are answered by streams, by whatever protocol they come. */
export class StreamOperations {
  private readonly excessOf: (request: GraphqlRequest) => Reply | undefined;

  constructor(private readonly sources: Sources) {
    this.excessOf = requestLimits(sources.settings.limits);
  }

  /** Holds a request against the limits; @throws what its sender is told of an operation that is not allowed. */
  admit(raw: GraphqlRequest | Reply, moment: MomentRequest): OpenFor | Reply {
    const { graph, settings, feed } = this.sources;
    const request = trusting(settings.trustedDocuments, raw);
    if ('status' in request) return request;
    const excess = this.excessOf(request);
    if (excess) return excess;
    const { query, variables, operationName } = parametersOf(request);
    const asked = {
      query: typeof query === 'string' ? query : '',
      variables: (variables ?? {}) as JsonObject,
      operationName: typeof operationName === 'string' ? operationName : undefined,
    };
    return this.opening(
      prepare(graph.streaming, asked, { maxTokens: settings.limits.tokens, lost: feed.known.lost }),
      moment,
    );
  }

  /** The same, for protocols that have no responses. */
  open(request: GraphqlRequest, moment: MomentRequest): OpenFor {
    const openFor = this.admit(request, moment);
    if ('status' in openFor) throw refusalIn(openFor);
    return openFor;
  }

  get schema(): GraphQLSchema {
    return this.sources.graph.streaming.schema;
  }

  private opening(prepared: Prepared, { minPosition, asOf, validOn }: MomentRequest): OpenFor {
    const { graph, feed, live } = this.sources;
    if (prepared.kind === 'changes') return (reader) => resultsOf(graph.streaming, prepared, feed, reader);
    if (isGiven(asOf)) throw badRequest('LIVE_AS_OF');
    if (isGiven(validOn)) throw badRequest('LIVE_VALID_ON');
    const least = isGiven(minPosition) ? positionIn(minPosition, feed.known) : undefined;
    const request = { ...prepared, least };
    return (reader) => liveResults(live, request, reader);
  }
}
