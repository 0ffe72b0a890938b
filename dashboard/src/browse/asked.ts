import { useAddress } from '../address';
import { useMoment } from '../graph/moment';
import { useOnDay } from '../graph/on-day';
import { useSession } from '../session/session';
import { today } from '../words/days';
import { askedOf } from './asked-of';
import type { Question } from './shapes';

/** What the address asks of a list or a table, on the day that is shown. */
export const useAsked = (question: Question): Readonly<Record<string, unknown>> => {
  const { params } = useAddress();
  const { day } = useMoment();
  const onDay = useOnDay();
  const { actor } = useSession();
  return askedOf(question.args, params, onDay ?? day ?? today(), actor?.unit ?? '');
};
