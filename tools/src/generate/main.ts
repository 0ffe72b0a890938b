import './source-maps';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { catalogueText } from './catalogue-text';
import { accessText } from './access-text';
import { carriedBy, untrueTellings } from './coverage';
import { coverageText, traced, unproven } from './coverage-text';
import { commandsJson, enumsJson, factsJson } from './dashboard-words';
import { graphJson } from './dashboard-graph';
import { dependenciesText } from './dependencies-text';
import { queriesByItem, specsAsking, specsByItem, specsIn } from './items-in-specs';
import { refusalsText } from './refusals-text';
import { settingsText } from './settings-text';
import { rulePlaces } from './rule-places';
import { ownSubgraphsOf } from './nodes';
import { services } from './services';
import { subgraphSdl } from '@zhudian/framework/service';
import { supergraphOf } from './supergraph';

const ROOT = resolve(__dirname, '../../..');

const schemas = services.map(({ context, shape }) => ({ name: context, sdl: `${subgraphSdl(shape).trim()}\n` }));
const own = ownSubgraphsOf(schemas.map(({ sdl }) => sdl));
const supergraph = supergraphOf([...schemas, ...own]);
const specs = specsIn(join(ROOT, 'test'));
const queried = { queriesOf: queriesByItem(supergraph), specsAsking: specsAsking(specs) };
const coverage = traced(carriedBy(services, specsByItem(specs), queried));

/** Everything that is generated and committed: path from the root, and how it is made. */
const generated = (): ReadonlyMap<string, string> =>
  new Map([
    ...schemas.map(({ name, sdl }) => [`services/${name}/schema.graphql`, sdl] as const),
    ...own.map(({ name, sdl }) => [`gateway/${name}.graphql`, sdl] as const),
    ['gateway/supergraph.graphql', supergraph],
    ['dashboard/src/generated/commands.generated.json', commandsJson(services, supergraph)],
    ['dashboard/src/generated/enums.generated.json', enumsJson(supergraph)],
    ['dashboard/src/generated/facts.generated.json', factsJson()],
    ['dashboard/src/generated/graph.generated.json', graphJson(services, supergraph)],
    ['docs/catalogue.md', catalogueText(services, rulePlaces(ROOT))],
    ['docs/access.md', accessText()],
    ['docs/refusals.md', refusalsText(services)],
    ['docs/settings.md', settingsText()],
    ['docs/coverage.md', coverageText(coverage)],
    ['docs/dependencies.md', dependenciesText(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))],
  ]);

const stale = (file: string, text: string): boolean => !existsSync(file) || readFileSync(file, 'utf8') !== text;

const checking = process.argv.includes('--check');
const changed = [...generated()].filter(([path, text]) => stale(join(ROOT, path), text));
for (const [path, text] of changed) {
  if (checking) console.error(`${path} is not what the code generates: run npm run generate and commit it.`);
  else writeFileSync(join(ROOT, path), text);
}
if (!checking)
  console.log(
    changed.length === 0
      ? 'Everything generated is up to date.'
      : `Written: ${changed.map(([path]) => path).join(', ')}`,
  );
const unshown = unproven(coverage);
if (unshown.length > 0) console.error(`Claimed by commands, shown by no spec: ${unshown.join(', ')}.`);
const untrue = untrueTellings(services);
if (untrue.length > 0) console.error(`Facts that commands and families do not agree on: ${untrue.join(', ')}.`);
if (unshown.length + untrue.length > 0 || (checking && changed.length > 0)) process.exitCode = 1;
