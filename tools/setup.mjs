// Installs what package-lock.json names and builds, when that is not done yet. Runs on any Node from 20 on.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const MARK = 'node_modules/.installed';

const run = (command, args, what) => {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0) return;
  console.error(
    `${what}未成功。${what === '安装' ? 'Installing' : 'Building'} failed${error ? `: ${error.message}` : ''}.`,
  );
  process.exit(status ?? 1);
};

const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const installed = existsSync(MARK) ? readFileSync(MARK, 'utf8') : '';
if (installed !== wanted) {
  console.log('安装依赖，首次约需一分钟… Installing dependencies, about a minute the first time…');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], '安装');
  writeFileSync(MARK, wanted);
}
run('npx', ['--no-install', 'tsc', '-b'], '构建');
