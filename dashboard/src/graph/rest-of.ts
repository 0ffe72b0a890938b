/** A page of a list of the graph. */
export interface ListPage<Node> {
  readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Node }[];
}

/** Nobody looks through more. */
export const MOST_LISTED = 2_000;

/** What follows on a page, page by page, for as long as there is an answer and no more than so many are listed. */
export const restOf = async <Node>(
  first: ListPage<Node>,
  ask: (after: string) => Promise<ListPage<Node> | undefined>,
  most = MOST_LISTED,
): Promise<readonly Node[]> => {
  const found: Node[] = [];
  let page: ListPage<Node> | undefined = first;
  while (page?.pageInfo?.hasNextPage && first.edges.length + found.length < most) {
    page = await ask(page.pageInfo.endCursor ?? '');
    found.push(...(page?.edges ?? []).map(({ node }) => node));
  }
  return found;
};
