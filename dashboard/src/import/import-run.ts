import { useEffect, useRef, useState } from 'react';
import { useClient, type Client, type CombinedError } from 'urql';
import type { Evidence } from '../act/evidence';
import { deliver, type Outcome } from '../act/deliver';
import { problemsOf } from '../graph/problem';
import { isFaulty, type Row } from './check';
import { commandIdOf } from './command-id';
import type { ImportTable } from './tables';

export interface Run {
  readonly isUnderWay: boolean;
  /** What became of each row that was sent, by its line. */
  readonly outcomes: ReadonlyMap<number, Outcome>;
  readonly start: () => void;
}

const NONE: ReadonlyMap<number, Outcome> = new Map();

/** It is over for a row that was carried out or refused; one that nobody decided is sent again, under the same id. */
export const isSettled = (outcome: Outcome | undefined): boolean => outcome !== undefined && outcome.kind !== 'away';

/** The same row may have been annulled before, but not without end. */
const MOST_TIMES = 10;

interface Sending {
  readonly client: Client;
  readonly table: ImportTable;
  readonly evidence: readonly Evidence[];
  readonly isLeft: () => boolean;
  readonly tell: (rows: readonly Row[], outcome: Outcome) => void;
}

const isAnnulled = (outcome: Outcome): boolean =>
  outcome.kind === 'refused' && outcome.problems.some(({ code }) => code === 'COMMAND_ANNULLED');

/** @returns the rows that were carried out; `undefined` where it goes no further now. */
const sendEach = async (
  { client, table: { command }, evidence, isLeft, tell }: Sending,
  rows: readonly Row[],
  time: number,
): Promise<readonly Row[] | undefined> => {
  const carriedOut: Row[] = [];
  for (const row of rows) {
    if (isLeft()) return undefined;
    const commandId = await commandIdOf(command, row.input, time);
    const input = evidence.length > 0 ? { ...row.input, evidence } : row.input;
    const outcome = await deliver(client, { commandId, name: command, input });
    tell([row], outcome);
    if (outcome.kind === 'away') return undefined;
    if (outcome.kind === 'done' || isAnnulled(outcome)) carriedOut.push(row);
  }
  return carriedOut;
};

/** Where nobody can tell whether they are there, they are sent again when asked to. */
const notThere = async ({ client, table, tell }: Sending, carriedOut: readonly Row[]): Promise<readonly Row[]> => {
  try {
    return (await table.beside(client, carriedOut)).filter((row) => !row.isRecorded && !isFaulty(row));
  } catch (error) {
    tell(carriedOut, { kind: 'away', problems: problemsOf(error as CombinedError) });
    return [];
  }
};

/** A row that was carried out and is not there was recorded before and annulled: it is sent again as another command. */
const sendAll = async (sending: Sending, rows: readonly Row[]): Promise<void> => {
  let left = rows;
  for (let time = 0; left.length > 0 && time < MOST_TIMES; time++) {
    const carriedOut = await sendEach(sending, left, time);
    if (!carriedOut) return;
    left = await notThere(sending, carriedOut);
  }
};

/** Sends rows one by one, in their order; where the line or the log is away it stops, and goes on from there when asked to. */
export const useRun = (table: ImportTable, rows: readonly Row[], evidence: readonly Evidence[]): Run => {
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
  const tell: Sending['tell'] = (of, outcome) =>
    setOutcomes((known) => new Map([...known, ...of.map(({ line }) => [line, outcome] as const)]));
  const start = () => {
    if (busy.current) return;
    busy.current = true;
    setUnderWay(true);
    const left = rows.filter((row) => !row.isRecorded && !isSettled(outcomes.get(row.line)));
    void sendAll({ client, table, evidence, tell, isLeft: () => isLeft.current }, left).finally(() => {
      busy.current = false;
      setUnderWay(false);
    });
  };
  return { isUnderWay, outcomes, start };
};
