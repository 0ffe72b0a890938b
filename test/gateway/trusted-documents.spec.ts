import { hash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { optionsFrom } from '@zhudian/gateway';
import { startTestGraph, type TestGraph } from './support/test-graph';

const QUERY = 'query One($n: Int) { stations(first: $n) { id } }';
const OTHER = '{ stations { name } }';
const REQUIRED = {
  GATEWAY_SECRET: 'between-gateway-and-subgraphs',
  JWT_ISSUER: 'i',
  JWT_AUDIENCE: 'a',
  JWT_KEYS: 'https://id.example/keys',
};
const sha256 = (text: string) => hash('sha256', text);

let folder: string;
let graph: TestGraph;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhudian-documents-'));
  const path = join(folder, 'documents.json');
  await writeFile(path, JSON.stringify({ [sha256(QUERY)]: QUERY }));
  const { trustedDocuments } = await optionsFrom({ ...REQUIRED, TRUSTED_DOCUMENTS: path, SUPERGRAPH: path }, folder);
  if (!trustedDocuments) throw new Error('there are no documents');
  graph = await startTestGraph({ trustedDocuments });
});
afterAll(async () => {
  await graph.stop();
  await rm(folder, { recursive: true });
});

const variables = { n: 1 };
const data = { stations: [{ id: 's0' }] };
const byHash = (query: string) => ({ persistedQuery: { version: 1, sha256Hash: sha256(query) } });
const ask = async (parameters: object) => {
  const { status, body } = await graph.ask('', {}, { query: undefined, ...parameters });
  return [status, body.data ?? body.errors?.map(({ extensions }) => extensions['code'])];
};

describe('A gateway with trusted documents', () => {
  it.each([
    { documentId: sha256(QUERY) },
    { documentId: `sha256:${sha256(QUERY)}` },
    { extensions: byHash(QUERY) },
    { query: QUERY },
    { query: OTHER, documentId: sha256(QUERY) },
  ])('executes them by any of their names: %j', async (parameters) =>
    expect(await ask({ ...parameters, variables })).toStrictEqual([200, data]),
  );

  it('executes them by GET', async () => {
    const url = new URL(graph.gateway.url);
    url.search = new URLSearchParams({ documentId: sha256(QUERY), variables: JSON.stringify(variables) }).toString();
    const answer = await fetch(url, { headers: { 'apollo-require-preflight': 'true' } });
    expect(((await answer.json()) as { data: unknown }).data).toStrictEqual(data);
  });

  it.each([
    { query: OTHER },
    { documentId: sha256(OTHER) },
    { query: OTHER, extensions: byHash(OTHER) },
    { documentId: 12 },
    {},
    { query: `${QUERY} ` },
  ])('executes no other, whatever it is called: %j', async (parameters) => {
    const before = graph.personnel.hops.length;
    expect(await ask(parameters)).toStrictEqual([400, ['DOCUMENT_NOT_TRUSTED']]);
    expect(graph.personnel.hops.length).toBe(before);
  });

  it('does not start with a document under a wrong hash', async () => {
    const path = join(folder, 'wrong.json');
    await writeFile(path, JSON.stringify({ [sha256(OTHER)]: QUERY }));
    await expect(optionsFrom({ ...REQUIRED, TRUSTED_DOCUMENTS: path, SUPERGRAPH: path }, folder)).rejects.toThrow(
      `TRUSTED_DOCUMENTS: "${sha256(OTHER)}" is not the SHA-256 of its document`,
    );
  });
});
