import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BENCH = join(__dirname, '../dist/bench/commands');

/** Four commands of one caller: a new person, then the transfer, twice. */
const FOUR_COMMANDS = `
  .then(async (source) => {
    const next = source.commandsOf();
    for (let sent = 0; sent < 4; sent++) await next();
    process.stdout.write('accepted');
    process.exit(0);
  })
  .catch((error) => { process.stderr.write(String(error)); process.exit(1); });`;

/** A bench that only its authors run stops working unseen when a rule changes. */
describe('The commands that the bench sends', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'zhudian-bench-'))));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([
    [
      'by the kernel',
      `const { startStoreProcess } = require(${JSON.stringify(join(BENCH, 'store-process'))});
       const { kernelCommands } = require(${JSON.stringify(join(BENCH, 'kernel'))});
       startStoreProcess(process.argv[1] + '/log').then((store) => kernelCommands(store.connectionString))`,
    ],
    [
      'through the gateway',
      `const { gatewayCommands } = require(${JSON.stringify(join(BENCH, 'gateway'))});
       gatewayCommands(process.argv[1] + '/system')`,
    ],
  ])('are accepted %s', (_, open) => {
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', `${open}${FOUR_COMMANDS}`, folder], {
      encoding: 'utf8',
    });
    expect({ stdout, stderr }).toStrictEqual({ stdout: 'accepted', stderr: '' });
  });
});
