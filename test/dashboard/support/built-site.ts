import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readSite, type SiteFiles } from '@zhudian/gateway';

const DASHBOARD = join(__dirname, '../../../dashboard');

/** The pages as they are served; built first where their sources have changed. */
export const builtSite = async (): Promise<SiteFiles> => {
  const { status, stderr } = spawnSync(process.execPath, [join(DASHBOARD, 'build.mjs')], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The pages do not build: ${stderr}`);
  const site = await readSite(join(DASHBOARD, 'dist/site'));
  if (!site) throw new Error('The pages are built, and not where they are looked for.');
  return site;
};
