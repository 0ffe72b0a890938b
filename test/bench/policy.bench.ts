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
import { ask, throughGateway } from './policy/through-gateway';
import { BUREAU_OF_BENCH, unitsOfBench } from './policy/units';

const TODAY = '2026-11-28';
const SECONDS = 2;
const AT_ONCE = 8;
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
const urls = { withBoth: '', withNeither: '' };

const setup = async () => {
  home = mkdtempSync(join(tmpdir(), 'zhudian-policy-'));
  const facts = unitsOfBench();
  const at = { url: `sqlite:${home}`, context: 'organization', models: readModelsOf('organization') } as const;
  const store = await openReadModels(at);
  const last = facts.length - 1;
  await store.fold({ facts: facts.map(atPosition), checkpoint: { commit: last, prepare: last } });
  reader = await openReader(at);
  schema = federatedSchema(organization.shape);
  const measured = { reader, schema, claimed: CLAIMED, ports: machinery };
  const gateways = [await throughGateway(measured, true), await throughGateway(measured, false)] as const;
  [urls.withBoth, urls.withNeither] = [gateways[0].url, gateways[1].url];
  close = async () => {
    for (const { stop } of gateways) await stop();
    await reader.close();
    await store.close();
    rmSync(home, { recursive: true });
  };
};

const machinery = {
  handle: () => Promise.reject(new Error('This graph only answers.')),
  today: () => TODAY,
  dayAt: (instant: string) => instant.slice(0, 10),
  ruleSetOn: shippedOn,
  waitMs: 5_000,
};

/** Of the processor's time: nobody else who uses the machine meanwhile is measured. */
const perSecondOf = (count: number, begun: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(begun);
  return (count * 1_000_000) / (user + system);
};

/** How many answers a second, and that there is something in them. */
const answersPerSecond = async (asked: Question, byPolicy: boolean): Promise<number> => {
  const [document, budget] = [parse(QUERIES[asked]), new Budget(QUERIES[asked], schema)];
  const ports = { ...machinery, reader: byPolicy ? reader : showingAll(reader) };
  const everybody = await reader.viewerOf(CLAIMED, TODAY);
  const position = await reader.position();
  const answer = async () => {
    const viewer = byPolicy ? await reader.viewerOf(CLAIMED, TODAY) : everybody;
    if (byPolicy) await reader.classOf(viewer);
    const contextValue = new RequestContext(ports, viewer, position);
    const answered = JSON.stringify(await executeQuery({ schema, document, contextValue }));
    if (!answered.includes('"id":') || answered.includes('"errors"')) throw new Error(answered.slice(0, 300));
  };
  const [end, begun] = [performance.now() + SECONDS * 1_000, process.cpuUsage()];
  let count = 0;
  for (; performance.now() < end; count += 1) await (byPolicy ? budget.answer(answer) : answer());
  return perSecondOf(count, begun);
};

/** The same through gateways and over the wire, several questions at once. */
const answersPerSecondThrough = async (asked: Question, byPolicy: boolean): Promise<number> => {
  const url = byPolicy ? urls.withBoth : urls.withNeither;
  const [end, begun] = [performance.now() + SECONDS * 1_000, process.cpuUsage()];
  let count = 0;
  const asking = Array.from({ length: AT_ONCE }, async () => {
    for (; performance.now() < end; count += 1) {
      const answered = await ask(url, QUERIES[asked]);
      if (!answered.includes('"id":') || answered.includes('"errors"')) throw new Error(answered.slice(0, 300));
    }
  });
  await Promise.all(asking);
  return perSecondOf(count, begun);
};

const nameOf = (asked: Question, byPolicy: boolean) => `${asked}, ${byPolicy ? 'by policy and budget' : 'by neither'}`;

const pairOf = (asked: Question, where: string, run: typeof answersPerSecond): readonly Case[] => {
  const [neither, both] = [false, true].map((byPolicy) => `${nameOf(asked, byPolicy)}${where}`) as [string, string];
  return [
    { name: neither, unit: 'answers/CPU s', run: () => run(asked, false) },
    { name: both, unit: 'answers/CPU s', against: neither, run: () => run(asked, true) },
  ];
};

const casesOf = (asked: Question): readonly Case[] => [
  ...pairOf(asked, '', answersPerSecond),
  ...pairOf(asked, ', through the gateway', answersPerSecondThrough),
];

/** What it costs to show everybody only what he may see, and to let nobody ask for too much: without any hop, and through the gateway. */
export const bench: Bench = {
  name: 'policy',
  setup,
  cases: (Object.keys(QUERIES) as Question[]).flatMap(casesOf),
  teardown: () => close(),
};
