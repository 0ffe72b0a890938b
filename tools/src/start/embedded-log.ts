import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { basicAuthorization } from '@zhudian/runtime';
import type { Children } from './children';
import type { StartOptions } from './options';

const SCRIPT = resolve(__dirname, '../../dist/start/store.js');
/** Whom the embedded log knows by the secret of its start. */
const PROGRAMME = 'programme';

/** Starts it with a secret that is new each time, and goes to the processes by their environment. Resolves with what they connect by. */
export const startStore = async (
  children: Children,
  { dataDir, storePort: port }: Pick<StartOptions, 'dataDir' | 'storePort'>,
): Promise<string> => {
  const secret = randomBytes(24).toString('hex');
  const address = await children.start({
    name: 'log',
    script: SCRIPT,
    args: [join(dataDir, 'log')],
    port,
    env: { STORE_SECRET: secret },
  });
  return address.href.replace('://', `://${PROGRAMME}:${secret}@`);
};

/** Where it tells its metrics, to those who know its secret. */
export const httpUrlOf = (connectionString: string): string => {
  const { username, password, host } = new URL(connectionString);
  return `http://${username}:${password}@${host}`;
};

/** What may be shown of a connection string. */
export const withoutSecret = (connectionString: string): string => connectionString.replace(/\/\/[^@/]*@/, '//');

/** What whoever knows the connection string says over HTTP; nothing where it holds no secret. */
export const authorizationOf = (connectionString: string): Readonly<Record<string, string>> => {
  const authorization = basicAuthorization(connectionString);
  return authorization === undefined ? {} : { authorization };
};
