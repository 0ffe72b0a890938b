import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Pool } from 'undici';

/** A user who always has so many operations under way; says at the end how many were carried out. */
const [url = '', token = '', unitId = '', inFlight = '', kind = ''] = process.argv.slice(2);
const pool = new Pool(url, { connections: 64 });
let isOver = false;
let carriedOut = 0;

const REGISTER = 'mutation Register($input: RegisterPersonInput!) { registerPerson(input: $input) { id } }';
const registering = () => {
  const input = {
    commandId: randomUUID(),
    personId: randomUUID(),
    unitId,
    membership: 'NONE',
    occurredOn: '2016-01-05',
  };
  return { query: REGISTER, operationName: 'Register', variables: { input } };
};
/** Under a text of its own, so that no answer is kept. */
const asking = () => ({ query: `{ persons(first: 20) { edges { node { id membership } } } } # ${randomUUID()}` });

const one = async (): Promise<void> => {
  const { statusCode, body } = await pool.request({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(kind === 'questions' ? asking() : registering()),
  });
  const text = await body.text();
  if (statusCode === 429) {
    await setTimeout(100);
    return;
  }
  if (statusCode !== 200 || text.includes('"errors"')) throw new Error(`${statusCode} ${text}`);
  carriedOut += 1;
};

const send = async (): Promise<void> => {
  while (!isOver) await one();
};

process.once('message', () => {
  isOver = true;
});
void Promise.all(Array.from({ length: Number(inFlight) }, send)).then(async () => {
  await pool.close();
  process.send?.(carriedOut, () => process.disconnect());
});
