import type { GraphQLField } from 'graphql';

/** What is assumed of a page whose size is not given, and of a list whose bound is not declared. */
const USUAL_SIZE = 50;

type Arguments = Readonly<Record<string, unknown>>;

const PAGE_ARGUMENTS = ['first', 'last'];

/** How long lists may be. */
export class ListSizes {
  /** `bounds` holds the declared bound of a list, by `Type.field`. */
  constructor(private readonly bounds: ReadonlyMap<string, number>) {}

  /** The entries of a page, or of what is asked for by ids; `undefined` for a field that has neither argument. */
  page({ args: declared }: GraphQLField<unknown, unknown>, args: Arguments): number | undefined {
    const ids = args['ids'];
    if (Array.isArray(ids)) return Math.max(ids.length, 1);
    if (!declared.some(({ name }) => PAGE_ARGUMENTS.includes(name))) return undefined;
    const sizes = PAGE_ARGUMENTS.map((name) => args[name]).filter((size) => typeof size === 'number');
    return sizes.length === 0 ? USUAL_SIZE : Math.max(1, ...sizes);
  }

  /** The edges of a connection are counted where their page is asked for. */
  ofList(type: string, field: string): number {
    if (type.endsWith('Connection') && (field === 'edges' || field === 'nodes')) return 1;
    return this.bounds.get(`${type}.${field}`) ?? USUAL_SIZE;
  }
}
