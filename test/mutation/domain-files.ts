import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTEXTS } from '@zhudian/facts';

/** The folders that hold domain logic, whatever their files are called. */
const FOLDERS = [
  ...CONTEXTS.map((context) => `services/${context}/src`),
  'kernel/framework/src/decision',
  'kernel/framework/src/commands',
  'kernel/framework/src/policies',
  'gateway/src/execution',
  'projections/src/declaring',
  'projections/src/folding',
  'projections/src/reading',
];
/** What shows domain logic in the graph, and tables of contents. */
const SHOWN = /\.(resolvers?|types|args)\.ts$|\/(graph|vault)\/|\/index\.ts$|^services\/[^/]+\/src\/[^/]+\.ts$/;
/** Specs that need processes, databases or many cases take longer than a mutant may. */
const SLOW =
  /graph|lists|read-models|relied-on|property|vault|programme-year|first-secretary|refusals|embedded|crash|operator|killed/;
/** Runs a whole context. */
const RUNNING = /\/running-context'/;

const below = (root: string, folder: string): readonly string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
        .toSorted()
    : [];

/** Every file of domain logic, by its path from the root. */
export const domainFiles = (root: string): readonly string[] =>
  FOLDERS.flatMap((folder) => below(root, folder)).filter((path) => path.endsWith('.ts') && !SHOWN.test(path));

/** What is mutated in one run: a slice or a folder. */
export const unitOf = (file: string): string =>
  /^services\/[^/]+\/src\/[^/]+/.exec(file)?.[0] ?? file.slice(0, file.lastIndexOf('/'));

const SPECS: Readonly<Record<string, RegExp>> = {
  'kernel/framework/src/decision': /^test\/(framework|support)\//,
  'kernel/framework/src/commands': /^test\/framework\//,
  'kernel/framework/src/policies': /^test\/framework\//,
  'gateway/src/execution': /^test\/gateway\/(compiled-plans|leaf)/,
  'projections/src/declaring': /^test\/(contract\/read-models|projections\/as-of)/,
  'projections/src/folding': /^test\/(contract\/read-models|projections\/as-of)/,
  'projections/src/reading': /^test\/(contract\/read-models|projections\/as-of)/,
};

/** The specs that matter for a unit: the quick ones of its slice, or else all of it, or else the quick ones of its context. */
export const specsOf = (root: string, unit: string): readonly string[] => {
  const specs = below(root, 'test').filter((path) => path.endsWith('.spec.ts'));
  const named = SPECS[unit];
  if (named) return specs.filter((path) => named.test(path) && !/embedded|crash/.test(path));
  const [, context = '', slice = ''] = unit.split(/^services\/|\/src\//);
  const ofSlice = specs.filter((path) => path.startsWith(`test/${context}/${slice}/`));
  const isQuick = (path: string) => !SLOW.test(path) && !RUNNING.test(readFileSync(join(root, path), 'utf8'));
  // What goes over several slices stands beside them.
  const beside = specs.filter((path) => new RegExp(`^test/${context}/[^/]+$`).test(path));
  const quick = [...ofSlice, ...beside].filter(isQuick);
  if (ofSlice.some(isQuick)) return quick;
  if (ofSlice.length > 0) return ofSlice;
  return specs.filter((path) => path.startsWith(`test/${context}/`) && isQuick(path));
};
