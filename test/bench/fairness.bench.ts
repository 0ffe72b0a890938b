import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { BUREAU, castOf, register } from '../scenario/support/programme';
import { startSystem, type System } from '../scenario/support/system';
import { beside, type Busy } from './fairness/busy';
import type { Bench, Case } from './harness';

const IN_FLIGHT = 200;
const CALLS = 500;
const PAUSE_MS = 5;
/** As long as a process that has just been started is slower than it will be. */
const WARMING_MS = 20_000;
const ALONE = 'one user, alone';

let system: System;
let tokens: { readonly quiet: string; readonly busy: string };

const ask = async (): Promise<void> => {
  const response = await fetch(`${system.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens.quiet}` },
    body: JSON.stringify({ query: `{ orgUnits(first: 20) { edges { node { id name } } } } # ${randomUUID()}` }),
  });
  const text = await response.text();
  if (response.status !== 200 || text.includes('"errors"')) throw new Error(`${response.status} ${text}`);
};

/** The slowest of a hundred, in ms; each is asked under a text of its own, so that none is kept. */
const p99 = async (): Promise<number> => {
  const took: number[] = [];
  for (let call = 0; call < CALLS; call += 1) {
    const began = performance.now();
    await ask();
    took.push(performance.now() - began);
    await delay(PAUSE_MS);
  }
  return took.toSorted((one, other) => one - other)[Math.floor(CALLS * 0.99)] ?? 0;
};

const busy = <T>(kind: Busy['kind'], inFlight: number, work: () => Promise<T>) =>
  beside({ url: system.url, token: tokens.busy, unitId: BUREAU, inFlight, kind }, work);

/** How long the user waits beside the other, and how much that one gets done meanwhile: who is starved is not treated fairly. */
const besideBusy = (kind: Busy['kind']): readonly Case[] => {
  let rate = 0;
  const run = async () => {
    const began = performance.now();
    const { worked, carriedOut } = await busy(kind, IN_FLIGHT, async () => {
      await delay(1_000);
      return p99();
    });
    rate = (carriedOut * 1_000) / (performance.now() - began);
    return worked;
  };
  return [
    caseOf(`one user, beside another’s ${IN_FLIGHT} ${kind} in flight`, run, ALONE),
    { name: `${kind} of the other meanwhile`, unit: `${kind}/s`, run: async () => rate },
  ];
};

const caseOf = (name: string, run: () => Promise<number>, against?: string): Case => ({
  name,
  unit: 'ms, p99',
  ...(against && { against }),
  run,
});

/** What one user waits while another does much, on the real processes. */
export const bench: Bench = {
  name: 'fairness',
  setup: async () => {
    system = await startSystem({ apart: true });
    await register(castOf(system));
    tokens = {
      quiet: await system.tokenOf('wei', ['PARTY_WORK'], BUREAU),
      busy: await system.tokenOf('admin', ['ADMINISTRATOR'], BUREAU),
    };
    await busy('mutations', 32, () => delay(WARMING_MS));
    await p99();
  },
  cases: [caseOf(ALONE, p99), ...besideBusy('mutations'), ...besideBusy('questions')],
  teardown: () => system.stop(),
};
