import { mkdtempSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clockFrom, settableClock, type Clock, type SettableClock } from '@zhudian/clock';
import { startStore } from '@zhudian/embedded-store';
import { connectLog } from '@zhudian/log';
import { optionsFrom } from '@zhudian/gateway';
import { settingsOf } from '@zhudian/framework/service';
import { startOptions, run } from '@zhudian/tools';
import { numbered } from '../support/new-facts';

const START = '2016-01-04T08:00:00.000Z';
const LATER = '2018-03-01T08:00:00.000Z';

let folder: string;
let owner: SettableClock;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhudian-clock-'));
  owner = settableClock(folder, START);
});
afterEach(() => rmSync(folder, { recursive: true }));

const follower = (env: Readonly<Record<string, string | undefined>> = {}): Clock =>
  clockFrom({ ...owner.env, ...env }) ?? Date.now;
/** The clocks run on while a spec runs, at the pace of the machine. */
const shows = (clock: Clock, instant: string) => {
  const ahead = clock() - Date.parse(instant);
  expect(ahead).toBeGreaterThanOrEqual(0);
  expect(ahead).toBeLessThan(3_600_000);
};

describe('A clock that can be set', () => {
  it('is the time of the machine where none is named', () => expect(clockFrom({})).toBeUndefined());

  it('shows every follower an advance at once', () => {
    const followers = [follower(), follower()];
    for (const clock of followers) shows(clock, START);
    owner.advanceTo(LATER);
    for (const clock of [...followers, owner.now, follower()]) shows(clock, LATER);
  });

  it('goes on from where it was when its owner starts again', () => {
    owner.advanceTo(LATER);
    shows(settableClock(folder, START).now, LATER);
    shows(follower(), LATER);
  });

  it('never goes back', () => {
    const before = readFileSync(owner.env.TEST_CLOCK, 'utf8');
    const clock = follower();
    owner.advanceTo(LATER);
    shows(clock, LATER);
    expect(() => owner.advanceTo(START)).toThrow(`${START} is past`);
    writeFileSync(owner.env.TEST_CLOCK, before);
    shows(clock, LATER);
  });

  it('is set by the holder of the key alone, whose key only its owner reads', () => {
    const clock = follower();
    const stranger = settableClock(join(folder, 'stranger'), LATER);
    const forged = JSON.parse(readFileSync(owner.env.TEST_CLOCK, 'utf8')) as object;
    for (const text of [
      readFileSync(stranger.env.TEST_CLOCK, 'utf8'),
      JSON.stringify({ ...forged, offset: 0 }),
      '{"offset":0}',
      'noon',
      '',
    ]) {
      writeFileSync(owner.env.TEST_CLOCK, text);
      shows(clock, START);
      expect(() => follower()).toThrow('holds no time that the owner of the key has set');
    }
    unlinkSync(owner.env.TEST_CLOCK);
    shows(clock, START);
    expect(statSync(join(folder, 'clock.pem')).mode & 0o077).toBe(0);
  });

  it('needs the key by which it is told from a forgery', () =>
    expect(() => follower({ TEST_CLOCK_KEY: undefined })).toThrow('TEST_CLOCK_KEY'));
});

describe('Production', () => {
  const service = {
    EVENT_STORE: 'esdb://127.0.0.1:2113?tls=false',
    READ_MODELS: 'sqlite:.',
    PORT: '0',
    GATEWAY_SECRET: 'between-the-gateway-and-us',
    JWT_ISSUER: 'i',
    JWT_AUDIENCE: 'a',
    JWT_KEYS: 'https://id.example/keys',
  };
  const tokens = { JWT_ISSUER: 'i', JWT_AUDIENCE: 'a', JWT_KEYS: 'https://id.example/keys' };
  const gateway = {
    GATEWAY_SECRET: 'between-gateway-and-subgraphs',
    ...tokens,
    SUPERGRAPH: join(__dirname, '../../gateway/supergraph.graphql'),
  };
  const production = { NODE_ENV: 'production' };

  it('refuses the clock by name in every process that follows it', async () => {
    expect(() => follower(production)).toThrow(/^TEST_CLOCK：.*NODE_ENV=production/);
    expect(() => settingsOf({ ...service, ...owner.env, ...production })).toThrow(/^TEST_CLOCK：/);
    await expect(optionsFrom({ ...gateway, ...owner.env, ...production }, '.')).rejects.toThrow(/^TEST_CLOCK：/);
  });

  it('is not where the log is the embedded one', async () => {
    shows(settingsOf({ ...service, ...owner.env }).now, START);
    shows((await optionsFrom({ ...gateway, ...owner.env }, '.')).now ?? Date.now, START);
    expect(await optionsFrom(gateway, '.')).not.toHaveProperty('now');
  });

  it.each([
    'esdb://log.example:2113?tls=false',
    'esdb://127.0.0.1:2113?tls=true',
    'esdb://127.0.0.1:2113',
    'esdb+discover://127.0.0.1:2113?tls=false',
    'kurrentdb://127.0.0.1:2113?tls=false',
    'esdb://127.0.0.1:2113,127.0.0.2:2113?tls=false',
  ])('is assumed where the log is not the embedded one: %s', (EVENT_STORE) =>
    expect(() => settingsOf({ ...service, ...owner.env, EVENT_STORE })).toThrow(/^TEST_CLOCK：.*EVENT_STORE/),
  );

  it('starts no system on a clock', async () => {
    const args = ['--empty', '--clock', START];
    const env = {
      DATA_DIR: folder,
      PORT: '0',
      JWT_ISSUER: 'i',
      JWT_AUDIENCE: 'a',
      JWT_KEYS: 'https://id.example/keys',
    };
    const own = startOptions(args, { ...env, EVENT_STORE: 'esdb://127.0.0.1:1?tls=false' });
    await expect(run(own, () => undefined)).rejects.toThrow(/^--clock：.*EVENT_STORE/);
    const before = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'production';
    try {
      await expect(run(startOptions(args, env), () => undefined)).rejects.toThrow(/^--clock：.*NODE_ENV=production/);
    } finally {
      process.env['NODE_ENV'] = before;
    }
  });
});

describe('The embedded store', () => {
  it('records at the time of the clock that it is given', async () => {
    const clock = follower();
    const store = await startStore({ memory: true, now: clock });
    const log = connectLog(store.connectionString);
    await log.append([{ stream: 's', expected: 'no_stream', facts: numbered(1) }]);
    owner.advanceTo(LATER);
    await log.append([{ stream: 's', expected: 0, facts: numbered(1) }]);
    const facts = await log.readStream('s');
    await log.close();
    await store.stop();
    expect(facts.map(({ recordedAt }) => recordedAt.slice(0, 13))).toStrictEqual(['2016-01-04T08', '2018-03-01T08']);
  });
});
