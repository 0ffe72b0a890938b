import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { Supergraph } from '@apollo/federation-internals';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { extendSchema, parse, validate } from 'graphql';
import { LIVE } from '../../gateway/src/operation/live-directive';
import { januaryRead, lossTargetSet } from '../support/indicator.story';
import { patience } from '../support/patience';
import { recorded } from '../support/recorded';
import { manyFacts } from './support/many-facts';
import { startProgrammeGraph, tokenOf, type ProgrammeGraph } from './support/programme-graph';

jest.setTimeout(patience(120_000));

const ROOT = join(__dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/analysts.md'), 'utf8');
const blocksOf = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, text = '']) => text);
const statements = blocksOf('sql').flatMap((text) =>
  text
    .split(';')
    .map((one) => one.replaceAll(/^--.*$/gm, '').trim())
    .filter(Boolean),
);
const TOKEN = tokenOf('mei', 'PARTY_WORK', 'bureau');

describe('The recipes for analysts', () => {
  let graph: ProgrammeGraph;
  let folder: string;
  beforeAll(async () => {
    const indicators = [lossTargetSet, januaryRead].map((fact) => recorded('Indicator-luobo.LINE_LOSS', fact));
    const services = [personnel, organization, integrityPerformance];
    graph = await startProgrammeGraph(services, [...manyFacts, ...indicators]);
    folder = await mkdtemp(join(tmpdir(), 'zhudian-recipes-'));
  });
  afterAll(async () => {
    await graph.stop();
    await rm(folder, { recursive: true });
  });

  it('there are some', () =>
    expect([blocksOf('graphql').length, statements.length].map((n) => n > 1)).toStrictEqual([true, true]));

  it.each(blocksOf('graphql'))('ask what the graph answers: %s', (document) => {
    const sdl = readFileSync(join(ROOT, 'gateway/supergraph.graphql'), 'utf8');
    const schema = Supergraph.build(sdl, { validateSupergraph: false }).apiSchema().toGraphQLJSSchema();
    const live = extendSchema(schema, LIVE);
    expect(validate(live, parse(document))).toStrictEqual([]);
  });

  it.each(statements)('run in DuckDB over what is exported: %s', async (statement) => {
    const duck = await (await DuckDBInstance.create(':memory:')).connect();
    const files = [...statement.matchAll(/'([\w@*]+)\.(parquet|csv|ndjson)'/g)];
    expect(files.length).toBeGreaterThan(0);
    for (const [, pattern = '', format = ''] of files) {
      const name = pattern.replace('@*', '');
      const url = new URL(`/export/${name}.${format}`, graph.gateway.url);
      const response = await fetch(url, { headers: { authorization: `Bearer ${TOKEN}` } });
      expect(response.status).toBe(200);
      const [, saved = ''] = /filename="(.+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
      const file = pattern.includes('*') ? saved : `${pattern}.${format}`;
      await writeFile(join(folder, file), Buffer.from(await response.arrayBuffer()));
    }
    const placed = statement.replaceAll(
      /'([\w@*]+\.(?:parquet|csv|ndjson))'/g,
      (_, file: string) => `'${join(folder, file)}'`,
    );
    const rows = (await duck.runAndReadAll(placed)).getRowObjectsJson();
    duck.closeSync();
    expect(rows.length).toBeGreaterThan(0);
  });

  it.each([...new Set([...page.matchAll(/\/export\/([\w.]+)[?"`]/g)].map(([, file = '']) => file))])(
    'name files that there are: %s',
    async (file) => {
      const response = await fetch(new URL(`/export/${file}`, graph.gateway.url), {
        headers: { authorization: `Bearer ${TOKEN}` },
      });
      await response.body?.cancel();
      expect(response.status).toBe(200);
    },
  );
});
