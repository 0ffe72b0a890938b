import { catalogue } from '@zhudian/facts';
import type { Aggregate } from '@zhudian/framework';
import { rulesOn, shippedRuleSets } from '@zhudian/programme';
import type { Service } from '@zhudian/framework/service';
import { readModelsOf } from '@zhudian/projections';
import { itemsIn, type ByItem } from './items-in-specs';
import { aggregatesOf } from './services';

/** What carries one item of the source. */
export interface Carried {
  readonly commands: readonly string[];
  /** What is only asked and never done has no command, and a query that names it. */
  readonly queries: readonly string[];
  readonly facts: readonly string[];
  readonly rules: readonly string[];
  readonly readModels: readonly string[];
  readonly specs: readonly string[];
}

/** The queries that name an item, and the specs that ask a query. */
export interface Queried {
  readonly queriesOf: ByItem;
  readonly specsAsking: (query: string) => readonly string[];
}
const NOTHING_QUERIED: Queried = { queriesOf: new Map(), specsAsking: () => [] };

const LAST_DAY = '9999-12-31';
const inOrder = (names: Iterable<string>): readonly string[] => [...new Set(names)].toSorted();

/**
 * What carries an item: its commands and queries name it, refusals and rules by their source, specs by a line `// covers:`. Of an item that
 * queries alone carry, a spec shows something only if it asks one of them.
 */
export const carriedBy = (services: readonly Service[], specsOf: ByItem, queried: Queried = NOTHING_QUERIED) => {
  const aggregates = services.flatMap(aggregatesOf);
  const readModels = ownReadModels(services);
  return (item: string): Carried => {
    const commands = commandsWith(aggregates, item);
    const facts = inOrder(commands.flatMap(({ emits = [] }) => emits));
    const queries = inOrder(queried.queriesOf.get(item) ?? []);
    const asking = new Set(queries.flatMap((query) => queried.specsAsking(query)));
    return {
      commands: inOrder(commands.map(({ type }) => type)),
      queries,
      facts,
      rules: inOrder([...refusalsWith(aggregates, item), ...valuesWith(item)]),
      readModels: inOrder(readModels.flatMap(({ name, on }) => (facts.some((fact) => fact in on) ? [name] : []))),
      specs: inOrder((specsOf.get(item) ?? []).filter((spec) => commands.length > 0 || asking.has(spec))),
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
