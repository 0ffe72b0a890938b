import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTEXTS, catalogue } from '@zhudian/facts';
import { missingFor, type Read } from './places';

const ROOT = join(__dirname, '../..');
const read: Read = (path) => (existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : '');

/** What a new context lacks everywhere, `npm install` at package-lock.json included. */
const ALL = [
  'services/audit/package.json lacks a package "@zhudian/audit"',
  'services/audit/tsconfig.json lacks the build of the service',
  'services/audit/src/main.ts lacks the process of the service',
  'services/audit/src/context.ts lacks what the service consists of',
  'package-lock.json lacks "node_modules/@zhudian/audit"',
  'tsconfig.json lacks { "path": "services/audit" } under "references"',
  'tools/tsconfig.json lacks { "path": "../services/audit" } under "references"',
  'test/tsconfig.json lacks { "path": "../services/audit" } under "references"',
  'Dockerfile lacks COPY services/audit/package.json services/audit/',
  'docker-compose.yml lacks a service audit with the command bundles/audit.js',
  'docker-compose.yml lacks a service audit-projector with CONTEXT: audit',
  'docker-compose.yml lacks audit under "depends_on" of the gateway',
  'docker-compose.yml lacks audit=http://audit:4001 in SUBGRAPHS of the gateway',
];

describe('The list of contexts', () => {
  it.each(CONTEXTS)('is kept by every file that names contexts and cannot read the list: %s', (context) =>
    expect(missingFor(context, read)).toStrictEqual([]),
  );

  it('names for a new context every place and what to write there', () =>
    expect(missingFor('audit', read)).toStrictEqual(ALL));

  it.each(CONTEXTS)('is missed in any one of these places: %s', (context) => {
    const others = CONTEXTS.filter((one) => one !== context);
    const forgetful: Read = (path) => (path.includes(context) ? '' : read(path).replaceAll(context, 'forgotten'));
    expect(missingFor(context, forgetful)).toStrictEqual(ALL.map((words) => words.replaceAll('audit', context)));
    for (const other of others) expect(missingFor(other, forgetful)).toStrictEqual([]);
  });

  it('is of those that have a service, and of those that have facts', () => {
    const served = readdirSync(join(ROOT, 'services'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect([...CONTEXTS].toSorted()).toStrictEqual(served.toSorted());
    expect([...new Set(catalogue.map(({ context }) => context))].toSorted()).toStrictEqual([...CONTEXTS].toSorted());
  });
});
