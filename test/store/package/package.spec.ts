/** @jest-environment ./test/harness/isolated.js */
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parse } from 'yaml';
import { temporaryFolders } from '../support/folders';
import { installIn, linkPackage, packStore, readmeBlocks, runIn, STALE, type Packed } from '../support/packed';

const ROOT = join(__dirname, '../../..');
const STORE = join(ROOT, 'events/embedded-store');
const NAME = '@zhudian/embedded-store';
const read = (path: string): string => readFileSync(path, 'utf8');
const manifest = JSON.parse(read(join(STORE, 'package.json'))) as Record<string, Record<string, string> | undefined>;

/** Below all ports that systems give to whoever asks for any: between this and the start of the store nobody is given it. */
const portThatIsNotGiven = async (): Promise<number> => {
  const port = randomInt(20_000, 32_768);
  const server = createServer().listen(port, '127.0.0.1');
  const isFree = await once(server, 'listening').then(
    () => true,
    () => false,
  );
  if (!isFree) return portThatIsNotGiven();
  await new Promise((resolve) => server.close(resolve));
  return port;
};

describe('The package of the store', () => {
  const folder = temporaryFolders();
  let packed: Packed;
  let project = '';
  let installed = '';
  beforeAll(() => {
    const place = folder();
    packed = packStore(place);
    project = installIn(place, packed);
    installed = join(project, 'node_modules', NAME);
  });
  const node = (...args: readonly string[]) => runIn(project, process.execPath, args);

  it('holds what was built of its sources now, its types, its README and its licence, and nothing else', () => {
    const sources = globSync('**/*.ts', { cwd: join(STORE, 'src') }).map((path) =>
      path.replaceAll('\\', '/').slice(0, -3),
    );
    const built = sources.flatMap((name) => [`dist/${name}.js`, `dist/${name}.d.ts`]);
    expect(packed.files.toSorted()).toStrictEqual(['LICENSE', 'README.md', 'package.json', ...built].toSorted());
    expect(packed.files).not.toContain(STALE);
    expect(read(join(installed, 'LICENSE'))).toBe(read(join(ROOT, 'LICENSE')));
  });

  it('needs nothing but Node', () => {
    expect(Object.keys(manifest).filter((key) => /dependencies/i.test(key))).toStrictEqual([]);
    expect(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toStrictEqual([
      '@zhudian',
    ]);
    const needed = packed.files
      .filter((path) => path.endsWith('.js'))
      .flatMap((path) => [...read(join(installed, path)).matchAll(/\b(?:require|import)\(\s*['"]([^'"]+)['"]\s*\)/g)])
      .flatMap(([, name = '']) => (name.startsWith('.') ? [] : [name]));
    expect(needed.filter((name) => !isBuiltin(name))).toStrictEqual([]);
    expect(needed.length).toBeGreaterThan(0);
  });

  it('can be required and imported, by its name alone', () => {
    const program = `if (typeof startStore !== 'function' || typeof DamagedLog !== 'function') throw new Error('not there');
      const store = await startStore(); const answer = await fetch('http://127.0.0.1:' + store.port + '/ping');
      console.log((await answer.json()).text); await store.stop();`;
    const names = '{ startStore, DamagedLog }';
    writeFileSync(join(project, 'one.mjs'), `import ${names} from '${NAME}';\n${program}`);
    writeFileSync(join(project, 'two.cjs'), `const ${names} = require('${NAME}');\n(async () => { ${program} })();`);
    for (const file of ['one.mjs', 'two.cjs']) expect(node(file)).toBe('Ping request successfully handled\n');
    writeFileSync(join(project, 'inner.cjs'), `require('${NAME}/dist/storage/log')`);
    expect(() => node('inner.cjs')).toThrow('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  it('has types that stand alone', () => {
    const program = `import { startStore, type RunningStore, type StartOptions } from '${NAME}';
      const options: StartOptions = { memory: true, port: 0 };
      export const store: Promise<RunningStore> = startStore(options);
      // @ts-expect-error: no such option
      export const wrong = startStore({ memroy: true });`;
    writeFileSync(join(project, 'typed.ts'), program);
    const strict = ['--strict', '--exactOptionalPropertyTypes', '--noEmit', '--types', '', '--target', 'es2023'];
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    expect(node(tsc, ...strict, '--module', 'nodenext', '--skipLibCheck', 'false', 'typed.ts')).toBe('');
  });

  it('says which Node it needs where that is too old', () => {
    const older = `Object.defineProperty(process.versions, 'node', { value: '22.15.1' })`;
    writeFileSync(join(project, 'older.cjs'), older);
    const main = join(installed, 'dist/main.js');
    expect(() => node('--require', './older.cjs', main, '--help')).toThrow(
      'embedded-store needs Node 22.16 or newer, and this is 22.15.1',
    );
    expect(manifest['engines']).toStrictEqual({ node: '>=22.16' });
  });

  describe('does what its README says', () => {
    const started = async (line: string): Promise<void> => {
      const [, args = ''] = line.split(NAME);
      const all = args.trim().replace('--port 2113', '--port 0').split(' ');
      const child = spawn('npx', ['--offline', NAME, ...all], { cwd: project, detached: true, shell: false });
      const errors: string[] = [];
      child.stderr.on('data', (text: Buffer) => errors.push(text.toString()));
      const told = once(createInterface(child.stdout), 'line').then(([text]) => String(text));
      const gone = once(child, 'exit').then(() => Promise.reject(new Error(errors.join(''))));
      try {
        expect([line, await Promise.race([told, gone])]).toStrictEqual([line, expect.stringMatching(/^esdb:\/\//)]);
      } finally {
        gone.catch(() => undefined);
        if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
      }
    };
    const commands = readmeBlocks('sh').flatMap((block) =>
      block
        .trim()
        .split('\n')
        .map((line) => line.replace(/\s*#.*/, '')),
    );
    beforeAll(() => {
      for (const name of ['server.pem', 'server.key'])
        cpSync(join(ROOT, 'test/store/fixtures', name), join(project, name));
      writeFileSync(join(project, 'admin.txt'), 'a password');
      linkPackage(project, '@kurrent/kurrentdb-client');
    });

    it.each(commands.filter((line) => !line.includes('--help')))('on the command line: %s', started);

    it('on the command line: --help', () => {
      const line = commands.find((each) => each.includes('--help')) ?? '';
      expect(runIn(project, 'npx', ['--offline', ...line.split(' ').slice(1)])).toContain('Usage: embedded-store');
    });

    it('in a program', () => {
      for (const [at, block] of readmeBlocks('ts').entries()) {
        writeFileSync(join(project, `block-${at}.mts`), block);
        expect(node('--no-warnings', `block-${at}.mts`)).toBe('OrderPlaced\n');
      }
    });

    it('in a test', () => {
      const [test = ''] = readmeBlocks('js');
      writeFileSync(join(project, 'orders.test.js'), test);
      const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
      const told = node(jest, '--rootDir', project, '--config', '{"transform":{}}', '--silent', '--json');
      expect(JSON.parse(told)).toMatchObject({ numPassedTests: 1, numTotalTests: 1 });
    });

    it('in CI', async () => {
      const [workflow = ''] = readmeBlocks('yaml');
      const { jobs } = parse(workflow) as { jobs: { test: { steps: ReadonlyArray<{ name?: string; run?: string }> } } };
      const run = jobs.test.steps.find(({ name }) => name === 'Start an event store')?.run ?? '';
      const port = await portThatIsNotGiven();
      const script = `set -e\n${run.replaceAll('2113', String(port)).replaceAll('npx ', 'npx --offline ')}`;
      const child = spawn('bash', ['-c', script], { cwd: project, detached: true, stdio: 'ignore' });
      const [code] = (await once(child, 'exit')) as [number];
      const answer = await fetch(`http://127.0.0.1:${port}/health/live`).catch(() => undefined);
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
      expect([code, answer?.status]).toStrictEqual([0, 204]);
    });
  });
});
