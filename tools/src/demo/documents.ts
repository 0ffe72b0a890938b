import type { Day } from '@zhudian/programme';
import { between, pick } from './pick';
import { shortName } from './places';

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

/** The number of a paper of a county's Party committee. */
export const paperOf = (enterprise: string, on: Day): string => {
  const number = between(`${enterprise}/${on}/paper`, 3, 60);
  return `${shortName(enterprise).replace('供电公司', '供')}党〔${on.slice(0, 4)}〕${number}号（演示）`;
};
