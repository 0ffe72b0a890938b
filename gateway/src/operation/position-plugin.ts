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
  if (operation.operation !== 'query' || result.errors || contextValue.etag === undefined) return;
  response.http.headers.set('etag', contextValue.etag);
  response.http.headers.set('cache-control', 'private, no-cache');
};

/** An operation of which nothing was answered for want of a caller is no partial answer: it leaves out `data`. */
const refuseUnauthenticated = ({ response, contextValue }: Answered) => {
  if (response.body.kind !== 'single') return;
  const result = response.body.singleResult;
  if (!result.errors?.length || !result.errors.every(isUnauthenticated)) return;
  if (Object.values(result.data ?? {}).some((value) => value !== null)) return;
  delete result.data;
  contextValue.unauthenticated = true;
};

/** Every answer names the position it is true at; a query's answer also has a name of its own. */
export const positionPlugin: ApolloServerPlugin<OperationContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue }) {
        if (operation?.operation === 'mutation' && contextValue.moment.asOf) throw badRequest('AS_OF_MUTATION');
      },
      async willSendResponse(answered) {
        refuseUnauthenticated(answered);
        nameThePosition(answered);
      },
    };
  },
};
