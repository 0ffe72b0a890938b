import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, until } from '../support/patience';

const MAIN = join(__dirname, '../../bundles/start.js');
const PEOPLE = JSON.stringify({ query: '{ persons(first: 0) { totalCount } }' });
const JSON_BODY = { 'content-type': 'application/json' };

interface Running {
  readonly url: string;
}
interface Counted {
  readonly data?: { readonly persons: { readonly totalCount: number } };
}

/** `npm start` in an empty folder, while it loads the demonstration: ended and begun again. */
describe('The first start', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhudian-first-start-'));
  const told = join(dataDir, 'running.json');
  let started: ChildProcess | undefined;

  const start = () => {
    rmSync(told, { force: true });
    const env = { ...process.env, NODE_ENV: 'test', DATA_DIR: dataDir, PORT: '0' };
    started = spawn(process.execPath, [MAIN], { env, stdio: 'ignore' });
  };
  const end = async () => {
    const ended = started && once(started, 'exit');
    started?.kill();
    await ended;
  };
  afterEach(end);
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  /** How many people are loaded; none while nobody answers. */
  const people = async (): Promise<number> => {
    if (!existsSync(told)) return 0;
    const { url } = JSON.parse(readFileSync(told, 'utf8')) as Running;
    const asked = await fetch(`${url}/demo/token`, {
      method: 'POST',
      headers: JSON_BODY,
      body: '{"role":"PARTY_WORK"}',
    });
    const { token } = (await asked.json()) as { readonly token: string };
    const headers = { ...JSON_BODY, authorization: `Bearer ${token}` };
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: PEOPLE });
    return ((await answer.json()) as Counted).data?.persons.totalCount ?? 0;
  };

  it('loads the demonstration; one that was cut off goes on at the next', async () => {
    start();
    await until(async () => (await people()) >= 3);
    await end();
    start();
    const before = await eventually(people, (count) => count > 0);
    expect(before).toBeGreaterThanOrEqual(3);
    await until(async () => (await people()) > before);
  });
});
