import { RevisionConflict, type ExpectedRevision, type StreamAppend } from '@zhudian/log';
import { numbered } from '../support/new-facts';
import { CoalescedAppends } from '../../events/log/src/coalesced-appends';

const to = (...streams: readonly string[]): readonly StreamAppend[] =>
  streams.map((stream) => ({ stream, expected: 'no_stream', facts: numbered(1) }));
/** Holds the first stream at a revision and writes the second. */
const holding = (stream: string, expected: ExpectedRevision, written: string): readonly StreamAppend[] => [
  { stream, expected, facts: [] },
  ...to(written),
];

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
    hold: (...held: Parameters<typeof holding>) => appends.append(holding(...held)).catch((error: unknown) => error),
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

  it('hold a stream together, each stream named once, when all know it at the same revision', async () => {
    const { hold, sent } = scripted();
    void hold('held', 3, 'a');
    void hold('held', 3, 'b');
    void hold('held', 4, 'c');
    void hold('held', 3, 'd');
    expect(await sent()).toStrictEqual([
      ['held', 'a', 'b', 'd'],
      ['held', 'c'],
    ]);
  });

  it('hold a stream beside its writer when they come first, and wait when they come after it', async () => {
    const { append, hold, sent, answer } = scripted();
    void hold('written', 'no_stream', 'a');
    void append('written');
    void hold('written', 'no_stream', 'b');
    expect(await sent()).toStrictEqual([
      ['a', 'written'],
      ['written', 'b'],
    ]);
    answer(0);
    answer(1);
  });

  it('fail together when the stream that they hold has moved on', async () => {
    const { append, hold, sent, answer } = scripted();
    const both = [hold('held', 3, 'a'), hold('held', 3, 'b')];
    const other = append('c');
    await sent();
    answer(0, new RevisionConflict('held'));
    expect(await Promise.all(both)).toStrictEqual([new RevisionConflict('held'), new RevisionConflict('held')]);
    expect((await sent()).slice(1)).toStrictEqual([['c']]);
    answer(1);
    expect(await other).toBe(2);
  });
});
