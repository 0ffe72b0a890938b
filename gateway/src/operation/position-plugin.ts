import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { encodePosition } from '@zhudian/events';
import type { GraphQLFormattedError } from 'graphql';
import { badRequest } from '../errors/gateway-error';
import type { OperationContext } from './operation-context';

type Answered = GraphQLRequestContextWillSendResponse<OperationContext>;

const isUnauthenticated = ({ extensions }: GraphQLFormattedError) => extensions?.['code'] === 'UNAUTHENTICATED';

const nameThePosition = ({ response, contextValue, operation }: Answered) => {
  if (response.body.kind !== 'single' || contextValue.position === undefined || !operation) return;
  const result = response.body.singleResult;
  result.extensions = { ...result.extensions, position: encodePosition(contextValue.position) };
  const { outcome, nameOf, since } = contextValue.operation;
  const { models, passing } = outcome.reads;
  if (operation.operation !== 'query' || result.errors || passing) return;
  const { position } = contextValue;
  const etag = nameOf({ since: since(models, position), models });
  outcome.lasting = { position, models, etag };
  response.http.headers.set('etag', etag);
  response.http.headers.set('cache-control', 'private, no-cache');
};

/** An operation of which nothing was answered for want of a caller is no partial answer: it leaves out `data`. */
const refuseUnauthenticated = ({ response, contextValue }: Answered) => {
  if (response.body.kind !== 'single') return;
  const result = response.body.singleResult;
  if (!result.errors?.length || !result.errors.every(isUnauthenticated)) return;
  if (Object.values(result.data ?? {}).some((value) => value !== null)) return;
  delete result.data;
  contextValue.operation.outcome.kind = 'unauthenticated';
};

/** A well-formed request whose operation cannot be carried out: HTTP has two ways to say so, and says it later. */
const noteRefusal = ({ response, contextValue, source }: Answered) => {
  if (response.body.kind !== 'single' || 'data' in response.body.singleResult) return;
  if (response.http.status === 400 && source !== undefined) contextValue.operation.outcome.kind = 'refused';
};

/** Every answer names the position it is true at; a query's answer also has a name of its own. */
export const positionPlugin: ApolloServerPlugin<OperationContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue }) {
        if (operation?.operation === 'mutation' && contextValue.operation.moment.asOf)
          throw badRequest('AS_OF_MUTATION');
      },
      async willSendResponse(answered) {
        noteRefusal(answered);
        refuseUnauthenticated(answered);
        nameThePosition(answered);
      },
    };
  },
};
