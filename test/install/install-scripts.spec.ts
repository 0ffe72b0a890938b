import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { spawnSync } from 'node:child_process';
import { dependenciesText } from '../../tools/src/generate/dependencies-text';

const ROOT = join(__dirname, '../..');
const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const lock = JSON.parse(textOf('package-lock.json')) as {
  packages: Record<string, { dev?: boolean; hasInstallScript?: boolean }>;
};

const allowed = () => {
  const script = `import(${JSON.stringify(pathToFileURL(join(ROOT, 'tools/install-scripts.mjs')).href)}).then(({ ALLOWED }) => process.stdout.write(JSON.stringify(Object.keys(ALLOWED))))`;
  return JSON.parse(spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout) as readonly string[];
};

/** How packages are installed, wherever we do it. */
const INSTALLERS = ['tools/setup.mjs', 'Dockerfile', '.ci/run'];
const installsIn = (text: string): readonly string[] =>
  text.split('\n').filter((line) => /npm['", [\]]+(ci|install|i)\b/.test(line) && !line.trimStart().startsWith('//'));

describe('Installing', () => {
  it('runs no script of a package', () => {
    const installs = INSTALLERS.flatMap((path) => installsIn(textOf(path)));
    expect(installs.length).toBeGreaterThan(1);
    expect(installs.filter((line) => !line.includes('--ignore-scripts'))).toStrictEqual([]);
  });

  it.each(['npm ci --no-audit', "run('npm', ['ci', '--no-audit'])", 'RUN npm install x'])(
    'would be found out if it did: %s',
    (line) => expect(installsIn(line)).toStrictEqual([line]),
  );

  it('makes an exception for packages that have a script, and only in development', () => {
    const scripted = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript);
    const exceptions = scripted.filter(([path]) =>
      allowed().some((prefix) => path.startsWith(`node_modules/${prefix}`)),
    );
    expect(exceptions.length).toBeGreaterThan(0);
    expect(exceptions.filter(([, { dev }]) => !dev).map(([path]) => path)).toStrictEqual([]);
  });
});

describe('The page of dependencies', () => {
  const packages = {
    'services/x': { version: '1.0.0' },
    'node_modules/@zhudian/x': { link: true },
    'node_modules/b': { version: '1.0.0', license: 'MIT', hasInstallScript: true },
    'node_modules/a': { version: '2.0.0', license: 'ISC' },
    'node_modules/b/node_modules/a': { version: '1.0.0', license: 'ISC' },
    'node_modules/tool': { version: '1.0.0', dev: true, hasInstallScript: true },
  };
  const page = dependenciesText(JSON.stringify({ packages }));

  it('lists what runs, each version, with its licence', () => {
    const rows = page.split('\n').filter((line) => /^\| [a-z]+ \| \d/.test(line));
    expect(rows).toStrictEqual(['| a | 2.0.0 | ISC |', '| a | 1.0.0 | ISC |', '| b | 1.0.0 | MIT |']);
  });

  it('lists every package with an install script', () => expect(page).toMatch(/- b\n- tool\n$/));

  it('asks for a licence', () =>
    expect(() => dependenciesText(JSON.stringify({ packages: { 'node_modules/a': { version: '1' } } }))).toThrow(
      'a 1 names no licence',
    ));
});
