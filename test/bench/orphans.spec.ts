import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { eventually } from '../support/patience';

const BENCH = join(__dirname, '../dist/bench');

const answers = (url: URL): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(Number(url.port), url.hostname);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

describe('A bench that is killed', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'zhudian-orphans-'))));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([
    ['the store', 'commands/store-process', 'startStoreProcess(process.argv[1])'],
    ['the server of ready-made events', 'store/null-process', 'startNullServer(1)'],
  ])('leaves no process of %s behind', async (_, file, start) => {
    const code = `require(${JSON.stringify(join(BENCH, file))}).${start}.then((started) => console.log(started.connectionString))`;
    const bench = spawn(process.execPath, ['-e', code, join(folder, 'log')], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(createInterface({ input: bench.stdout }), 'line')) as [string];
    const url = new URL(line);
    expect(await answers(url)).toBe(true);
    bench.kill('SIGKILL');
    await once(bench, 'exit');
    expect(
      await eventually(
        () => answers(url),
        (alive) => !alive,
      ),
    ).toBe(false);
  });
});
