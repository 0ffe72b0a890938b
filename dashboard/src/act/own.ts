import { useMemo } from 'react';
import { useAsked } from '../graph/use-asked';
import { useSession } from '../session/session';
import type { Own } from './known';
import query from './own.graphql?raw';

interface Postings {
  readonly postings: {
    readonly edges: readonly {
      readonly node: { readonly id: string; readonly station: Thing; readonly branch: Thing };
    }[];
  };
}
interface Thing {
  readonly id: string;
}

/** The posting of a First Secretary who has one, with its station and branch; nothing of others. */
export const useOwn = (): Own => {
  const { actor } = useSession();
  const isSecretary = actor?.roles.includes('FIRST_SECRETARY') ?? false;
  const [{ data }] = useAsked<Postings>({ query, variables: { me: actor?.personId ?? '' }, pause: !isSecretary });
  return useMemo(() => {
    const [first, ...others] = data?.postings.edges ?? [];
    if (!first || others.length > 0) return {};
    const { id, station, branch } = first.node;
    return { Posting: id, Station: station.id, Branch: branch.id };
  }, [data]);
};
