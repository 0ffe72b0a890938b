import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attack, ownToken, run, startOptions, type Running, type Verdict } from '@zhudian/tools';
import { patience } from '../support/patience';

jest.setTimeout(patience(120_000));

const ROOT = join(__dirname, '../..');

let folder: string;
let system: Running;
let token: string;
let verdicts: readonly Verdict[];

/** Those of the bureau see it, and nobody else does. */
const registerBureau = async () => {
  const query = 'mutation Begin($input: RegisterOrgUnitInput!) { registerOrgUnit(input: $input) { id } }';
  const bureau = { orgUnitId: 'bureau', type: 'BUREAU', name: '某某供电局', divisionCode: '450100' };
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const body = JSON.stringify({ query, variables: { input: { commandId: randomUUID(), ...bureau } } });
  const answer = await fetch(`${system.url}/graphql`, { method: 'POST', headers, body });
  expect(await answer.json()).toMatchObject({ data: { registerOrgUnit: { id: 'bureau' } } });
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhudian-attacked-'));
  system = await run(
    startOptions(['--empty'], { PORT: '0', DATA_DIR: folder, HOP_TIMEOUT_MS: '9876' }),
    () => undefined,
  );
  token = readFileSync(join(folder, 'own-keys/administrator.token'), 'utf8');
  await registerBureau();
  const otherToken = await ownToken(folder, { person: 'an', roles: ['STAFF'], unit: 'elsewhere' });
  verdicts = await attack({ url: system.url, token, otherToken });
});
afterAll(async () => {
  await system.stop();
  rmSync(folder, { recursive: true });
});

describe('A system that was started empty', () => {
  it('holds against every case of attack', () => {
    expect(verdicts.filter(({ wrong }) => wrong !== undefined)).toStrictEqual([]);
    expect(verdicts.length).toBeGreaterThan(30);
  });

  it('is told apart from one that does not', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(ROOT, 'bundles/attack.js'), `${system.url}/graphql`, '--token-file', join(ROOT, 'package.json')],
      { encoding: 'utf8' },
    );
    expect([status, /^pass {2}/m.test(stdout), /^FAIL {2}a hundred aliases and one: /m.test(stdout)]).toStrictEqual([
      1,
      true,
      true,
    ]);
  });

  it('gives no tokens, but the first administrator’s to whoever may read its folder', async () => {
    expect((await fetch(`${system.url}/demo/token`, { method: 'POST' })).status).toBe(404);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const body = JSON.stringify({ query: '{ orgUnits(first: 1) { totalCount } }' });
    const answer = await fetch(`${system.url}/graphql`, { method: 'POST', headers, body });
    expect(await answer.json()).toMatchObject({ data: { orgUnits: { totalCount: 1 } } });
  });

  it('gives its processes what is set', () => {
    for (const pid of system.pids().values())
      expect(readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')).toContain('HOP_TIMEOUT_MS=9876');
  });

  it('has files that nobody else may read', () => {
    const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const open = entries.filter((entry) => (statSync(join(folder, entry)).mode & 0o077) !== 0);
    expect(entries.length).toBeGreaterThan(10);
    expect([statSync(folder).mode & 0o077, open]).toStrictEqual([0, []]);
  });
});
