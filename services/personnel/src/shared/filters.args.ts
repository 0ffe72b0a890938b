import { postings, stationEnterprises, type Range } from '@zhudian/projections';
import { allRows, among, both, span, type RequestContext, type Span } from '@zhudian/framework/service';

export { both, span };

/** What list arguments say of themselves. */
export const OF_ENTERPRISE = 'Of the stations of this county enterprise. 仅该县级供电企业所属供电所。';

type Maybe<T> = T | null | undefined;
/** One id, or those of several; `undefined` when nothing was said about it. */
export type FilterIds = string | readonly string[] | undefined;

/** What lies in both spans; a span that was not said holds everything. */
export const within = (one: Span | undefined, other: Span | undefined): Span | undefined =>
  span(latest(one?.from, other?.from), earliest(one?.before, other?.before));

/** The earlier of two days, of which either may not be said. */
export const earliest = (one: Maybe<string>, other: Maybe<string>): Maybe<string> =>
  one && other && one > other ? other : (one ?? other);

const latest = (one: Maybe<string>, other: Maybe<string>): Maybe<string> =>
  one && other && one < other ? other : (one ?? other);

/** The days of a year. */
export const daysOfYear = (year: Maybe<number>): Span | undefined =>
  year ? span(`${year}-01-01`, `${year + 1}-01-01`) : undefined;

/** The months of a year. */
export const monthsOfYear = (year: Maybe<number>): Span | undefined =>
  year ? span(`${year}-01`, `${year + 1}-01`) : undefined;

/** One day or month that lies in a span, or else all of the span. */
export const oneWithin = (
  one: Maybe<string>,
  among: Span | undefined,
): string | readonly string[] | Span | undefined => {
  if (!one || !among) return one ?? among;
  const { from = one, before } = among;
  return from <= one && (before === undefined || one < before) ? one : [];
};

/** Some of what is counted, or none of it. */
export const some = (wanted: Maybe<boolean>): Range | number | undefined => {
  if (wanted === null || wanted === undefined) return undefined;
  return wanted ? { from: 1 } : 0;
};

interface Place {
  readonly stationId?: Maybe<string>;
  readonly countyEnterpriseId?: Maybe<string>;
}

/** A station by itself, or all those of a county enterprise. */
export const stationsFilter = async (
  context: RequestContext,
  { stationId, countyEnterpriseId }: Place,
): Promise<FilterIds> => {
  if (!countyEnterpriseId) return stationId ?? undefined;
  const ids = (await allRows(context, stationEnterprises, { countyEnterpriseId })).map(({ id }) => id);
  return among(ids, stationId);
};

/** A posting by itself, or all those at some stations. */
export const postingsFilter = async (
  context: RequestContext,
  { postingId, ...place }: Place & { readonly postingId?: Maybe<string> },
): Promise<FilterIds> => {
  const stationId = await stationsFilter(context, place);
  if (stationId === undefined) return postingId ?? undefined;
  return (await allRows(context, postings, { stationId, id: postingId })).map(({ id }) => id);
};
