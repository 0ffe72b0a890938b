import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute as executeQuery, parse, type GraphQLSchema } from 'graphql';
import { federatedSchema, RequestContext } from '@zhudian/framework/service';
import { organization } from '@zhudian/organization';
import { openReader, openReadModels, readModelsOf, type Reader } from '@zhudian/projections';
import { atPosition } from '../support/recorded';
import { shippedOn } from '../support/rule-sets';
import { showingAll } from '../support/viewers';
import type { Bench, Case } from './harness';
import { Budget } from './policy/budget';
import { BUREAU_OF_BENCH, unitsOfBench } from './policy/units';

const TODAY = '2026-11-28';
const SECONDS = 2;
const QUERIES = {
  'a page of units': '{ orgUnits(first: 50) { totalCount edges { node { id name type path parent { id name } } } } }',
  'one unit': '{ orgUnits(first: 1) { edges { node { id name type path } } } }',
} as const;
type Question = keyof typeof QUERIES;

const CLAIMED = { personId: 'viewer', roles: ['PARTY_WORK'], unit: BUREAU_OF_BENCH };

let home: string;
let reader: Reader;
let close: () => Promise<void>;
let schema: GraphQLSchema;

const setup = async () => {
  home = mkdtempSync(join(tmpdir(), 'zhudian-policy-'));
  const facts = unitsOfBench();
  const at = { url: `sqlite:${home}`, context: 'organization', models: readModelsOf('organization') } as const;
  const store = await openReadModels(at);
  const last = facts.length - 1;
  await store.fold({ facts: facts.map(atPosition), checkpoint: { commit: last, prepare: last } });
  reader = await openReader(at);
  schema = federatedSchema(organization.shape);
  close = async () => {
    await reader.close();
    await store.close();
    rmSync(home, { recursive: true });
  };
};

const portsOver = (read: Reader) => ({
  reader: read,
  handle: () => Promise.reject(new Error('This graph only answers.')),
  today: () => TODAY,
  dayAt: (instant: string) => instant.slice(0, 10),
  ruleSetOn: shippedOn,
  waitMs: 0,
});

/** How many answers a second, and that there is something in them. */
const answersPerSecond = async (asked: Question, byPolicy: boolean): Promise<number> => {
  const [document, budget] = [parse(QUERIES[asked]), new Budget(QUERIES[asked], schema)];
  const ports = portsOver(byPolicy ? reader : showingAll(reader));
  const everybody = await reader.viewerOf(CLAIMED);
  const position = await reader.position();
  const answer = async () => {
    const viewer = byPolicy ? await reader.viewerOf(CLAIMED) : everybody;
    if (byPolicy) await reader.classOf(viewer);
    const contextValue = new RequestContext(ports, viewer, position);
    const answered = JSON.stringify(await executeQuery({ schema, document, contextValue }));
    if (!answered.includes('"id":') || answered.includes('"errors"')) throw new Error(answered.slice(0, 300));
  };
  const end = performance.now() + SECONDS * 1_000;
  let count = 0;
  for (; performance.now() < end; count += 1) await (byPolicy ? budget.answer(answer) : answer());
  return count / SECONDS;
};

const nameOf = (asked: Question, byPolicy: boolean) => `${asked}, ${byPolicy ? 'by policy and budget' : 'by neither'}`;

const casesOf = (asked: Question): readonly Case[] => [
  { name: nameOf(asked, false), unit: 'answers/s', run: () => answersPerSecond(asked, false) },
  {
    name: nameOf(asked, true),
    unit: 'answers/s',
    against: nameOf(asked, false),
    run: () => answersPerSecond(asked, true),
  },
];

/** What it costs to show everybody only what he may see, and to let nobody ask for too much: in one process, without any hop. */
export const bench: Bench = {
  name: 'policy',
  setup,
  cases: (Object.keys(QUERIES) as Question[]).flatMap(casesOf),
  teardown: () => close(),
};
