import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { BUREAU, castOf, register } from '../scenario/support/programme';
import { startSystem, type System } from '../scenario/support/system';
import type { Bench, Case } from './harness';

const IN_FLIGHT = 200;
const CALLS = 300;
const PAUSE_MS = 5;
const ALONE = 'one user, alone';
const BESIDE = `one user, beside another’s ${IN_FLIGHT} mutations in flight`;

let system: System;
let tokens: { readonly quiet: string; readonly busy: string };

const post = async (token: string, body: object): Promise<void> => {
  const response = await fetch(`${system.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (response.status !== 200 || text.includes('"errors"')) throw new Error(`${response.status} ${text}`);
};

const REGISTER = 'mutation Register($input: RegisterOrgUnitInput!) { registerOrgUnit(input: $input) { id } }';
const registering = () => {
  const orgUnitId = randomUUID();
  const input = { commandId: randomUUID(), orgUnitId, type: 'DEPARTMENT', parentId: BUREAU, name: '部门' };
  return { query: REGISTER, operationName: 'Register', variables: { input: { ...input, occurredOn: '2016-01-05' } } };
};

/** The slowest of a hundred, in ms; each is asked under a text of its own, so that none is kept. */
const p99 = async (): Promise<number> => {
  const took: number[] = [];
  for (let call = 0; call < CALLS; call += 1) {
    const began = performance.now();
    await post(tokens.quiet, { query: `{ orgUnits(first: 20) { edges { node { id name } } } } # ${randomUUID()}` });
    took.push(performance.now() - began);
    await delay(PAUSE_MS);
  }
  return took.toSorted((one, other) => one - other)[Math.floor(CALLS * 0.99)] ?? 0;
};

/** Sends again whatever was answered, until it is over. */
const beside = async (): Promise<number> => {
  let over = false;
  const busy = Array.from({ length: IN_FLIGHT }, async () => {
    while (!over) await post(tokens.busy, registering());
  });
  await delay(1_000);
  const slowest = await p99();
  over = true;
  await Promise.all(busy);
  return slowest;
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
    system = await startSystem();
    await register(castOf(system));
    tokens = {
      quiet: await system.tokenOf('wei', ['PARTY_WORK'], BUREAU),
      busy: await system.tokenOf('admin', ['ADMINISTRATOR'], BUREAU),
    };
  },
  cases: [caseOf(ALONE, p99), caseOf(BESIDE, beside, ALONE)],
  teardown: () => system.stop(),
};
