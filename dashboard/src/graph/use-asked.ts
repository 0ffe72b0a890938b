import { useMemo } from 'react';
import { useClient, useQuery, type UseQueryResponse, type UseQueryState } from 'urql';
import { useReached } from './moment';

type Conversation<Data> = readonly [
  state: Omit<UseQueryState<Data>, 'data'> & { readonly data: Data | undefined },
  ask: UseQueryResponse<Data>[1],
];

interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly pause?: boolean;
}

/**
 * Asks the graph, and again after each act of our own; until that is answered the answer before stays. Of another question,
 * person or moment nothing stays.
 */
export const useAsked = <Data>({ query, variables = {}, pause = false }: Question): Conversation<Data> => {
  const client = useClient();
  const reached = useReached();
  const of = JSON.stringify([query, variables]);
  const context = useMemo(() => ({ reached, of, client }), [reached, of, client]);
  const [state, ask] = useQuery<Data>({ query, variables, pause, context });
  const answered = state.operation?.context;
  const isOfThis = answered?.['of'] === of && answered['client'] === client;
  const data = state.fetching && !isOfThis ? undefined : state.data;
  return [{ ...state, data }, ask];
};
