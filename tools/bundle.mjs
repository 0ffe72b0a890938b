// Bundles each program into a file of bundles/, when what it is made of has changed: a process starts in a third of the
// time that it takes to look up and load some two thousand modules one by one.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const OUT = join(ROOT, 'bundles');
const MARK = join(OUT, 'made-of');

const packagesIn = (folder) => readdirSync(join(ROOT, folder)).map((name) => join(folder, name));
const PACKAGES = [...['events', 'kernel', 'services'].flatMap(packagesIn), 'projections', 'gateway', 'tools'];

const compiledIn = (folder) => (existsSync(join(ROOT, folder)) ? packagesIn(folder) : []);

/** Compiled entries by the name of their bundle. An image has no tools, and so no demonstration. */
const PROGRAMS = Object.fromEntries(
  [
    ...packagesIn('services').map((service) => [basename(service), join(service, 'dist/main.js')]),
    ...compiledIn('tools/dist')
      .map((tool) => [basename(tool), join(tool, 'main.js')])
      .filter(([name]) => name !== 'generate'),
    ['projector', 'projections/dist/main.js'],
    ['projections', 'projections/dist/cli.js'],
    ['transparency', 'events/transparency/dist/main.js'],
    ['gateway', 'gateway/dist/main.js'],
    ['sink', 'gateway/dist/sink/main.js'],
  ].filter(([, file]) => existsSync(join(ROOT, file))),
);

const ENTRIES = Object.fromEntries(Object.keys(PROGRAMS).map((name) => [`${name}.js`, name]));

/** Of everything that a bundle is made of: our compiled files by size and time, the libraries by the lock file. */
const madeOf = () => {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'tools/bundle.mjs']) hash.update(readFileSync(join(ROOT, file)));
  for (const folder of PACKAGES.map((name) => join(ROOT, name, 'dist')).filter(existsSync))
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      if (!entry.name.endsWith('.js')) continue;
      const path = join(entry.parentPath, entry.name);
      const { size, mtimeMs } = statSync(path);
      hash.update(`${path.slice(ROOT.length)} ${size} ${mtimeMs}\n`);
    }
  return hash.digest('hex');
};

/** The folder of a module as it is, also where its code stands in a bundle. */
const foldersAsTheyAre = {
  name: 'folders-as-they-are',
  transform(code, id) {
    if (id.includes(`${sep}node_modules${sep}`) || !code.includes('__dirname')) return null;
    const fromHere = JSON.stringify(relative(OUT, dirname(id)));
    return code.replaceAll('__dirname', `require("node:path").join(__dirname, ${fromHere})`);
  },
};

/** Libraries look for others that are optional, and some have circles of their own. */
const onLog = (level, log, tell) =>
  ['UNRESOLVED_IMPORT', 'CIRCULAR_DEPENDENCY', 'EVAL'].includes(log.code) ? undefined : tell(level, log);

const bundle = async (into) => {
  const { build } = await import('rolldown');
  await build({
    input: Object.fromEntries(Object.entries(PROGRAMS).map(([name, file]) => [name, join(ROOT, file)])),
    cwd: ROOT,
    platform: 'node',
    // Finds its binary of this machine by itself.
    external: ['@kurrent/bridge', 'pg-native'],
    plugins: [foldersAsTheyAre],
    treeshake: false,
    onLog,
    output: { dir: into, format: 'cjs', keepNames: true },
  });
};

const A_DAY_MS = 24 * 60 * 60 * 1000;

/** A program that runs loads some of its parts later: those of the last day stay beside the fresh ones. */
const putInPlace = (fresh) => {
  mkdirSync(OUT, { recursive: true });
  const made = readdirSync(fresh).toSorted((one, other) => Number(one in ENTRIES) - Number(other in ENTRIES));
  for (const name of made) renameSync(join(fresh, name), join(OUT, name));
  for (const name of readdirSync(OUT))
    if (!made.includes(name) && statSync(join(OUT, name)).mtimeMs < Date.now() - A_DAY_MS) rmSync(join(OUT, name));
};

const wanted = madeOf();
if (!existsSync(MARK) || readFileSync(MARK, 'utf8') !== wanted) {
  console.error('打包各进程的程序… Bundling the programs of the processes…');
  const fresh = `${OUT}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh);
  await bundle(fresh);
  putInPlace(fresh);
  rmSync(fresh, { recursive: true });
  writeFileSync(MARK, wanted);
}
