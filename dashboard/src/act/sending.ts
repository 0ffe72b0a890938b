import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import type { Problem } from '../graph/problem';
import { useSession } from '../session/session';
import { deliver, type Order } from './deliver';
import { outcomeOf } from './delivery';
import { putAside, takeAway, useOutbox } from './outbox';
import { entered, type Values } from './values';

interface SendingState {
  readonly state: 'open' | 'sending' | 'waiting' | 'done';
  readonly problems: readonly Problem[];
  readonly position: string | undefined;
  /** What the command was about, where it is done. */
  readonly id?: string | undefined;
}

export interface Sending extends SendingState {
  /** Under which it is known. */
  readonly commandId: string | undefined;
  /** Tells whether it is sent: not while something else is under way. */
  readonly send: (values: Values) => boolean;
  /** Takes back what waits, so that it can be changed. */
  readonly takeBack: () => void;
}

const OPEN: SendingState = { state: 'open', problems: [], position: undefined };

/** What became of a command that had to wait, where its form is still open. */
const useDelivered = (waitingFor: string | undefined, tell: (told: SendingState) => void) => {
  const outbox = useOutbox();
  const entry = outbox.find(({ commandId }) => commandId === waitingFor);
  useEffect(() => {
    if (waitingFor === undefined) return;
    if (entry?.refused) {
      takeAway(waitingFor);
      tell({ ...OPEN, problems: entry.refused });
    }
    const done = entry ? undefined : outcomeOf(waitingFor);
    if (done) tell({ state: 'done', problems: [], ...done });
  }, [waitingFor, entry, tell]);
};

/**
 * Sends a command once, though the button is pressed twice. Where the line or the log is away it waits in the browser under
 * its id, so that what was carried out without our hearing of it is not carried out again.
 */
export const useSending = (name: string): Sending => {
  const client = useClient();
  const { actor } = useSession();
  const isUnderWay = useRef(false);
  /** Nobody knows whether it was carried out: what is sent next is the same command. */
  const undecided = useRef<string>(undefined);
  const [order, setOrder] = useState<Order>();
  const [told, setTold] = useState(OPEN);
  useDelivered(told.state === 'waiting' ? order?.commandId : undefined, setTold);
  const sendOnce = async (sent: Order) => {
    const outcome = await deliver(client, sent);
    undecided.current = outcome.kind === 'away' ? sent.commandId : undefined;
    if (outcome.kind === 'done')
      return setTold({ state: 'done', problems: [], position: outcome.position, id: outcome.id });
    if (outcome.kind === 'refused') return setTold({ ...OPEN, problems: outcome.problems });
    putAside({ ...sent, person: actor?.personId ?? '', since: new Date().toISOString() });
    return setTold({ ...OPEN, state: 'waiting', problems: outcome.problems });
  };
  const send = (values: Values): boolean => {
    if (isUnderWay.current || told.state === 'waiting') return false;
    isUnderWay.current = true;
    const sent = { name, input: entered(values) as object, commandId: undecided.current ?? crypto.randomUUID() };
    setOrder(sent);
    setTold({ ...OPEN, state: 'sending' });
    void sendOnce(sent).finally(() => {
      isUnderWay.current = false;
    });
    return true;
  };
  const takeBack = () => {
    if (order) takeAway(order.commandId);
    setTold(OPEN);
  };
  return { ...told, commandId: order?.commandId, send, takeBack };
};
