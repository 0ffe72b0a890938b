process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startGateway } from '@zhudian/gateway';
import { UNLIMITED } from '../gateway/support/everybody';
import { patience, until } from '../support/patience';
import { startLateHop, type LateHop } from './support/late-hop';
import { BUREAU, castOf, type Cast } from './support/programme';
import { startReplica, type Replica } from './support/replica';
import { startSystem, type System } from './support/system';
import { trials } from '../support/trials';
import { silent as silentLogger } from '../support/silent';

jest.setTimeout(patience(600_000));

/** How many federated queries must not be torn. */
const { numRuns: QUERIES } = trials('one-moment', { test: 300, soak: 100_000 });
const READERS = 8;
/** One request in so many reaches organization late, when further pairs have been written. */
const LATE = 25;
const BOTH = '{ selectionRounds(first: 1) { totalCount } orgUnits(first: 1) { totalCount } }';
const DAY = '2016-01-05';

interface Counted {
  readonly data?: {
    readonly selectionRounds: { readonly totalCount: number };
    readonly orgUnits: { readonly totalCount: number };
  };
  readonly errors?: readonly unknown[];
}
type Ask = () => Promise<Counted>;

let system: System;
let cast: Cast;
let replica: Replica;
let hop: LateHop;
let subgraphs: Readonly<Record<string, string>>;
let supergraphSdl: string;
let made = 0;

const together = async () => {
  made += 1;
  await cast.partyWork.does('OpenRound', DAY, {
    roundId: `round-${made}`,
    bureauId: BUREAU,
    title: `第${made}轮`,
    year: 2016,
    poolOrgUnits: ['sending'],
    countyEnterprises: ['county'],
    criteria: ['政治素质过硬'],
    applyBy: '2016-01-20',
    termMonths: 24,
    noticeMinWorkingDays: 5,
    calendarVersion: 'cn-2026.1+gx-2026.1',
  });
  await cast.administrator.does('RegisterOrgUnit', DAY, {
    orgUnitId: `department-${made}`,
    type: 'DEPARTMENT',
    parentId: BUREAU,
    name: `部门${made}`,
  });
};

/** Two pairs more than now: whatever was read before is old by then. */
const pairsLater = () => {
  const enough = made + 3;
  return until(() => made >= enough);
};

beforeAll(async () => {
  system = await startSystem();
  cast = castOf(system);
  await cast.administrator.does('RegisterOrgUnit', DAY, {
    orgUnitId: BUREAU,
    type: 'BUREAU',
    name: '局',
    divisionCode: '450100',
  });
  for (const [orgUnitId, type] of [
    ['sending', 'DEPARTMENT'],
    ['county', 'COUNTY_ENTERPRISE'],
  ])
    await cast.administrator.does('RegisterOrgUnit', DAY, {
      orgUnitId,
      type,
      parentId: BUREAU,
      name: orgUnitId,
      divisionCode: '450110',
    });
  replica = await startReplica(system);
  hop = await startLateHop(replica.subgraphs['organization'] ?? '', LATE, pairsLater);
  subgraphs = { ...replica.subgraphs, organization: hop.url };
  supergraphSdl = await readFile(join(__dirname, '../../gateway/supergraph.graphql'), 'utf8');
});
afterAll(async () => {
  await hop.stop();
  await replica.stop();
  await system.stop();
});

/** The bureau, a department and a county enterprise. */
const UNITS_BEFORE = 3;

/** A round is opened first, its department comes after it, and no other pair begins before. */
const isTorn = ({ data, errors }: Counted): boolean => {
  if (!data || errors) throw new Error(JSON.stringify(errors));
  const departments = data.orgUnits.totalCount - UNITS_BEFORE;
  const ahead = data.selectionRounds.totalCount - departments;
  return ahead !== 0 && ahead !== 1;
};

interface Observed {
  torn: number;
  asked: number;
  readonly moments: Set<number>;
}

/** Asks from many readers while one writes, until it is over; the writer ends last, as late answers wait for it. */
const askWhileWriting = async (ask: Ask, isOver: (seen: Observed) => boolean): Promise<Observed> => {
  const seen: Observed = { torn: 0, asked: 0, moments: new Set() };
  let isReading = true;
  const read = async () => {
    for (; !isOver(seen); seen.asked += 1) {
      const answer = await ask();
      if (isTorn(answer)) seen.torn += 1;
      seen.moments.add(answer.data?.orgUnits.totalCount ?? 0);
    }
  };
  const write = async () => {
    while (isReading) await together();
  };
  const reading = Promise.all(Array.from({ length: READERS }, read)).finally(() => {
    isReading = false;
  });
  await Promise.all([reading, write()]);
  return seen;
};

const askingOurs = (url: string): Ask => {
  const headers = { 'content-type': 'application/json', authorization: replica.authorization };
  const body = JSON.stringify({ query: BOTH });
  return async () => (await fetch(url, { method: 'POST', headers, body })).json() as Promise<Counted>;
};

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** The gateway as its makers ship it: it names no position, so each subgraph answers as of now. */
const startStock = async () => {
  const { authorization, secret } = replica;
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger: silent,
    buildService: ({ name }) =>
      new RemoteGraphQLDataSource({
        url: `${subgraphs[name]}/graphql`,
        willSendRequest: ({ request }) => {
          request.http?.headers.set('authorization', authorization);
          request.http?.headers.set('x-zhudian-gateway', secret);
        },
      }),
  });
  const server = new ApolloServer({ gateway, logger: silent });
  await server.start();
  return server;
};

const askingStock =
  (server: ApolloServer): Ask =>
  async () => {
    const { body } = await server.executeOperation({ query: BOTH });
    if (body.kind !== 'single') throw new Error('the answer came in parts');
    return body.singleResult as unknown as Counted;
  };

describe('Facts that belong together and show in two subgraphs', () => {
  it.each([
    ['asked for each time', 0],
    ['kept as long as they are true', 1_000_000],
  ])('are never seen torn while more are written, in answers that are %s', async (_, cacheBytes) => {
    const { secret } = replica;
    const gateway = await startGateway({
      supergraphSdl,
      subgraphs,
      secret,
      cacheBytes,
      port: 0,
      log: silentLogger,
      ...UNLIMITED,
    });
    const ask = askingOurs(gateway.url);
    await until(async () => !(await ask()).errors);
    const { torn } = await askWhileWriting(ask, ({ asked, moments }) => asked >= QUERIES / 2 && moments.size > 10);
    await gateway.stop();
    expect(torn).toBe(0);
  });

  it('are seen torn when each subgraph answers as of now', async () => {
    const server = await startStock();
    const { torn } = await askWhileWriting(askingStock(server), ({ torn: seen, asked }) => seen > 0 || asked > QUERIES);
    await server.stop();
    expect(torn).toBeGreaterThan(0);
  });
});
