import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { exportJWK, generateKeyPair } from 'jose';

/** Whom the provider takes the next person for, and what it gives. */
export interface Being {
  readonly person: string;
  readonly roles: readonly string[];
  readonly lastsSeconds: number;
  readonly refreshes: boolean;
  readonly format: 'jwt' | 'opaque';
}

export const PERSON: Being = { person: 'mei', roles: ['STAFF'], lastsSeconds: 300, refreshes: true, format: 'jwt' };

export const CLIENT = {
  clientId: 'zhudian',
  clientSecret: 'a secret of the client',
  resource: 'urn:zhudian',
  scope: 'openid',
} as const;

/** `oidc-provider` in a process of its own. */
export const startProvider = async (publicUrl: string) => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: 'one', alg: 'ES256', use: 'sig' };
  const child = spawn(process.execPath, [join(__dirname, 'oidc-provider.mjs'), publicUrl, CLIENT.resource], {
    env: { ...process.env, SIGNING_KEY: JSON.stringify(key), NODE_NO_WARNINGS: '1' },
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  });
  if (!child.stdout) throw new Error('the provider has no output');
  const [issuer] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return {
    issuer,
    keys: `${issuer}/jwks`,
    be: (being: Partial<Being>) => fetch(`${issuer}/be?${encodeURIComponent(JSON.stringify(being))}`),
    stop: async () => {
      child.disconnect();
      await once(child, 'exit');
    },
  };
};
