// Installs what package-lock.json names and builds, when that is not done yet. Runs on any Node from 20 on.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ALLOWED } from './install-scripts.mjs';

const MARK = 'node_modules/.installed';

const run = (command, args, what) => {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0) return;
  console.error(
    `${what}未成功。${what === '安装' ? 'Installing' : 'Building'} failed${error ? `: ${error.message}` : ''}.`,
  );
  process.exit(status ?? 1);
};

const packagesIn = (folder) =>
  readdirSync(folder).flatMap((name) =>
    name.startsWith('@') ? readdirSync(`${folder}/${name}`).map((inner) => `${name}/${inner}`) : [name],
  );
const isAllowed = (name) => Object.keys(ALLOWED).some((prefix) => name.startsWith(prefix));

const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const installed = existsSync(MARK) ? readFileSync(MARK, 'utf8') : '';
if (installed !== wanted) {
  console.error('安装依赖，首次约需一两分钟… Installing dependencies, a minute or two the first time…');
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], '安装');
  const scripted = packagesIn('node_modules').filter(isAllowed);
  if (scripted.length > 0) run('npm', ['rebuild', ...scripted, '--loglevel=error'], '安装');
  writeFileSync(MARK, wanted);
}
if (!existsSync('tools/dist'))
  console.error('编译程序，首次约需半分钟… Compiling, about half a minute the first time…');
run('npx', ['--no-install', 'tsc', '-b'], '构建');
run(process.execPath, ['tools/bundle.mjs'], '构建');
run(process.execPath, ['dashboard/build.mjs'], '构建');
