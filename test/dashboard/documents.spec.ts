import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import { parse, validate } from 'graphql';

const ROOT = join(__dirname, '../..');
const PAGES = join(ROOT, 'dashboard/src');
const api = Supergraph.build(readFileSync(join(ROOT, 'gateway/supergraph.graphql'), 'utf8'))
  .apiSchema()
  .toGraphQLJSSchema();

const documents = readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.graphql'));

describe('What the pages ask', () => {
  it('is written down', () => expect(documents.length).toBeGreaterThan(5));

  it.each(documents)('fits the graph: %s', (path) =>
    expect(validate(api, parse(readFileSync(join(PAGES, path), 'utf8')))).toStrictEqual([]),
  );
});
