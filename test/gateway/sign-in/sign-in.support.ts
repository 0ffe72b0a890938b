import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { GatewayOptions } from '@zhudian/gateway';
import { tokenVerifier } from '@zhudian/hops';
import { startTestGraph } from '../support/test-graph';
import { Browser } from './browser';
import { CLIENT, startProvider } from './provider';

/** The address at which browsers reach the gateway: it stands before the gateway does, so nobody else can take its port. */
const startFront = async () => {
  let behind = 0;
  const open = new Set<Socket>();
  const server = createServer((browser) => {
    const gateway = connect(behind, '127.0.0.1');
    const close = () => {
      for (const one of [browser, gateway]) one.destroy();
    };
    for (const one of [browser, gateway]) one.on('error', close).on('close', close);
    open.add(browser.on('close', () => open.delete(browser)));
    browser.pipe(gateway).pipe(browser);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    leadTo: (url: string) => void (behind = Number(new URL(url).port)),
    stop: () => {
      server.close();
      for (const one of open) one.destroy();
    },
  };
};

/** A gateway whose people sign in at a real provider. */
export const startSignIn = async (options: Partial<GatewayOptions> = {}) => {
  const front = await startFront();
  const { url } = front;
  const provider = await startProvider(url);
  const signIn = { ...CLIENT, issuer: provider.issuer, publicUrl: url };
  const verify = tokenVerifier({ issuer: provider.issuer, audience: CLIENT.resource, keys: provider.keys });
  const given = { verify, signIn, openIntrospection: false, ...options };
  const graph = await startTestGraph(given);
  front.leadTo(graph.gateway.url);
  const signedIn = async (browser = new Browser()): Promise<Browser> => {
    const back = await browser.follow(`${url}/login`, `${url}/callback`);
    const response = await browser.get(back);
    if (response.status !== 303) throw new Error(`not signed in: ${await response.text()}`);
    return browser;
  };
  const ask = async (browser: Browser, query: string, headers: Readonly<Record<string, string>> = {}) => {
    const body = JSON.stringify({ query });
    const init = { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } };
    const response = await browser.get(`${url}/graphql`, init);
    return { status: response.status, body: (await response.json()) as Answered };
  };
  const stopGateway = async () => {
    front.stop();
    await graph.stop();
  };
  const stop = async () => {
    await stopGateway();
    await provider.stop();
  };
  return { url, provider, graph, signedIn, ask, stop, stopGateway };
};

export interface Answered {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

export const codeOf = ({ errors = [] }: Answered): string | undefined => errors[0]?.extensions.code;
