import { useMemo, type ReactNode } from 'react';
import { cacheExchange, Client, fetchExchange, mapExchange, Provider, type CombinedError } from 'urql';
import { askedAnew, untypedActs } from './asked-anew';
import { useSession } from '../session/session';
import { useLanguage } from '../words/language';
import { LiveProvider, watching } from './live';
import { forgetPosition, positionReached, useMoment } from './moment';
import { withinTime } from './within-time';

interface Surroundings {
  readonly token: string | undefined;
  readonly asOf: string | undefined;
  readonly onDay?: string | undefined;
  readonly reached: string | undefined;
  readonly language: string;
}

export const headersOf = ({
  token,
  asOf,
  onDay,
  reached,
  language,
}: Surroundings): Readonly<Record<string, string>> => ({
  'accept-language': language,
  ...(token ? { authorization: `Bearer ${token}` } : {}),
  ...(asOf ? { 'x-zhudian-as-of': asOf } : {}),
  ...(onDay ? { 'x-zhudian-valid-on': onDay } : {}),
  ...(reached && !asOf ? { 'x-zhudian-min-position': reached } : {}),
});

/** Where our own act is lost with the end of the log, the page goes on from what is left. */
const notingLoss = (error: CombinedError | undefined): void => {
  if (error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'POSITION_LOST')) forgetPosition();
};

const clientFor = (headers: () => Readonly<Record<string, string>>): Client =>
  new Client({
    url: '/graphql',
    exchanges: [
      mapExchange({ onResult: ({ error }) => notingLoss(error) }),
      askedAnew(),
      cacheExchange,
      untypedActs(),
      fetchExchange,
    ],
    preferGetMethod: false,
    fetch: withinTime,
    fetchOptions: () => ({ headers: headers() }),
  });

interface ProviderProps {
  /** The day on which what is asked for was in force. */
  readonly onDay?: string | undefined;
  readonly children: ReactNode;
}

/**
 * One client for one person at one moment: what it keeps is true there, and goes with it. An act of one's own makes no new
 * one: what is shown stays until it is answered anew, and the line on which changes come is kept.
 */
export const GraphProvider = ({ onDay, children }: ProviderProps) => {
  const { token } = useSession();
  const { header: asOf } = useMoment();
  const language = useLanguage();
  const asking = useMemo(() => {
    const headers = () => headersOf({ token, asOf, onDay, language, reached: positionReached() });
    const watch = asOf === undefined && onDay === undefined ? watching(headers) : undefined;
    return { client: clientFor(headers), watch };
  }, [token, asOf, onDay, language]);
  return (
    <Provider value={asking.client}>
      <LiveProvider value={asking.watch}>{children}</LiveProvider>
    </Provider>
  );
};
