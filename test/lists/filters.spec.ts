import { getNamedType } from 'graphql';
import { graph } from '../catalogue/reachable';
import { FILTERS, without, type Filter } from './filters.table';

const PAGE = new Set(['first', 'after', 'last', 'before']);
const kinds = Object.keys(FILTERS) as readonly Filter[];

const lists = Object.values(graph.getQueryType()?.getFields() ?? {})
  .filter(({ type }) => getNamedType(type).name.endsWith('Connection'))
  .map(({ name, args }) => ({ name, args: args.map((arg) => arg.name).filter((arg) => !PAGE.has(arg)) }));

const narrows = (filter: Filter, args: readonly string[]): boolean => {
  const by: RegExp | readonly string[] = FILTERS[filter];
  return args.some((arg) => (by instanceof RegExp ? by.test(arg) : by.includes(arg)));
};

describe('A list of the graph', () => {
  it('is in the table, and the table has none but those', () =>
    expect(lists.map(({ name }) => name).toSorted()).toStrictEqual(Object.keys(without).toSorted()));

  it.each(lists)('$name goes by county, station, period and overdue, or says why not', ({ name, args }) =>
    expect(kinds.filter((filter) => !narrows(filter, args))).toStrictEqual(
      kinds.filter((filter) => without[name]?.[filter] !== undefined),
    ),
  );
});
