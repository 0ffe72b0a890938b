import { inLanes } from '../../tools/src/demo/lanes';
import { act, type Step } from '../../tools/src/demo/step';

const step = (command: string, data: Step['data']) => act('somebody', '2026-01-05', command, data);

describe('Steps in lanes', () => {
  it('follow one another where they are about the same thing, and do not wait where they are not', async () => {
    const log: string[] = [];
    const finish: (() => void)[] = [];
    const work = async ({ command }: Step) => {
      log.push(`${command} begins`);
      await new Promise<void>((resolve) => finish.push(resolve));
      log.push(`${command} ends`);
    };
    const all = inLanes(
      [
        step('one', { personId: 'a', stationId: 's' }),
        step('two', { personId: 'a' }),
        step('three', { personId: 'b' }),
      ],
      16,
      work,
    );
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    await turn();
    expect(log).toStrictEqual(['one begins', 'three begins']);
    for (let left = 3; left > 0; left--) {
      finish.shift()?.();
      await turn();
    }
    await all;
    expect(log).toStrictEqual(['one begins', 'three begins', 'one ends', 'two begins', 'three ends', 'two ends']);
  });

  it('are at most so many at once', async () => {
    let running = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
    };
    await inLanes(
      Array.from({ length: 50 }, (_, index) => step('x', { personId: `p-${index}` })),
      4,
      work,
    );
    expect(most).toBe(4);
  });

  it('end with the first that fails', async () => {
    const fails = inLanes([step('x', { personId: 'a' })], 4, () => Promise.reject(new Error('refused')));
    await expect(fails).rejects.toThrow('refused');
  });
});
