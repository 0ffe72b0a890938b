import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { encodePosition } from '@zhudian/facts';
import type { GraphQLFormattedError } from 'graphql';
import { badRequest } from '../errors/gateway-error';
import { languageOf, messageIn } from '../errors/language';
import { isLive } from './live-directive';
import { staleExtension, type OperationContext } from './operation-context';

type Answered = GraphQLRequestContextWillSendResponse<OperationContext>;

const isUnauthenticated = ({ extensions }: GraphQLFormattedError) => extensions?.['code'] === 'UNAUTHENTICATED';

/** Notes how long a query's response that has no errors is valid; its ETag, if it depends on the log alone. */
export const nameAnswer = ({
  position,
  stale,
  operation: { outcome, createEtag, since, moment, common },
}: OperationContext): string | undefined => {
  const { models, parts, uncacheable, day, sharing } = outcome.reads;
  if (uncacheable || stale || position === undefined) return undefined;
  // Facts are those of then, rights those of now: what is shown of the past may change with what is newest.
  const judgedAt = moment.asOf ? common : position;
  if (judgedAt === undefined) return undefined;
  const validity = { since: since(models, judgedAt), models };
  const etag = day ? undefined : createEtag(validity);
  outcome.lasting = { position, judgedAt, ...validity, parts: parts.all, etag, day, sharing };
  return etag;
};

export const KEPT_BY_ITS_CALLER = 'private, no-cache';

const nameThePosition = ({ response, contextValue, operation }: Answered) => {
  if (response.body.kind !== 'single' || contextValue.position === undefined || !operation) return;
  const result = response.body.singleResult;
  const position = encodePosition(contextValue.position);
  result.extensions = { ...result.extensions, ...staleExtension(contextValue), position };
  if (operation.operation !== 'query' || result.errors) return;
  const etag = nameAnswer(contextValue);
  if (etag === undefined) return;
  response.http.headers.set('etag', etag);
  response.http.headers.set('cache-control', KEPT_BY_ITS_CALLER);
};

/** A response in which every field failed for lack of authentication is not partial: `data` is omitted. */
const refuseUnauthenticated = ({ response, contextValue }: Answered) => {
  if (response.body.kind !== 'single') return;
  const result = response.body.singleResult;
  if (!result.errors?.length || !result.errors.every(isUnauthenticated)) return;
  if (Object.values(result.data ?? {}).some((value) => value !== null)) return;
  delete result.data;
  contextValue.operation.outcome.kind = 'unauthenticated';
};

/** A well-formed request whose operation was not executed; the status depends on the media type and is set later. */
const noteRefusal = ({ response, contextValue, source }: Answered) => {
  if (response.body.kind !== 'single' || 'data' in response.body.singleResult) return;
  if (response.http.status === 400 && source !== undefined) contextValue.operation.outcome.kind = 'refused';
};

/** Errors speak the language that the caller prefers. */
const chooseLanguage = ({ response, request }: Answered) => {
  if (response.body.kind !== 'single') return;
  const result = response.body.singleResult;
  if (!result.errors) return;
  const language = languageOf(request.http?.headers.get('accept-language'));
  result.errors = result.errors.map((error) => ({ ...error, message: messageIn(error, language) }));
};

/** Adds the position to every response, and an ETag to the responses of queries. */
export const positionPlugin: ApolloServerPlugin<OperationContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, request, contextValue }) {
        if (!operation) throw badRequest('OPERATION_RESOLUTION_FAILURE', request.operationName ?? '');
        if (operation.operation === 'subscription') throw badRequest('SUBSCRIPTION_NOT_STREAMED');
        if (isLive(operation)) throw badRequest('LIVE_NOT_STREAMED');
        if (operation.operation === 'mutation' && contextValue.operation.moment.asOf)
          throw badRequest('AS_OF_MUTATION');
        if (operation.operation === 'mutation' && contextValue.operation.moment.validOn !== undefined)
          throw badRequest('VALID_ON_MUTATION');
      },
      async willSendResponse(answered) {
        noteRefusal(answered);
        chooseLanguage(answered);
        refuseUnauthenticated(answered);
        nameThePosition(answered);
      },
    };
  },
};
