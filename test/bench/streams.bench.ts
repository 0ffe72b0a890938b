import { setTimeout as delay } from 'node:timers/promises';
import type { Bench, Case } from './harness';
import { catchUpBare } from './reads/catch-up';
import { exporting } from './streams/exporting';
import { BenchProgramme } from './streams/programme';
import { admittedAll, closeAll, STREAMS_EACH } from './streams/readers';
import { download, readUntil, subscribe } from './streams/reading';
import { watching } from './streams/watching';
import { Yoga } from './streams/yoga';

const FACTS = Number(process.env['STREAMS_FACTS'] ?? 20_000);
const WATCHERS = Number(process.env['STREAMS_WATCHERS'] ?? 1_000);
const CHANGES = 100;
const ENTITIES =
  'subscription ($after: String) { changes(after: $after) { position facts { id type data entities { __typename ... on Person { id membership } } } } }';
const PLAIN = 'subscription ($after: String) { changes(after: $after) { position facts { id type data } } }';

let programme: BenchProgramme;
const yoga = new Yoga();
const at = () => programme.system.url;

const perSecond = async (count: number, work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return (count * 1_000) / (performance.now() - began);
};

const BARE = 'catching up: bare official client';
const PEER = 'catching up: GraphQL Yoga, the same pages from memory';
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
    name: PEER,
    unit: 'facts/s',
    against: BARE,
    run: async () => {
      const stream = await subscribe(await yoga.at(programme, ENTITIES, FACTS), programme.token, ENTITIES);
      return perSecond(FACTS, () => readUntil(stream, '"type":"', FACTS));
    },
  },
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
      const { at: acknowledged } = await programme.change(nth);
      while (arrivals.length <= nth) await delay(1);
      times.push(Math.max(0, (arrivals[nth] ?? 0) - acknowledged));
    }
    first.close();
    await reading;
    const sorted = times.toSorted((one, other) => one - other);
    return sorted[Math.min(CHANGES - 1, Math.floor(share * CHANGES))] ?? NaN;
  },
});

const sleeping: Case = {
  name: `memory of ${WATCHERS} readers that sleep over ${FACTS} facts`,
  unit: 'MB, a size',
  run: async () => {
    const before = programme.gatewayMegabytes;
    const streams = await admittedAll(programme, WATCHERS, PLAIN);
    await delay(5_000);
    const grown = programme.gatewayMegabytes - before;
    closeAll(streams);
    await programme.resting();
    return grown;
  },
};

/** Streams and exports of the whole system, its processes as they are started for everybody. */
export const bench: Bench = {
  name: 'streams',
  setup: async () => {
    programme = await BenchProgramme.start(FACTS, Math.ceil(WATCHERS / STREAMS_EACH));
  },
  cases: [
    ...catchingUp,
    ...exporting(() => programme),
    ...[0.5, 0.99].map(seenWithin),
    ...watching(() => programme, WATCHERS),
    sleeping,
  ],
  teardown: async () => {
    await yoga.stop();
    await programme.stop();
  },
};
