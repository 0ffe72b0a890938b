import { RevisionConflict, type StreamAppend } from '@zhudian/log';
import { CoalescedAppends } from '../../events/log/src/coalesced-appends';

const to = (...streams: readonly string[]): readonly StreamAppend[] =>
  streams.map((stream) => ({ stream, expected: 'no_stream', facts: [] }));

/** A log that answers each request when the spec says so. */
const scripted = () => {
  const sent: { readonly streams: readonly string[]; readonly answer: (error?: Error) => void }[] = [];
  const appends = new CoalescedAppends(
    (group) =>
      new Promise((resolve, reject) => {
        const streams = group.map(({ stream }) => stream);
        sent.push({ streams, answer: (error) => (error ? reject(error) : resolve(sent.length)) });
      }),
    () => true,
  );
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return {
    append: (...streams: readonly string[]) => appends.append(to(...streams)).catch((error: unknown) => error),
    sent: async () => {
      await turn();
      return sent.map(({ streams }) => streams);
    },
    answer: (at: number, error?: Error) => sent[at]?.answer(error),
  };
};

describe('Appends that wait', () => {
  it('go out together, but no stream twice, and never before one that came earlier to their stream', async () => {
    const { append, sent, answer } = scripted();
    void append('a', 'b');
    void append('b', 'c');
    void append('c');
    void append('d');
    expect(await sent()).toStrictEqual([
      ['a', 'b', 'd'],
      ['b', 'c'],
    ]);
    answer(1);
    expect((await sent()).slice(2)).toStrictEqual([['c']]);
  });

  it('do not overtake those of a failed group that go again', async () => {
    const { append, sent, answer } = scripted();
    const taken = append('taken');
    void append('a');
    expect(await sent()).toStrictEqual([['taken', 'a']]);
    void append('other');
    expect((await sent()).slice(1)).toStrictEqual([['other']]);
    void append('a', 'later');
    expect(await sent()).toHaveLength(2);
    answer(0, new RevisionConflict('taken'));
    expect(await taken).toStrictEqual(new RevisionConflict('taken'));
    expect((await sent()).slice(2)).toStrictEqual([['a']]);
    answer(2);
    expect((await sent()).slice(3)).toStrictEqual([['a', 'later']]);
  });

  it('go each by itself after a fault that the log laid to nobody', async () => {
    const { append, sent, answer } = scripted();
    void append('a');
    const faulty = append('b');
    void append('c');
    expect(await sent()).toStrictEqual([['a', 'b', 'c']]);
    answer(0, new Error('too large'));
    expect((await sent()).slice(1)).toStrictEqual([['a'], ['b']]);
    answer(2, new Error('too large'));
    expect(await faulty).toStrictEqual(new Error('too large'));
    expect((await sent()).slice(3)).toStrictEqual([['c']]);
  });
});
