import { setTimeout as delay } from 'node:timers/promises';
import { Backoff } from '@zhudian/runtime';
import { cloudEventOf } from '../streams/plain-facts';
import type { DeadLetter, FactLetter } from './letter';
import { signedHeaders } from './signature';

export interface Receiver {
  readonly url: string;
  readonly secret: string;
  /** How often an event is offered before it is set aside. */
  readonly attempts: number;
  readonly timeoutMs: number;
  readonly firstPauseMs: number;
}

const LONGEST_PAUSE_MS = 60_000;

/** Offers an event once; why it was not taken. */
const offer = async (fact: FactLetter, { url, secret, timeoutMs }: Receiver): Promise<string | undefined> => {
  const body = JSON.stringify(cloudEventOf(fact));
  const headers = signedHeaders(fact.id, body, secret, Date.now());
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' });
    await response.body?.cancel();
    return response.ok ? undefined : `HTTP ${response.status}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/** Offers an event until it is taken, with growing pauses; why it was not, in the end. */
export const deliver = async (fact: FactLetter, receiver: Receiver): Promise<string | undefined> => {
  const backoff = new Backoff(receiver.firstPauseMs, LONGEST_PAUSE_MS);
  for (let attempt = 1; ; attempt += 1) {
    const why = await offer(fact, receiver);
    if (why === undefined || attempt >= receiver.attempts) return why;
    await delay(backoff.takePause());
  }
};

const BEHIND = '同一对象此前的事件未送达。 An earlier event of the same entity was not taken.';

/** Delivers the events of one entity in their order; what comes after one that was not taken is set aside with it. */
export const deliverInOrder = async (
  facts: readonly FactLetter[],
  receiver: Receiver,
  isBlocked: boolean,
): Promise<readonly DeadLetter[]> => {
  const dead: DeadLetter[] = [];
  for (const fact of facts) {
    const why = isBlocked || dead.length > 0 ? BEHIND : await deliver(fact, receiver);
    if (why !== undefined) dead.push({ fact, why });
  }
  return dead;
};
