import { setTimeout as delay } from 'node:timers/promises';
import type { Bench, Case } from './harness';
import { catchUpBare } from './reads/catch-up';
import { exporting } from './streams/exporting';
import { BenchProgramme } from './streams/programme';
import { ask, download, readUntil, subscribe, type Opened } from './streams/reading';

const FACTS = Number(process.env['STREAMS_FACTS'] ?? 20_000);
const WATCHERS = Number(process.env['STREAMS_WATCHERS'] ?? 1_000);
/** One may have so many streams open. */
const STREAMS_EACH = 32;
const CHANGES = 100;
const WATCHED_SECONDS = 10;
const CHANGES_A_SECOND = 50;
const BOARD = '{ persons(first: 20) { edges { node { id membership } } totalCount } }';
const ENTITIES =
  'subscription ($after: String) { changes(after: $after) { position facts { id type data entities { __typename ... on Person { id membership } } } } }';
const PLAIN = 'subscription ($after: String) { changes(after: $after) { position facts { id type data } } }';

let programme: BenchProgramme;
const at = () => programme.system.url;

const perSecond = async (count: number, work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return (count * 1_000) / (performance.now() - began);
};

const BARE = 'catching up: bare official client';
const subscribed = (query: string) => async () => {
  const stream = await subscribe(at(), programme.token, query);
  return perSecond(FACTS, () => readUntil(stream, '"type":"', FACTS));
};
const catchingUp: readonly Case[] = [
  {
    name: BARE,
    unit: 'facts/s',
    run: () => perSecond(FACTS, () => catchUpBare(programme.system.eventStore, FACTS)),
  },
  { name: 'catching up: subscription, facts alone', unit: 'facts/s', against: BARE, run: subscribed(PLAIN) },
  { name: 'catching up: subscription, entities resolved', unit: 'facts/s', against: BARE, run: subscribed(ENTITIES) },
  {
    name: 'catching up: GET /changes as NDJSON',
    unit: 'facts/s',
    against: BARE,
    run: async () => {
      const opened = await download(`${at()}/changes`, programme.token, 'application/x-ndjson');
      return perSecond(FACTS, () => readUntil(opened, '"cursor":"', FACTS));
    },
  },
];

/** Milliseconds from the acknowledgement of a change until a subscriber has it, at this share of the changes. */
const seenWithin = (share: number): Case => ({
  name: `append acknowledged to seen by a subscriber, p${share * 100}`,
  unit: 'ms',
  run: async () => {
    const first = await subscribe(at(), programme.token, 'subscription { stateThenChanges { position facts { id } } }');
    const arrivals: number[] = [];
    const reading = (async () => {
      for await (const chunk of first.body as AsyncIterable<Buffer>)
        for (const _ of String(chunk).matchAll(/"id":"/g)) arrivals.push(performance.now());
    })().catch(() => undefined);
    await delay(500);
    const times: number[] = [];
    for (let nth = 0; nth < CHANGES; nth += 1) {
      const acknowledged = await programme.change(nth);
      while (arrivals.length <= nth) await delay(1);
      times.push(Math.max(0, (arrivals[nth] ?? 0) - acknowledged));
    }
    first.close();
    await reading;
    const sorted = times.toSorted((one, other) => one - other);
    return sorted[Math.min(CHANGES - 1, Math.floor(share * CHANGES))] ?? NaN;
  },
});

const tokenOf = (nth: number) => programme.tokens[Math.floor(nth / STREAMS_EACH)] ?? '';
const AT_ONCE = 50;
const MOST_TRIES = 300;
/** The streams of the case before may not have been noticed to be closed. */
const admitted = async (nth: number, query: string): Promise<Opened> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await subscribe(at(), tokenOf(nth), query);
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
      await delay(100);
    }
  }
};
/** All watchers, some at a time: who waits too long to be heard is sent away. */
const opened = async (query: string): Promise<readonly Opened[]> => {
  const streams: Opened[] = [];
  while (streams.length < WATCHERS) {
    const next = Array.from({ length: Math.min(AT_ONCE, WATCHERS - streams.length) }, (_, nth) => nth + streams.length);
    streams.push(...(await Promise.all(next.map((nth) => admitted(nth, query)))));
  }
  return streams;
};
const closeAll = (streams: readonly Opened[]) => {
  for (const { close } of streams) close();
};

/** Changes for a while, beside whatever else goes on. */
const changing = async () => {
  const end = performance.now() + WATCHED_SECONDS * 1_000;
  for (let nth = 0; performance.now() < end; nth += 1) {
    await programme.change(nth);
    await delay(1_000 / CHANGES_A_SECOND);
  }
};

const POLLED = `${WATCHERS} watch one query, each asking every second`;
const cpuOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = programme.gatewaySeconds;
  await work();
  return ((programme.gatewaySeconds - before) * 1_000) / WATCHED_SECONDS;
};
const watching: readonly Case[] = [
  {
    name: POLLED,
    unit: 'ms of CPU/s',
    run: () =>
      cpuOf(async () => {
        const end = performance.now() + WATCHED_SECONDS * 1_000;
        let [asked, lost] = [0, 0];
        const poll = async (nth: number) => {
          await delay((nth % 100) * 10);
          for (; performance.now() < end; await delay(1_000)) {
            asked += 1;
            // A gateway that is asked too much sends some away.
            await ask(at(), tokenOf(nth), BOARD).catch(() => (lost += 1));
          }
        };
        await Promise.all([changing(), ...Array.from({ length: WATCHERS }, (_, nth) => poll(nth))]);
        if (lost * 2 > asked) throw new Error(`${lost} of ${asked} polls were not answered.`);
      }),
  },
  {
    name: `${WATCHERS} watch one query, live`,
    unit: 'ms of CPU/s',
    against: POLLED,
    run: async () => {
      const streams = await opened(`query @live ${BOARD}`);
      for (const { body } of streams) body.resume();
      await delay(1_000);
      const used = await cpuOf(changing);
      closeAll(streams);
      return used;
    },
  },
];

const sleeping: Case = {
  name: `memory of ${WATCHERS} readers that sleep over ${FACTS} facts`,
  unit: 'MB, a size',
  run: async () => {
    const before = programme.gatewayMegabytes;
    const streams = await opened(PLAIN);
    await delay(5_000);
    const grown = programme.gatewayMegabytes - before;
    closeAll(streams);
    return grown;
  },
};

/** Streams and exports of the whole system, its processes as they are started for everybody. */
export const bench: Bench = {
  name: 'streams',
  setup: async () => {
    programme = await BenchProgramme.start(FACTS, Math.ceil(WATCHERS / STREAMS_EACH));
  },
  cases: [...catchingUp, ...exporting(() => programme), ...[0.5, 0.99].map(seenWithin), ...watching, sleeping],
  teardown: () => programme.stop(),
};
