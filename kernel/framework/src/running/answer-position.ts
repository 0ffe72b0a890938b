import type { ApolloServerPlugin } from '@apollo/server';
import { encodePosition } from '@zhudian/facts';
import { RequestContext, type Ports } from '../graph/request-context';
import type { Actor } from '../decision/actor';
import type { Reads } from './observed';

/** A request over HTTP: it also knows what its answer is made from. */
export class ObservedRequest extends RequestContext {
  constructor(
    ports: Ports,
    actor: Actor,
    position: number,
    readonly reads: Reads,
  ) {
    super(ports, actor, position);
  }
}

/**
 * Every answer names the position it is true at, and what it was made from: the read models that it read, so that it
 * is known to be true until one of them changes, or that it passes, when the log alone does not decide it.
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
