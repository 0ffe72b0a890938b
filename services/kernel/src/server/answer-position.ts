import type { ApolloServerPlugin } from '@apollo/server';
import { encodePosition } from '@zhudian/events';
import type { RequestContext } from '../graphql/request-context';

/** Every answer names the position it is true at. */
export const answerPosition: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response, contextValue }) => {
        if (response.body.kind === 'single' && contextValue?.snapshot) {
          const { singleResult } = response.body;
          singleResult.extensions = {
            ...singleResult.extensions,
            position: encodePosition(contextValue.snapshot.position),
          };
        }
        return Promise.resolve();
      },
    }),
};
