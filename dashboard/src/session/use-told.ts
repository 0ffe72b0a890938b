import { useEffect, useState } from 'react';
import { useGateway, type NotGiven } from './gateway';
import { useSession } from './session';
import { useLanguage } from '../words/language';

interface Reply<Data> {
  readonly data?: Data;
  readonly problem?: NotGiven;
}

/** What the gateway tells at an address, as JSON; asked anew by `retry`. */
export const useTold = <Data>(address: string): Reply<Data> & { readonly retry: () => void } => {
  const ask = useGateway();
  const { token } = useSession();
  const language = useLanguage();
  const [turn, setTurn] = useState(0);
  const [told, setTold] = useState<Reply<Data>>({});
  useEffect(() => {
    let isOver = false;
    const look = async () => {
      const answer = await ask(address);
      const now = 'code' in answer ? { problem: answer } : { data: (await answer.json()) as Data };
      if (!isOver) setTold(now);
    };
    void look();
    return () => {
      isOver = true;
    };
  }, [address, token, language, turn]);
  return { ...told, retry: () => setTurn(turn + 1) };
};
