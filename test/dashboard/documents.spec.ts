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

const SERVICES = join(ROOT, 'services');
/** The types of what may be due, as the slices declare them. */
const subjects = new Set(
  readdirSync(SERVICES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && /^[\w-]+\/src\//.test(path))
    .flatMap((path) => [...readFileSync(join(SERVICES, path), 'utf8').matchAll(/subject: \{ type: '(\w+)'/g)])
    .map(([, type = '']) => type),
);

describe('What is due', () => {
  const query = readFileSync(join(PAGES, 'due/due.graphql'), 'utf8');

  it('may be of many types', () => expect(subjects.size).toBeGreaterThan(25));

  it.each([...subjects])('is asked for with what its form is filled in with: %s', (type) =>
    expect(query).toMatch(new RegExp(`on ${type} \\{`)),
  );
});

describe('What a form offers to be picked', () => {
  it.each(documents.filter((path) => path.includes('/pick/')))(
    'begins where the list does, with what is newest where it is told by days: %s',
    (path) => expect(readFileSync(join(PAGES, path), 'utf8')).toMatch(/\(.*\bfirst: \d+/),
  );
});

describe('What the pages ask', () => {
  it('is written down', () => expect(documents.length).toBeGreaterThan(5));

  it.each(documents)('fits the graph: %s', (path) =>
    expect(validate(api, parse(readFileSync(join(PAGES, path), 'utf8')))).toStrictEqual([]),
  );
});
