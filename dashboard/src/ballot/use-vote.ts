import { useRef, useState } from 'react';

type State = 'open' | 'sending' | 'counted';

/** A vote is sent once, however often one presses; what was refused can be sent again. */
export const useVote = <Answers>(vote: (answers: Answers) => Promise<unknown>) => {
  const isUnderWay = useRef(false);
  const [state, setState] = useState<State>('open');
  const [error, setError] = useState<unknown>();
  const send = async (answers: Answers) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setState('sending');
    setError(undefined);
    try {
      await vote(answers);
      setState('counted');
    } catch (why) {
      setError(why);
      setState('open');
    } finally {
      isUnderWay.current = false;
    }
  };
  return { state, error, send };
};
