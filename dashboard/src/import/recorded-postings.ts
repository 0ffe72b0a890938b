import type { Client } from 'urql';
import type { Row } from './check';
import { ask, namedIn } from './graph';
import postingsQuery from './postings.graphql?raw';
import type { KnownPosting } from './taken-over';

interface OfPerson {
  readonly person: {
    readonly postings: { readonly edges: readonly { readonly node: Omit<KnownPosting, 'personId'> }[] };
  } | null;
}

/** The postings of the persons that rows name. */
export const askPostings = async (client: Client, rows: readonly Row[]): Promise<readonly KnownPosting[]> => {
  const all: KnownPosting[] = [];
  for (const personId of namedIn(rows, 'personId')) {
    const data = await ask<OfPerson>(client, postingsQuery, { id: personId });
    all.push(...(data?.person?.postings.edges ?? []).map(({ node }) => ({ personId, ...node })));
  }
  return all;
};
