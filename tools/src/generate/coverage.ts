import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '@zhudian/facts';
import type { Aggregate } from '@zhudian/framework';
import { rulesOn, shippedRuleSets } from '@zhudian/programme';
import type { Service } from '@zhudian/framework/service';
import { readModelsOf } from '@zhudian/projections';
import { aggregatesOf } from './services';

/** What carries one item of the source. */
export interface Carried {
  readonly commands: readonly string[];
  readonly facts: readonly string[];
  readonly rules: readonly string[];
  readonly readModels: readonly string[];
  readonly specs: readonly string[];
}

const LAST_DAY = '9999-12-31';
const inOrder = (names: Iterable<string>): readonly string[] => [...new Set(names)].toSorted();

/** What carries an item: its commands name it, refusals and rules by their source, specs by a line `// covers:`. */
export const carriedBy = (services: readonly Service[], specsOf: SpecsByItem) => {
  const aggregates = services.flatMap(aggregatesOf);
  const readModels = ownReadModels(services);
  return (item: string): Carried => {
    const commands = commandsWith(aggregates, item);
    const facts = inOrder(commands.flatMap(({ emits = [] }) => emits));
    return {
      commands: inOrder(commands.map(({ type }) => type)),
      facts,
      rules: inOrder([...refusalsWith(aggregates, item), ...valuesWith(item)]),
      readModels: inOrder(readModels.flatMap(({ name, on }) => (facts.some((fact) => fact in on) ? [name] : []))),
      specs: inOrder(specsOf.get(item) ?? []),
    };
  };
};

/** Without those that fold every fact of a context, such as the progress of policies: they carry no item. */
const ownReadModels = (services: readonly Service[]) =>
  services.flatMap(({ context }) => {
    const families = catalogue.filter((family) => family.context === context);
    const all = families.flatMap(({ schemas }) => Object.keys(schemas));
    return readModelsOf(context).filter(({ on }) => !all.every((type) => type in on));
  });

const commandsWith = (aggregates: readonly Aggregate[], item: string) =>
  aggregates.flatMap(({ commands }) =>
    Object.entries(commands).flatMap(([type, spec]) => (spec.items?.includes(item) ? [{ ...spec, type }] : [])),
  );

const refusalsWith = (aggregates: readonly Aggregate[], item: string): readonly string[] =>
  aggregates.flatMap(({ refusals }) =>
    Object.entries(refusals).flatMap(([code, { source }]) => (itemsIn(source).has(item) ? [code] : [])),
  );

const valuesWith = (item: string): readonly string[] =>
  Object.entries(rulesOn(shippedRuleSets, LAST_DAY).rules).flatMap(([name, { items }]) =>
    items.includes(item) ? [name] : [],
  );

/** The items that a source names, `S06`, or as a range `S06–S10`. */
export const itemsIn = (source: string): ReadonlySet<string> =>
  new Set(
    [...source.matchAll(/\b([STBIPMN])(\d\d)(?:[–-]\1(\d\d))?\b/g)].flatMap(
      ([, letter = '', first = '', last = first]) =>
        Array.from(
          { length: Number(last) - Number(first) + 1 },
          (_, index) => `${letter}${String(Number(first) + index).padStart(2, '0')}`,
        ),
    ),
  );

export type SpecsByItem = ReadonlyMap<string, readonly string[]>;

/** Which specs below a folder claim which item, by a line such as `// covers: S06, S10`; paths from the folder. */
export const specsByItem = (folder: string): SpecsByItem => {
  const claims = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.spec.ts') && !path.includes('node_modules') && !path.startsWith('dist'))
    .flatMap((path) => {
      const text = readFileSync(join(folder, path), 'utf8');
      const lines = [...text.matchAll(/^\/\/ covers: (.+)$/gm)].map(([, items = '']) => items);
      return inOrder(lines.flatMap((items) => [...itemsIn(items)])).map(
        (item) => [item, path.replaceAll('\\', '/')] as const,
      );
    });
  return new Map(
    inOrder(claims.map(([item]) => item)).map((item) => [
      item,
      claims.flatMap(([one, path]) => (one === item ? [path] : [])),
    ]),
  );
};

/** Facts that are in older logs, and that no command tells any more. */
const NO_LONGER_TOLD = ['ResponseSubmitted'];

/** Facts that a command says it tells and that its family does not know, and facts of a traced family that no command tells. */
export const untrueTellings = (services: readonly Service[]): readonly string[] => {
  const elsewhere = new Set(['CandidateAppointed', ...NO_LONGER_TOLD]);
  return services.flatMap(aggregatesOf).flatMap(({ decider: { family }, commands }) => {
    const emitted = new Set(Object.values(commands).flatMap(({ emits = [] }) => emits));
    if (emitted.size === 0 || !catalogue.includes(family)) return [];
    const known = Object.keys(family.schemas).filter(
      (type) => !elsewhere.has(type) && !family.toldByPolicies?.includes(type),
    );
    return [...emitted].filter((type) => !known.includes(type)).concat(known.filter((type) => !emitted.has(type)));
  });
};
