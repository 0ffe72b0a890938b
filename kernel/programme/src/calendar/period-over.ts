import { refuse, type RefusalText } from '@zhudian/framework';
import { addDays, type Day } from './days';
import { spanOfMonth, type Month } from './periods';

/**
 * Refuses to judge a month before it is over. Where something else ends within it, such as a posting, so does what is
 * judged.
 */
export const unlessOver = (period: Month, on: Day, endOn?: Day | null) => {
  const { last } = spanOfMonth(period);
  const end = endOn && endOn < last ? endOn : last;
  return on > end ? undefined : refuse('PERIOD_OPEN', { period, earliest: addDays(end, 1) });
};

/** The words of `unlessOver`. */
export const periodOpen: RefusalText = {
  zh: '{period}尚未结束，不能办理。请于{earliest}或之后办理。',
  en: '{period} is not over yet. Do this on or after {earliest}.',
  rule: 'A month is judged when it is over',
  source: 'I16, I17: monthly reading; M05–M07: monthly supervision and evaluation',
};
