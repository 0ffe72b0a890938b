import { randomUUID } from 'node:crypto';
import { Pool } from 'undici';

/** A user who always has so many mutations under way; says at the end how many were carried out. */
const REGISTER = 'mutation Register($input: RegisterPersonInput!) { registerPerson(input: $input) { id } }';
const [url = '', token = '', unitId = '', inFlight = ''] = process.argv.slice(2);
const pool = new Pool(url, { connections: 64 });
let isOver = false;
let carriedOut = 0;

const register = async (): Promise<void> => {
  const input = {
    commandId: randomUUID(),
    personId: randomUUID(),
    unitId,
    membership: 'NONE',
    occurredOn: '2016-01-05',
  };
  const { statusCode, body } = await pool.request({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: REGISTER, operationName: 'Register', variables: { input } }),
  });
  const text = await body.text();
  if (statusCode !== 200 || text.includes('"errors"')) throw new Error(`${statusCode} ${text}`);
  carriedOut += 1;
};

const send = async (): Promise<void> => {
  while (!isOver) await register();
};

process.once('message', () => {
  isOver = true;
});
void Promise.all(Array.from({ length: Number(inFlight) }, send)).then(async () => {
  await pool.close();
  process.send?.(carriedOut, () => process.disconnect());
});
