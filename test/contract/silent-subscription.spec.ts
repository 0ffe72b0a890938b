import { EventEmitter } from 'node:events';
import type { AllStreamSubscription } from '@kurrent/kurrentdb-client';
import { PagedSubscription } from '../../events/log/src/paged-subscription';
import { until } from '../support/patience';

/** A subscription that is open and says nothing. */
class Silence extends EventEmitter {
  pause = () => this;
  resume = () => this;
  destroy = () => this;
  unsubscribe = () => Promise.resolve();
}

const listening = (newest: () => Promise<number>) => {
  const subscription = new PagedSubscription(new Silence() as unknown as AllStreamSubscription, {
    size: 10,
    isLast: () => Promise.resolve(true),
    after: { commit: 7, prepare: 7 },
    newest,
    silenceMs: 5,
    signal: undefined,
  });
  return { subscription, next: subscription.pages().next() };
};

describe('A subscription that says nothing', () => {
  it('is given up when the log has had something newer for a while, so that another is opened', async () => {
    const { subscription, next } = listening(() => Promise.resolve(8));
    expect(await next).toStrictEqual({ done: true, value: undefined });
    subscription.close();
  });

  it('goes on while the log has nothing newer, or does not answer', async () => {
    let asked = 0;
    const { subscription, next } = listening(() => {
      asked += 1;
      return asked % 2 === 0 ? Promise.resolve(7) : Promise.reject(new Error('away'));
    });
    let isOver = false;
    void next.then(() => (isOver = true));
    await until(() => asked > 10);
    expect(isOver).toBe(false);
    subscription.close();
  });
});
