import { useMemo, type ReactNode } from 'react';
import { useAsked } from '../graph/use-asked';
import { today } from '../words/days';
import query from './seats.graphql?raw';
import type { Seat } from '../session/actor';
import { SessionContext, useSession } from '../session/session';

interface Deputations {
  readonly deputations: { readonly edges: readonly { readonly node: Seat }[] };
}

/** Adds to whoever is signed in the offices in which he stands for others today. */
export const SeatsProvider = ({ children }: { readonly children: ReactNode }) => {
  const session = useSession();
  const { actor } = session;
  const variables = { me: actor?.personId ?? '', on: today() };
  const [{ data }] = useAsked<Deputations>({ query, variables, pause: !actor });
  const held = useMemo(() => {
    const seats = data?.deputations.edges.map(({ node }) => node) ?? [];
    return actor && seats.length > 0 ? { ...session, actor: { ...actor, seats } } : session;
  }, [session, actor, data]);
  return <SessionContext value={held}>{children}</SessionContext>;
};
