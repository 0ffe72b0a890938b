import { invalidArgument } from './refusal-error';
import type { RequestContext } from './request-context';

/** What is due is reckoned month by month up to the day that is asked about: none that anybody plans for lies later. */
const LAST_DAY = '2100-12-31';

/**
 * The given day, or else today in the programme's time zone.
 * @throws what a caller is told of a day that is too late to reckon with.
 */
export const dayOf = ({ ports }: RequestContext, day: string | null | undefined): string => {
  if (day && day > LAST_DAY)
    throw invalidArgument('today', ['不能晚于2100年12月31日', 'must not be after 31 December 2100']);
  return day ?? ports.today();
};
