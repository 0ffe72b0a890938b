import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';

const pathOf = (name: string): string => join(__dirname, '../fixtures', name);
const fixture = (name: string): string => readFileSync(pathOf(name), 'utf8');
const ca = fixture('ca.pem');

/** Asks a store on this machine over TLS, as somebody or nobody. */
const get = (port: number, path: string, login?: string, method = 'GET') =>
  new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>((resolve, reject) => {
    const auth = login === undefined ? {} : { auth: login };
    const asked = request({ host: 'localhost', port, path, method, ca, agent: false, ...auth }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (text: string) => (body += text));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    asked.on('error', reject).end();
  });

/** What a store needs that asks for users, and how to talk to it. */
export const certified = {
  tls: { certificate: fixture('server.pem'), privateKey: fixture('server.key') },
  password: 'right',
  ca,
  caFile: pathOf('ca.pem'),
  get,
};
