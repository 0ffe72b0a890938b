import { useMemo, type ReactNode } from 'react';
import { cacheExchange, Client, fetchExchange, Provider } from 'urql';
import { useSession } from '../session/session';
import { useLanguage } from '../words/language';
import { useMoment, useReached } from './moment';

interface Surroundings {
  readonly token: string | undefined;
  readonly asOf: string | undefined;
  readonly reached: string | undefined;
  readonly language: string;
}

const clientFor = ({ token, asOf, reached, language }: Surroundings): Client =>
  new Client({
    url: '/graphql',
    exchanges: [cacheExchange, fetchExchange],
    preferGetMethod: false,
    fetchOptions: {
      headers: {
        'accept-language': language,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(asOf ? { 'x-zhudian-as-of': asOf } : {}),
        ...(reached && !asOf ? { 'x-zhudian-min-position': reached } : {}),
      },
    },
  });

/** One client for one person at one moment: what it keeps is true there, and goes with it. */
export const GraphProvider = ({ children }: { readonly children: ReactNode }) => {
  const { token } = useSession();
  const { header: asOf } = useMoment();
  const reached = useReached();
  const language = useLanguage();
  const client = useMemo(() => clientFor({ token, asOf, reached, language }), [token, asOf, reached, language]);
  return <Provider value={client}>{children}</Provider>;
};
