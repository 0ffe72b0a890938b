import { useWords } from '../words/language';
import { useSession } from './session';

interface Refused {
  readonly errors?: readonly {
    readonly extensions?: { readonly code?: string; readonly messages?: { readonly zh: string; readonly en: string } };
  }[];
}

/** What the gateway does not give, and why. */
export interface NotGiven {
  readonly code: string;
  readonly words: string;
}

type Ask = (address: string, request?: RequestInit) => Promise<Response | NotGiven>;

/** Asks the gateway for what is no question to the graph, as who is signed in. Never rejects. */
export const useGateway = (): Ask => {
  const { language, say } = useWords();
  const { token } = useSession();
  const later = say('未能连接，请稍后再试。', 'No connection; try again later.');
  const notGiven = async (answer: Response): Promise<NotGiven> => {
    const { errors } = (await answer.json().catch(() => ({}))) as Refused;
    const { code = String(answer.status), messages } = errors?.[0]?.extensions ?? {};
    return { code, words: messages?.[language] ?? later };
  };
  return async (address, request = {}) => {
    const headers = { 'accept-language': language, ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const answer = await fetch(address, { ...request, headers }).catch(() => undefined);
    if (!answer) return { code: 'OFFLINE', words: later };
    return answer.ok ? answer : notGiven(answer);
  };
};
