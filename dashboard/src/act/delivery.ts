import { useEffect } from 'react';
import { useClient, type Client } from 'urql';
import { useSession } from '../session/session';
import { deliver } from './deliver';
import { noteRefusal, takeAway, useOutbox, waitingOf } from './outbox';

const AGAIN_MS = 5_000;

interface Delivery {
  readonly position: string | undefined;
  readonly id: string | undefined;
}

/** What came through in this tab, by command. */
const done = new Map<string, Delivery>();
export const outcomeOf = (commandId: string): Delivery | undefined => done.get(commandId);

let underWay = false;

/** One after the other, in the order in which they were given; the first that does not come through keeps the others waiting. */
const deliverAll = async (client: Client, person: string): Promise<void> => {
  if (underWay) return;
  underWay = true;
  try {
    for (const waiting of waitingOf(person).filter(({ refused }) => !refused)) {
      const outcome = await deliver(client, waiting);
      const isSignedOut = outcome.kind === 'refused' && outcome.problems.some(({ code }) => code === 'UNAUTHENTICATED');
      if (outcome.kind === 'away' || isSignedOut) return;
      if (outcome.kind === 'refused') noteRefusal(waiting.commandId, outcome.problems);
      else {
        done.set(waiting.commandId, outcome);
        takeAway(waiting.commandId);
      }
    }
  } finally {
    underWay = false;
  }
};

/** Sends what waits as soon as the line is back, and looks every few seconds whether the log is. */
export const useDelivery = (): void => {
  const client = useClient();
  const { actor } = useSession();
  const person = actor?.personId;
  const isWaiting = useOutbox().some((each) => each.person === person && !each.refused);
  useEffect(() => {
    if (person === undefined || !isWaiting) return undefined;
    const go = () => void deliverAll(client, person);
    go();
    const again = setInterval(go, AGAIN_MS);
    addEventListener('online', go);
    return () => {
      clearInterval(again);
      removeEventListener('online', go);
    };
  }, [client, person, isWaiting]);
};
