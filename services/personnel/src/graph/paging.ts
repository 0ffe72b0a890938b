import type { PageArgs, RequestContext } from '@zhudian/framework/service';

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

/** The day by which something is due or late: the one asked for, else today in the programme's time zone. */
export const dayAsked = ({ ports }: RequestContext, today: string | null | undefined): string => today ?? ports.today();
