// Builds the pages into dist/site when their sources have changed, each file also compressed as it goes over the wire.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { antdCssOf } from './antd-css.mjs';

const ROOT = dirname(fileURLToPath(import.meta.url));
const SITE = join(ROOT, 'dist/site');
const MARK = join(ROOT, 'dist/built');
const FOLDERS = ['src', '../tools/voting'];
const PAGES = ['index.html', 'ballot.html'];
const SOURCES = [
  ...FOLDERS,
  ...PAGES,
  'build.mjs',
  'antd-css.mjs',
  'package.json',
  'tsconfig.json',
  '../package-lock.json',
];
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };

const filesUnder = (name) => {
  const path = join(ROOT, name);
  if (!FOLDERS.includes(name)) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
};

/** Of everything that the site is made of. */
const hashOfSources = () => {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap(filesUnder)) hash.update(path.slice(ROOT.length)).update(readFileSync(path));
  return hash.digest('hex');
};

const compress = async (path) => {
  const plain = readFileSync(path);
  const [br, gz] = await Promise.all([promisify(brotliCompress)(plain, BROTLI), promisify(gzip)(plain, { level: 9 })]);
  writeFileSync(`${path}.br`, br);
  writeFileSync(`${path}.gz`, gz);
};

/** Directives of server components mean nothing here. */
const onLog = (level, log, tell) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : tell(level, log));

const libraryCss = {
  name: 'library-css',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/antd/dist/antd.css') ? antdCssOf(code, filesUnder('src'), dirname(dirname(id))) : undefined,
};

const RAW_JSON = /\.json\?raw$/;

/** What is generated is committed line by line, and parsed by each browser: it goes there without the room between. */
const compactJson = {
  name: 'compact-json',
  enforce: 'pre',
  load: (id) => {
    if (!RAW_JSON.test(id)) return undefined;
    const value = JSON.parse(readFileSync(id.replace('?raw', ''), 'utf8'));
    return `export default ${JSON.stringify(JSON.stringify(value))}`;
  },
};

const build = async () => {
  // Whoever builds: by specs it would be libraries with all their checks.
  process.env.NODE_ENV = 'production';
  const { build: bundle } = await import('vite');
  await bundle({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    html: { cspNonce: '__NONCE__' },
    plugins: [libraryCss, compactJson],
    build: {
      outDir: SITE,
      emptyOutDir: true,
      target: 'es2022',
      reportCompressedSize: false,
      rolldownOptions: { onLog, input: PAGES.map((name) => join(ROOT, name)) },
      chunkSizeWarningLimit: 2_000,
    },
  });
  const assets = join(SITE, 'assets');
  await Promise.all(readdirSync(assets).map((name) => compress(join(assets, name))));
};

const wanted = hashOfSources();
if (!existsSync(MARK) || readFileSync(MARK, 'utf8') !== wanted) {
  const started = Date.now();
  await build();
  mkdirSync(dirname(MARK), { recursive: true });
  writeFileSync(MARK, wanted);
  console.log(`已构建页面。 The pages are built (${((Date.now() - started) / 1000).toFixed(1)} s).`);
}
