import { SerialQueue } from '@zhudian/runtime';

/** Work that says when it begins and ends when it is told to. */
const works = () => {
  const began: string[] = [];
  const ends = new Map<string, { readonly resolve: () => void; readonly reject: (error: Error) => void }>();
  const work = (name: string) => () => {
    began.push(name);
    return new Promise<string>((resolve, reject) => {
      ends.set(name, { resolve: () => resolve(name), reject });
    });
  };
  return {
    began,
    work,
    end: (name: string) => ends.get(name)?.resolve(),
    fail: (name: string) => ends.get(name)?.reject(new Error(name)),
  };
};
/** As often as a chain of promises may need. */
const settled = async () => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

describe('A serial queue', () => {
  it('begins work of one key when the work before it has ended, in the order of asking', async () => {
    const { began, work, end } = works();
    const queue = new SerialQueue();
    const all = ['one', 'two', 'three'].map((name) => queue.run('a', work(name)));
    await settled();
    expect(began).toStrictEqual(['one']);
    end('one');
    await settled();
    expect(began).toStrictEqual(['one', 'two']);
    end('two');
    await settled();
    expect(began).toStrictEqual(['one', 'two', 'three']);
    end('three');
    expect(await Promise.all(all)).toStrictEqual(['one', 'two', 'three']);
  });

  it('does not let different keys wait for each other', () => {
    const { began, work } = works();
    const queue = new SerialQueue();
    void queue.run('a', work('one'));
    void queue.run('b', work('two'));
    expect(began).toStrictEqual(['one', 'two']);
  });

  it('goes on after work that failed, whose failure its own caller hears', async () => {
    const { began, work, end, fail } = works();
    const queue = new SerialQueue();
    const failing = queue.run('a', work('one'));
    const next = queue.run('a', work('two'));
    fail('one');
    await expect(failing).rejects.toThrow('one');
    await settled();
    expect(began).toStrictEqual(['one', 'two']);
    end('two');
    expect(await next).toBe('two');
  });

  it('still makes a newcomer wait for the last when an earlier one has ended', async () => {
    const { began, work, end } = works();
    const queue = new SerialQueue();
    void queue.run('a', work('one'));
    void queue.run('a', work('two'));
    end('one');
    await settled();
    void queue.run('a', work('three'));
    await settled();
    expect(began).toStrictEqual(['one', 'two']);
  });

  it('begins at once again, and remembers no key, when all work has ended, well or badly', async () => {
    const { began, work, end, fail } = works();
    const queue = new SerialQueue();
    const waiting = Reflect.get(queue, 'last') as ReadonlyMap<string, unknown>;
    void queue.run('a', work('one'));
    const failing = queue.run('b', work('two'));
    expect(waiting.size).toBe(2);
    end('one');
    fail('two');
    await expect(failing).rejects.toThrow('two');
    await settled();
    expect(waiting.size).toBe(0);
    void queue.run('a', work('three'));
    expect(began).toStrictEqual(['one', 'two', 'three']);
  });
});
