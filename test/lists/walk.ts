/** A part of a list as the graph shows it. */
export interface Part {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}
export const PART = '{ totalCount edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';

export type ReadPart = (page: string) => Promise<Part>;

const forwards = {
  size: 'first',
  more: ({ hasNextPage }: Part['pageInfo']) => hasNextPage,
  behind: ({ hasPreviousPage }: Part['pageInfo']) => hasPreviousPage,
  next: ({ endCursor }: Part['pageInfo']) => `, after: "${endCursor}"`,
  inOrder: (parts: readonly Part[]) => parts,
};
const backwards: typeof forwards = {
  size: 'last',
  more: forwards.behind,
  behind: forwards.more,
  next: ({ startCursor }) => `, before: "${startCursor}"`,
  inOrder: (parts) => parts.toReversed(),
};

/** The cursors of a whole list, in its order, page by page from one of its ends. */
export const walked = async (read: ReadPart, size: number, from: 'start' | 'end'): Promise<readonly string[]> => {
  const way = from === 'start' ? forwards : backwards;
  const parts: Part[] = [];
  for (let place = '', more = true; more;) {
    const part = await read(`${way.size}: ${size}${place}`);
    const cursors = part.edges.map(({ cursor }) => cursor);
    expect(part.pageInfo).toMatchObject({ startCursor: cursors[0] ?? null, endCursor: cursors.at(-1) ?? null });
    expect(way.behind(part.pageInfo)).toBe(parts.length > 0);
    parts.push(part);
    more = way.more(part.pageInfo);
    place = way.next(part.pageInfo);
  }
  return way.inOrder(parts).flatMap(({ edges }) => edges.map(({ cursor }) => cursor));
};
