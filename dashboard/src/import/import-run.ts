import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import type { Evidence } from '../act/evidence';
import { deliver, type Outcome } from '../act/deliver';
import { COMMAND } from './asking';
import type { Row } from './check';
import { commandIdOf } from './command-id';

export interface Run {
  readonly isUnderWay: boolean;
  /** What became of each row that was sent, by its line. */
  readonly outcomes: ReadonlyMap<number, Outcome>;
  readonly start: () => void;
}

const NONE: ReadonlyMap<number, Outcome> = new Map();

/** It is over for a row that was carried out or refused; one that nobody decided is sent again, under the same id. */
export const isSettled = (outcome: Outcome | undefined): boolean => outcome !== undefined && outcome.kind !== 'away';

/** Sends rows one by one, in their order; where the line or the log is away it stops, and goes on from there when asked to. */
export const useRun = (rows: readonly Row[], evidence: readonly Evidence[]): Run => {
  const client = useClient();
  const busy = useRef(false);
  const isLeft = useRef(false);
  const [isUnderWay, setUnderWay] = useState(false);
  const [outcomes, setOutcomes] = useState(NONE);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
    };
  }, []);
  const send = async () => {
    for (const { line, input } of rows.filter((row) => !row.isRecorded && !isSettled(outcomes.get(row.line)))) {
      if (isLeft.current) return;
      const commandId = await commandIdOf(COMMAND, input);
      const sent = evidence.length > 0 ? { ...input, evidence } : input;
      const outcome = await deliver(client, { commandId, name: COMMAND, input: sent });
      setOutcomes((known) => new Map(known).set(line, outcome));
      if (outcome.kind === 'away') return;
    }
  };
  const start = () => {
    if (busy.current) return;
    busy.current = true;
    setUnderWay(true);
    void send().finally(() => {
      busy.current = false;
      setUnderWay(false);
    });
  };
  return { isUnderWay, outcomes, start };
};
