import { BUREAU, castOf, type Cast } from './support/programme';
import { decodePosition, encodePosition } from '@zhudian/facts';
import { doorsOf, isPrompt, timelineCursor, type Visitor } from '../gateway/support/doors';
import { OPEN } from '../gateway/support/everybody';
import { startReplica, type Replica } from './support/replica';
import { startGateway, type Gateway } from '@zhudian/gateway';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { acceptLoss, cutLogAt, refusedStart } from './support/lost-end';
import { codeOf, startSystem, type System } from './support/system';
import { eventually, until } from '../support/patience';
import { silent } from '../support/silent';

const DAY = '2016-01-05';
const UNITS = '{ orgUnits(first: 1) { totalCount } }';

let system: System;
let replica: Replica;
let gateway: Gateway;
let cast: Cast;
beforeAll(async () => {
  system = await startSystem();
  cast = castOf(system);
  const bureau = { orgUnitId: BUREAU, type: 'BUREAU', name: '局', divisionCode: '450100' };
  await cast.administrator.does('RegisterOrgUnit', DAY, bureau);
});
afterAll(() => system.stop());

const startOwnGateway = async () => {
  replica = await startReplica(system);
  const supergraphSdl = await readFile(join(__dirname, '../../gateway/supergraph.graphql'), 'utf8');
  const { subgraphs, secret } = replica;
  gateway = await startGateway({ supergraphSdl, subgraphs, secret, port: 0, log: silent, ...OPEN });
};
const stopOwnGateway = async () => {
  await gateway.stop();
  await replica.stop();
};

interface Counted {
  readonly status: number;
  readonly etag: string;
  readonly position: string | undefined;
  readonly count: number | undefined;
}

const ask = async (headers: Readonly<Record<string, string>> = {}): Promise<Counted> => {
  const { authorization } = replica;
  const response = await fetch(`${gateway.url}?query=${encodeURIComponent(UNITS)}`, {
    headers: { 'apollo-require-preflight': 'true', authorization, ...headers },
  });
  const { status, headers: given } = response;
  const text = await response.text();
  const body = (text === '' ? {} : JSON.parse(text)) as {
    readonly data?: { readonly orgUnits: { readonly totalCount: number } };
    readonly extensions?: { readonly position?: string };
  };
  const position = given.get('x-zhudian-position') ?? body.extensions?.position;
  return { status, etag: given.get('etag') ?? '', position, count: body.data?.orgUnits.totalCount };
};

const register = async (id: string) => {
  const unit = { orgUnitId: id, type: 'DEPARTMENT', parentId: BUREAU, name: '部' };
  return (await cast.administrator.does('RegisterOrgUnit', DAY, unit)).extensions?.position ?? '';
};

/** Until the clock of the machine has gone on. */
const tick = () => {
  const now = Date.now();
  return until(() => Date.now() > now);
};

describe('On the real processes', () => {
  beforeAll(startOwnGateway);
  afterAll(stopOwnGateway);

  it('an answer can be asked for as of an instant between two facts', async () => {
    await register('dept-1');
    await tick();
    const between = new Date().toISOString();
    await tick();
    const position = await register('dept-2');
    const now = await ask({ 'x-zhudian-min-position': position });
    const then = await ask({ 'x-zhudian-as-of': between });
    const before = await ask({ 'x-zhudian-as-of': '2016-01-01T00:00:00+08:00' });
    expect([before.count, then.count, now.count]).toStrictEqual([0, 2, 3]);
    expect(await ask({ 'x-zhudian-as-of': then.position ?? '' })).toStrictEqual(then);
  });

  it('an answer keeps its name while only another context changes, and loses it when its own does', async () => {
    const first = await ask();
    const person = { personId: 'chen', unitId: BUREAU, membership: 'FULL' };
    const elsewhere = (await cast.administrator.does('RegisterPerson', DAY, person)).extensions?.position;
    const named = { 'if-none-match': first.etag };
    const same = await eventually(
      () => ask(named),
      ({ position }) => position === elsewhere,
    );
    expect(same).toStrictEqual({ status: 304, etag: first.etag, position: elsewhere, count: undefined });
    const here = await register('dept-3');
    const changed = await ask({ ...named, 'x-zhudian-min-position': here });
    expect([changed.status, changed.count]).toStrictEqual([200, (first.count ?? 0) + 1]);
  });
});

describe('When the end of the log is lost, and the loss is accepted', () => {
  const named = (etag: string) => ({ 'if-none-match': etag });
  let visitor: Visitor;
  let lost: string;
  let kept: string;
  let before: Answered;
  let cursor: string;
  let said: readonly string[];

  interface Answered {
    readonly status: number;
    readonly etag: string;
    readonly count: number | undefined;
  }
  const units = async (headers: Readonly<Record<string, string>> = {}): Promise<Answered> => {
    const response = await fetch(`${system.url}/graphql?query=${encodeURIComponent(UNITS)}`, {
      headers: { 'apollo-require-preflight': 'true', authorization: `Bearer ${visitor.token}`, ...headers },
    });
    const text = await response.text();
    const { data } = (text === '' ? {} : JSON.parse(text)) as { data?: { orgUnits: { totalCount: number } } };
    const { status } = response;
    return { status, etag: response.headers.get('etag') ?? '', count: data?.orgUnits.totalCount };
  };

  beforeAll(async () => {
    visitor = {
      url: `${system.url}/graphql`,
      token: await system.tokenOf('wei', ['PARTY_WORK'], BUREAU),
      person: 'chen',
    };
    kept = await register('dept-kept');
    lost = await register('dept-lost');
    before = await units({ 'x-zhudian-min-position': lost });
    expect(await units({ ...named(before.etag) })).toMatchObject({ status: 304 });
    cursor = await timelineCursor(visitor, decodePosition(lost) ?? 0);
    const data = join(system.folder, 'data');
    await system.restart(async () => {
      cutLogAt(data, decodePosition(lost) ?? 0);
      said = [await refusedStart(data), await refusedStart(data), await acceptLoss(data)];
    });
  });

  it('nothing starts before that, and it is said what is lost', () => {
    const missing = expect.stringMatching(/was acknowledged up to position \d+: \d+ bytes are missing/) as string;
    expect(said).toStrictEqual([missing, missing, expect.stringMatching(/^accepted the loss of positions \d+ to \d+/)]);
  });

  it('whoever was given a position of it is refused at every door, and told where to go on', async () => {
    const details = { position: lost, kept: encodePosition((decodePosition(lost) ?? 0) - 1) };
    for (const [name, door] of doorsOf(visitor)) {
      expect([name, await door(lost, cursor)]).toStrictEqual([
        name,
        { code: 'POSITION_LOST', details, said: { zh: true, en: true } },
      ]);
    }
    expect(codeOf(await cast.partyWork.asks(UNITS, {}, kept))).toBeUndefined();
  });

  it('an answer from then is no answer of now, and what is recorded anew is shown at positions beyond', async () => {
    const now = await units(named(before.etag));
    expect([now.status, now.count]).toStrictEqual([200, (before.count ?? 0) - 1]);
    expect(codeOf(await cast.partyWork.asks(UNITS))).toBe('POSITION_LOST');
    const again = await register('dept-lost');
    expect(decodePosition(again)).toBeGreaterThan(2 ** 30);
    const shown = await units({ 'x-zhudian-min-position': again, ...named(before.etag) });
    expect([shown.status, shown.count]).toStrictEqual([200, before.count]);
    for (const [name, door] of [...doorsOf(visitor)].filter(isPrompt))
      expect([name, await door(again, '')]).toStrictEqual([name, { code: undefined }]);
  });
});
