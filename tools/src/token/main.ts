import { existsSync } from 'node:fs';
import { resolve, join } from 'node:path';
import { roleSchema } from '@zhudian/facts';
import { readSettings, tokenCommandVariables } from '@zhudian/settings';
import { ownKeysOf, ownToken } from '../start/own-keys';

const HELP = `npm run -s token -- PERSON UNIT ROLE…
npm run -s token -- --keys

以数据目录（DATA_DIR，默认 .data）自有的密钥签发令牌，有效期十二小时；仅用于没有身份提供方时。
Signs a token by the own keys of the data folder (DATA_DIR, .data when absent), good for twelve hours;
for a start without a provider.

--keys：没有密钥时生成，并打印 docker compose 的 .env 所需的设置。
--keys makes the keys if there are none, and prints the settings for the .env of docker compose.
`;

/** Where docker-compose.own-keys.yml puts the public key set. */
const IN_CONTAINERS = '/own-keys/keys.json';

const printSettings = async (dataDir: string): Promise<void> => {
  const { issuer, audience } = await ownKeysOf(dataDir);
  process.stdout.write(`JWT_ISSUER=${issuer}\nJWT_AUDIENCE=${audience}\nJWT_KEYS=${IN_CONTAINERS}\n`);
};

const ROLES = roleSchema.exclude(['POLICY']).options;

const main = async (): Promise<void> => {
  const [person, unit, ...roles] = process.argv.slice(2);
  const dataDir = resolve(readSettings(tokenCommandVariables, process.env).DATA_DIR);
  if (person === '--keys') return printSettings(dataDir);
  if (!person || !unit || roles.length === 0) return void process.stdout.write(HELP);
  const unknown = roles.filter((role) => !ROLES.some((one) => one === role));
  if (unknown.length > 0)
    throw new Error(`没有此角色 / no such role: ${unknown.join(', ')}. 可选 / one of: ${ROLES.join(', ')}`);
  if (!existsSync(join(dataDir, 'own-keys')))
    throw new Error(`${dataDir} 没有自有的密钥 / has no keys of its own: npm start -- --empty, or --keys`);
  process.stdout.write(`${await ownToken(dataDir, { person, roles, unit })}\n`);
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
