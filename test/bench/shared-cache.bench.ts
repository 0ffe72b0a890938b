import { setTimeout as delay } from 'node:timers/promises';
import { startSystem, type System } from '../scenario/support/system';
import type { Bench, Case } from './harness';
import { Viewers } from './shared-cache/viewers';

const SECONDS = 20;
const IN_FLIGHT = 32;
const COMMANDS_PER_SECOND = 10;

let system: System;
let viewers: Viewers;
interface Measured {
  readonly hits: number;
  readonly judged: number;
  readonly stale: number;
  readonly leaked: number;
}
let measured: Promise<Measured> | undefined;

/** How many answers the gateway has given, by how it came to them. */
const answered = async (): Promise<ReadonlyMap<string, number>> => {
  const text = await (await fetch(`${system.url}/metrics`)).text();
  const counted = text.matchAll(/^zhudian_cache_answers_total\{([^}]*)\} (\d+)/gm);
  return new Map(
    [...counted].map(([, labels = '', count]) => [/result="([^"]+)"/.exec(labels)?.[1] ?? '', Number(count)]),
  );
};

const run = async (): Promise<Measured> => {
  const [wrong, judged] = [{ ...viewers.wrong }, viewers.judged];
  const before = await answered();
  const end = performance.now() + SECONDS * 1_000;
  const looking = Array.from({ length: IN_FLIGHT }, async () => {
    while (performance.now() < end) await viewers.look();
  });
  const changing = async () => {
    for (let next = performance.now(); next < end; next += 1_000 / COMMANDS_PER_SECOND) {
      await delay(Math.max(0, next - performance.now()));
      await viewers.change();
    }
  };
  await Promise.all([changing(), ...looking]);
  const after = await answered();
  const given = (result: string) => (after.get(result) ?? 0) - (before.get(result) ?? 0);
  const hits = given('hit') + given('shared') + given('not modified');
  return {
    hits: (100 * hits) / (hits + given('miss')),
    judged: viewers.judged - judged,
    stale: viewers.wrong.stale - wrong.stale,
    leaked: viewers.wrong.leaked - wrong.leaked,
  };
};

/** The cases are looks at one run. */
const caseOf = (name: string, unit: string, of: keyof Measured): Case => ({
  name,
  unit,
  run: async () => {
    if (of === 'hits') measured = run();
    return (await (measured ??= run()))[of];
  },
});

/** Five hundred viewers of twenty classes before one dashboard, under ten commands a second, on the real processes. */
export const bench: Bench = {
  name: 'shared-cache',
  setup: async () => {
    system = await startSystem({ apart: true });
    viewers = new Viewers(system);
    await viewers.prepare();
  },
  cases: [
    caseOf('500 viewers in 20 classes: answers from the cache', '%', 'hits'),
    caseOf('500 viewers in 20 classes: answers judged', 'answers', 'judged'),
    caseOf('500 viewers in 20 classes: stale answers', 'answers', 'stale'),
    caseOf('500 viewers in 20 classes: answers for somebody else', 'answers', 'leaked'),
  ],
  teardown: () => system.stop(),
};
