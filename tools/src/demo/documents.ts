import type { Day } from '@zhudian/programme';
import { pick } from './pick';

/** What is decided by a document: a name that is its alone, and its day. */
export interface Papered {
  readonly key: string;
  readonly on: Day;
}

/** Numbers in the order of the days, anew in each year; other papers of the office lie between. */
export const documentNumbers = (papers: readonly Papered[]): ReadonlyMap<string, string> => {
  const last = new Map<string, number>();
  return new Map(
    papers
      .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
      .map(({ key, on }) => {
        const year = on.slice(0, 4);
        const number = (last.get(year) ?? 3) + 1 + pick(key, 6);
        last.set(year, number);
        return [key, `桂南供党〔${year}〕${number}号（演示）`];
      }),
  );
};
