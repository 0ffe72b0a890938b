import { SerialQueue } from '@zhudian/runtime';

const gate = () => Promise.withResolvers<void>();

describe('A serial queue', () => {
  it('runs the work for one key in order, and other keys beside it', async () => {
    const queue = new SerialQueue();
    const events: string[] = [];
    const [first, second] = [gate(), gate()];
    const work = (name: string, until: Promise<void>) => async () => {
      events.push(`${name} begins`);
      await until;
      events.push(`${name} ends`);
      return name;
    };
    const results = [
      queue.run('a', work('first', first.promise)),
      queue.run('a', work('second', second.promise)),
      queue.run('b', work('other', Promise.resolve())),
    ];
    second.resolve();
    expect(await results[2]).toBe('other');
    first.resolve();
    expect(await Promise.all(results)).toStrictEqual(['first', 'second', 'other']);
    expect(events.filter((event) => !event.startsWith('other'))).toStrictEqual([
      'first begins',
      'first ends',
      'second begins',
      'second ends',
    ]);
  });

  it('goes on after work that failed, and rejects for that work only', async () => {
    const queue = new SerialQueue();
    const failed = queue.run('a', async () => Promise.reject(new Error('failed')));
    const next = queue.run('a', async () => 'next');
    await expect(failed).rejects.toThrow('failed');
    expect(await next).toBe('next');
  });
});
