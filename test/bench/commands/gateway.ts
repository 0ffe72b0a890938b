import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Pool } from 'undici';
import { run, startOptions } from '@zhudian/tools';
import { inTurn, type Command } from './load';

/** The whole system as `npm start -- --empty` runs it, and mutations through its public door. */
export const gatewayCommands = async (dataDir: string) => {
  const system = await run(startOptions(['--empty'], { PORT: '0', DATA_DIR: dataDir }), () => undefined);
  const pool = new Pool(system.url.replace('localhost', '127.0.0.1'), { connections: 64 });
  const post = async (path: string, body: object, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await pool.request({
      method: 'POST',
      path,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
    return (await answer.body.json()) as { token?: string; errors?: readonly { message: string }[] };
  };
  const token = await readFile(join(dataDir, 'own-keys/administrator.token'), 'utf8');
  const mutate = async (command: string, input: object) => {
    const query = `mutation M($input: ${command}Input!) { ${command.charAt(0).toLowerCase()}${command.slice(1)}(input: $input) { id } }`;
    const { errors } = await post(
      '/graphql',
      { query, variables: { input: { ...input, commandId: randomUUID() } } },
      { authorization: `Bearer ${token}` },
    );
    if (errors?.[0]) throw new Error(errors[0].message);
  };
  const unitId = 'bureau';
  await mutate('RegisterOrgUnit', { orgUnitId: unitId, type: 'BUREAU', name: '局' });
  const register = (personId: string) => mutate('RegisterPerson', { personId, unitId, membership: 'FULL' });
  const transfer = (personId: string) => mutate('TransferPerson', { personId, unitId });
  return {
    commandsOf: (): Command => inTurn(register, transfer, `p-${randomUUID().slice(0, 8)}`),
    close: async () => {
      await pool.close();
      await system.stop();
    },
  };
};
