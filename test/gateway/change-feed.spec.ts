import { decodePosition, encodePosition } from '@zhudian/facts';
import type { ChangePage } from '../../gateway/src/changes/merge-changes';
import { ChangeFeed, type FeedSources } from '../../gateway/src/streams/change-feed';
import { KnownPositions } from '../../gateway/src/subgraphs/known-positions';
import { everybody } from './support/everybody';

const END = 4;

/** A fact at each position, as the rights are when it is read; of each page it is stated from where it is. */
const feedOver = (after: string | null = null) => {
  const known = new KnownPositions(['one']);
  known.heard('one', { position: END, changes: new Map(), stopped: undefined });
  let rights = 'old';
  const page: FeedSources['page'] = async ({ after }): Promise<ChangePage> => {
    const at = (decodePosition(after ?? '') ?? -1) + 1;
    const segmentFrom = async (from: string) => `${from} to ${encodePosition(at)}`;
    return { facts: [{ at, rights }], position: encodePosition(at), hasMore: at < END, segmentFrom };
  };
  const draining = new AbortController().signal;
  const sources = { known, page, verify: everybody, operationTimeoutMs: 10_000, draining };
  const reader = { authorization: 'Bearer mei', signal: new AbortController().signal };
  const feed = new ChangeFeed(sources, { after }, reader);
  const next = async () => {
    const told = await feed.next();
    return [told?.facts[0], await told?.segment?.()];
  };
  const hear = (position: number) => known.heard('one', { position, changes: new Map(), stopped: undefined });
  return { next, takeBack: (count: number) => feed.takeBack(count), change: () => (rights = 'new'), hear };
};

const stretch = (from: number, to: number) => `${encodePosition(from)} to ${encodePosition(to)}`;

describe('A page of changes that nobody has taken', () => {
  it('is told again, by the rights of then, and nothing beside it', async () => {
    const { next, takeBack, change } = feedOver();
    expect(await next()).toStrictEqual([{ at: 0, rights: 'old' }, expect.any(String)]);
    expect(await next()).toStrictEqual([{ at: 1, rights: 'old' }, stretch(0, 1)]);
    change();
    takeBack(1);
    expect(await next()).toStrictEqual([{ at: 1, rights: 'new' }, stretch(0, 1)]);
    expect(await next()).toStrictEqual([{ at: 2, rights: 'new' }, stretch(1, 2)]);
  });

  it('is told again with those after it', async () => {
    const { next, takeBack, change } = feedOver();
    for (let told = 0; told < 4; told += 1) await next();
    change();
    takeBack(0);
    takeBack(2);
    expect(await next()).toStrictEqual([{ at: 2, rights: 'new' }, stretch(1, 2)]);
    takeBack(2);
    expect(await next()).toStrictEqual([{ at: 1, rights: 'new' }, stretch(0, 1)]);
  });
});

describe('Changes after what is not recorded', () => {
  it('are told when it is recorded', async () => {
    const { next, hear } = feedOver(encodePosition(END + 1));
    const told = next();
    hear(END + 2);
    expect(await told).toStrictEqual([{ at: END + 2, rights: 'old' }, stretch(END + 1, END + 2)]);
  });

  it('are refused with where the log ends where it does not come', async () => {
    await expect(feedOver(encodePosition(END + 1)).next()).rejects.toMatchObject({
      extensions: {
        code: 'POSITION_NOT_REACHED',
        details: { position: encodePosition(END + 1), reached: encodePosition(END) },
      },
    });
  });
});
