import { refuse, type RefusalText } from '@zhudian/framework';
import { monthOf, type Month } from './periods';

/** Refuses a month before a posting was taken over: what was then is not in this log, and nobody makes it up afterwards. */
export const unlessKeptHere = (month: Month, { takenOverOn }: { readonly takenOverOn?: string | undefined }) =>
  takenOverOn !== undefined && month < monthOf(takenOverOn)
    ? refuse('MONTH_BEFORE_TAKEOVER', { month, takenOverOn })
    : undefined;

/** The words of `unlessKeptHere`. */
export const monthBeforeTakeover: RefusalText = {
  zh: '该任职自{takenOverOn}起接入本系统，{month}的情况不在此记录。请选择接入当月及以后的月份。',
  en: 'This posting was taken over on {takenOverOn}: what happened in {month} is not kept here. Choose the month of that day or a later one.',
  rule: 'Of a posting that was under way before, the months from its takeover on are kept',
  source: 'S10; design: opening balance',
};
