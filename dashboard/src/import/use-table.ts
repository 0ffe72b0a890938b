import { useRef, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import type { Evidence } from '../act/evidence';
import { checkedOf } from './asking';
import type { Checked } from './check';
import type { Line } from './table';
import type { ImportTable } from './tables';

/** How far a table is that was chosen or pasted. */
export type SendingState =
  | { readonly kind: 'nothing' | 'reading' | 'unreadable' }
  | { readonly kind: 'failed'; readonly error: CombinedError }
  | {
      readonly kind: 'checked';
      readonly key: number;
      readonly checked: Checked;
      readonly evidence: readonly Evidence[];
    };

/** Reads and checks a table; of two that overlap the later one counts. */
export const useTable = (table: ImportTable) => {
  const client = useClient();
  const latest = useRef(0);
  const [told, setTold] = useState<SendingState>({ kind: 'nothing' });
  const check = async (lines: readonly Line[], evidence: readonly Evidence[], key: number): Promise<SendingState> => {
    try {
      return { kind: 'checked', key, evidence, checked: await checkedOf(client, lines, table) };
    } catch (error) {
      return { kind: 'failed', error: error as CombinedError };
    }
  };
  const read = async (lines: () => Promise<readonly Line[]>, evidence: () => Promise<readonly Evidence[]>) => {
    latest.current += 1;
    const key = latest.current;
    setTold({ kind: 'reading' });
    const both = await Promise.all([lines(), evidence()]).catch(() => undefined);
    const now: SendingState = both ? await check(both[0], both[1], key) : { kind: 'unreadable' };
    if (key === latest.current) setTold(now);
  };
  return { told, read };
};
