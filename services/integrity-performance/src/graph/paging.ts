import type { PageArgs } from '@zhudian/framework/service';

/** What a page request says of itself, nothing where it is silent. */
export const pageOf = ({ first, after }: PageArgs): { readonly first: number; readonly after?: string } => ({
  first,
  ...(after ? { after } : {}),
});

/** Only what was asked for: an absent filter filters nothing. */
export const asked = <Filter extends object>(
  filter: Filter,
): Partial<{ [K in keyof Filter]: NonNullable<Filter[K]> }> =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== null)) as never;
