/** A thing that may be picked, with all that it says of itself in words. */
export interface Option {
  readonly id: string;
}

export interface OptionsPage {
  readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Option }[];
}

/** Nobody looks through more; who looks for one of them comes from its page, where its form is filled in. */
const MOST = 2_000;

/** What follows on a page of a list that cannot be searched, page by page, for as long as there is an answer. */
export const restOf = async (
  first: OptionsPage,
  ask: (after: string) => Promise<OptionsPage | undefined>,
): Promise<readonly Option[]> => {
  const found: Option[] = [];
  let page: OptionsPage | undefined = first;
  while (page?.pageInfo?.hasNextPage && first.edges.length + found.length < MOST) {
    page = await ask(page.pageInfo.endCursor ?? '');
    found.push(...(page?.edges ?? []).map(({ node }) => node));
  }
  return found;
};
