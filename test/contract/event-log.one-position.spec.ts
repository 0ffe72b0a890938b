import type { LogPage } from '@zhudian/facts';
import { connectLog, type EventLog } from '@zhudian/log';
import {
  startScriptedStore,
  type Place,
  type ScriptedEvent,
  type ScriptedRead,
  type ScriptedStore,
} from '../store/support/scripted-store';
import { numbersOf } from '../support/new-facts';

/** The first is committed alone, the next three together, the last alone again. */
const EVENTS: readonly ScriptedEvent[] = [
  { number: 0, commit: 100, prepare: 100 },
  { number: 1, commit: 500, prepare: 200 },
  { number: 2, commit: 500, prepare: 300 },
  { number: 3, commit: 500, prepare: 400 },
  { number: 4, commit: 600, prepare: 600 },
];
const numbers = (...wanted: number[]) => EVENTS.filter(({ number }) => wanted.includes(number));

describe('Facts of a log that share one position', () => {
  let store: ScriptedStore;
  let log: EventLog;
  let subscriptions: ScriptedRead[];
  /** What the log holds by now, for those who ask. */
  let held: readonly ScriptedEvent[];
  let asked: () => void;

  const answer = (read: ScriptedRead): void => {
    if (read.isSubscription) subscriptions.push(read);
    else {
      read.say(held.filter(({ prepare }) => prepare >= (read.from?.prepare ?? 0)).slice(0, 2));
      read.end();
      asked();
    }
    arrived();
  };
  let arrived: () => void;
  const subscription = async (count: number): Promise<ScriptedRead> => {
    while (subscriptions.length < count) await new Promise<void>((resolve) => (arrived = resolve));
    return subscriptions[count - 1] as ScriptedRead;
  };
  const question = () => new Promise<void>((resolve) => (asked = resolve));

  beforeEach(async () => {
    subscriptions = [];
    held = EVENTS;
    asked = () => undefined;
    arrived = () => undefined;
    store = await startScriptedStore(answer);
    log = connectLog(store.connectionString);
  });
  afterEach(async () => {
    await log.close();
    await store.stop();
  });

  const followed = (pageSize: number) => {
    const follower = log.follow({ pageSize })[Symbol.asyncIterator]();
    const page = async () => ((await follower.next()) as IteratorResult<LogPage, LogPage>).value;
    return { page, leave: () => follower.return?.() };
  };

  it('are given in one page, though they are more than a page and come in parts', async () => {
    const { page, leave } = followed(1);
    const first = page();
    const source = await subscription(1);
    source.say(numbers(0, 1));
    expect(numbersOf((await first).facts)).toStrictEqual([0]);
    const asking = question();
    const next = page();
    await asking;
    source.say(numbers(2));
    await question();
    source.say(numbers(3, 4));
    const { facts, checkpoint } = await next;
    expect(numbersOf(facts)).toStrictEqual([1, 2, 3]);
    expect(checkpoint).toStrictEqual<Place>({ commit: 500, prepare: 400 });
    expect(numbersOf((await page()).facts)).toStrictEqual([4]);
    await leave();
  });

  it('are given as soon as the log knows no more of them, though nothing follows', async () => {
    held = numbers(0, 1, 2, 3);
    const { page, leave } = followed(10);
    const only = page();
    (await subscription(1)).say(held);
    const { facts } = await only;
    expect(numbersOf(facts)).toStrictEqual([0]);
    expect(numbersOf((await page()).facts)).toStrictEqual([1, 2, 3]);
    await leave();
  });

  it('are told again from the first of them when the connection ends among them', async () => {
    const { page, leave } = followed(10);
    const first = page();
    const lost = await subscription(1);
    lost.say(numbers(0, 1, 2));
    expect(numbersOf((await first).facts)).toStrictEqual([0]);
    const next = page();
    lost.end();
    const found = await subscription(2);
    expect(found.from).toStrictEqual<Place>({ commit: 100, prepare: 100 });
    found.say(numbers(1, 2, 3, 4));
    expect(numbersOf((await next).facts)).toStrictEqual([1, 2, 3, 4]);
    await leave();
  });
});

describe('Facts of one command, each at a position of its own', () => {
  const TOLD: readonly ScriptedEvent[] = [
    { number: 0, commit: 100, prepare: 100, followedBy: '2' },
    { number: 1, commit: 200, prepare: 200, followedBy: '1' },
    { number: 2, commit: 300, prepare: 300 },
  ];

  it('are given when the last of them has come, and told again from the first when the connection ends before', async () => {
    const reads: ScriptedRead[] = [];
    let arrived: () => void = () => undefined;
    const store = await startScriptedStore((read) => {
      reads.push(read);
      arrived();
    });
    const opened = async (count: number) => {
      while (reads.length < count) await new Promise<void>((resolve) => (arrived = resolve));
      return reads[count - 1] as ScriptedRead;
    };
    const log = connectLog(store.connectionString);
    const follower = log.follow({ pageSize: 1 })[Symbol.asyncIterator]();
    const page = follower.next() as Promise<IteratorResult<LogPage, LogPage>>;
    const lost = await opened(1);
    lost.say(TOLD.slice(0, 2));
    lost.end();
    const found = await opened(2);
    expect(found.from).toBeUndefined();
    found.say(TOLD);
    expect(numbersOf((await page).value.facts)).toStrictEqual([0, 1, 2]);
    await follower.return?.();
    await log.close();
    await store.stop();
  });
});
