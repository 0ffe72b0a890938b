import { startStore, type RunningStore } from '@zhudian/embedded-store';
import { request } from 'node:http';
import { httpRoutes } from '../../../events/embedded-store/src/services/http-routes';
import { uiRoutes } from '../../../events/embedded-store/src/ui/routes';
import { openGuard, ROUTE_RIGHTS } from '../../../events/embedded-store/src/security/route-rights';
import { answerHttp } from '../../../events/embedded-store/src/server/http1';
import { certified } from '../support/certified';
import { UserApi } from '../support/user-api';

const pathOf = (route: string): string => (route.split(' ')[1] ?? '').replaceAll(/:[a-z]+/g, 'x');

describe('Who may ask for what over HTTP', () => {
  let store: RunningStore;
  beforeAll(async () => {
    store = await startStore({ memory: true, host: 'localhost', ...certified });
    const users = new UserApi(store.port, 'admin:right', certified.ca);
    await users.create('user', 'pw', ['somebody']);
    await users.create('operator', 'pw', ['$ops']);
    users.close();
  });
  afterAll(() => store.stop());

  const allowed = {
    anonymous: [true, true, true, true],
    user: [false, true, true, true],
    $ops: [false, false, true, true],
    $admins: [false, false, false, true],
  };

  it.each(Object.entries(ROUTE_RIGHTS))('%s: %s', async (route, right) => {
    const logins = [undefined, 'user:pw', 'operator:pw', 'admin:right'];
    const [method = ''] = route.split(' ');
    const statuses = await Promise.all(
      logins.map(async (login) => (await certified.get(store.port, pathOf(route), login, method)).status),
    );
    expect(statuses.map((status) => status !== 401 && status !== 403)).toStrictEqual(allowed[right]);
    expect(statuses[0]).toBe(right === 'anonymous' ? statuses[3] : 401);
  });

  it('is listed for every route, and for nothing else', () => {
    const served = { context: { access: {} }, groups: { all: [] } } as never;
    const routes = [...httpRoutes(served), ...uiRoutes(served)];
    expect(routes.map(({ method, path }) => `${method} ${path}`).toSorted()).toStrictEqual(
      Object.keys(ROUTE_RIGHTS).toSorted(),
    );
  });

  it('is nobody where a route is not listed', async () => {
    const status = await new Promise((resolve) => {
      const listener = answerHttp([{ method: 'GET', path: '/unlisted', answer: () => 'told' }], openGuard);
      const response = { writeHead: (code: number) => (resolve(code), response), end: () => response };
      listener({ method: 'GET', url: '/unlisted', headers: {}, resume: () => undefined } as never, response as never);
    });
    expect(status).toBe(403);
  });

  it('makes a browser ask for a password', async () => {
    const { headers } = await certified.get(store.port, '/stats');
    expect(headers['www-authenticate']).toMatch(/^Basic realm=/);
    expect((await certified.get(store.port, '/stats', 'admin:wrong')).status).toBe(401);
  });
});

describe('A store that asks for nobody', () => {
  let store: RunningStore;
  beforeAll(async () => void (store = await startStore({ memory: true })));
  afterAll(() => store.stop());
  const statusOf = (method: string, path: string, headers: Record<string, string>) =>
    new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port: store.port, path, method, headers, agent: false }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asked.on('error', reject).end();
    });

  it.each([
    ['127.0.0.1', 200],
    ['localhost:2113', 200],
    ['[::1]:1', 200],
    ['store.attacker.example', 403],
    ['127.0.0.1.attacker.example', 403],
  ])('answers to the name %s with %d', async (host, status) => {
    expect(await statusOf('GET', '/stats', { host })).toBe(status);
  });

  it.each([
    ['cross-site', 403],
    ['same-site', 403],
    ['same-origin', 204],
  ])('lets a page that is %s change something: %d', async (site, status) => {
    expect(await statusOf('POST', '/subscriptions/restart', { 'sec-fetch-site': site })).toBe(status);
  });
});
