import type { ApolloServerPlugin } from '@apollo/server';
import { encodePosition } from '@zhudian/facts';
import { RequestContext, type Moment, type Ports } from '../graph/request-context';
import type { Viewer } from '@zhudian/projections';
import type { Reads } from './observed';

/** A request over HTTP, which records what its response is made from. */
export class ObservedRequest extends RequestContext {
  constructor(
    ports: Ports,
    viewer: Viewer,
    moment: Moment,
    readonly reads: Reads,
  ) {
    super(ports, viewer, moment);
  }
}

/**
 * Adds to every response its position and the read models it was made from: it is valid until one of them changes. A
 * response that depends on more than the log is marked as uncacheable.
 */
export const answerPosition: ApolloServerPlugin<ObservedRequest> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response, contextValue }) => {
        if (response.body.kind === 'single' && contextValue?.snapshot) {
          const { singleResult } = response.body;
          const { snapshot, reads } = contextValue;
          singleResult.extensions = {
            ...singleResult.extensions,
            position: encodePosition(snapshot.position),
            ...(reads.uncacheable ? { uncacheable: true } : { reads: [...reads.models] }),
          };
        }
        return Promise.resolve();
      },
    }),
};
