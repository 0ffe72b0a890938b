import { useEffect, useRef, useState } from 'react';
import { headersOf } from '../../graph/graph-provider';
import { useMoment, useReached } from '../../graph/moment';
import { tellPosition } from '../../graph/position';
import { useSession } from '../../session/session';
import { useLanguage } from '../../words/language';
import type { Query } from './kept';
import { run, type Outcome } from './run';

interface Running {
  readonly outcome: Outcome | undefined;
  readonly isRunning: boolean;
  readonly start: (query: Query) => Promise<void>;
}

/** Runs queries as who is signed in, as of the moment that is shown; of another moment nothing is left. */
export const useRun = (): Running => {
  const { token } = useSession();
  const { header: asOf } = useMoment();
  const reached = useReached();
  const language = useLanguage();
  const [outcome, setOutcome] = useState<Outcome>();
  const [isRunning, setRunning] = useState(false);
  const turn = useRef(0);
  useEffect(() => {
    turn.current += 1;
    setOutcome(undefined);
    setRunning(false);
  }, [asOf, token]);
  const start = async (query: Query) => {
    const own = (turn.current += 1);
    setRunning(true);
    const told = await run(query, headersOf({ token, asOf, reached, language }));
    if (turn.current !== own) return;
    if (told.position !== undefined) tellPosition(told.position, 'page');
    setOutcome(told);
    setRunning(false);
  };
  return { outcome, isRunning, start };
};
