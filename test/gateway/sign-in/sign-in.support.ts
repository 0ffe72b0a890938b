import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { GatewayOptions } from '@zhudian/gateway';
import { tokenVerifier } from '@zhudian/hops';
import { startTestGraph } from '../support/test-graph';
import { Browser } from './browser';
import { CLIENT, startProvider } from './provider';

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** A gateway whose people sign in at a real provider. */
export const startSignIn = async (options: Partial<GatewayOptions> = {}) => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const provider = await startProvider(url);
  const signIn = { ...CLIENT, issuer: provider.issuer, publicUrl: url };
  const verify = tokenVerifier({ issuer: provider.issuer, audience: CLIENT.resource, keys: provider.keys });
  const given = { port, verify, signIn, openIntrospection: false, ...options };
  const graph = await startTestGraph(given);
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
  const stop = async () => {
    await graph.stop();
    await provider.stop();
  };
  return { url, provider, graph, signedIn, ask, stop };
};

export interface Answered {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

export const codeOf = ({ errors = [] }: Answered): string | undefined => errors[0]?.extensions.code;
