import type { ModelStationCriterion } from '@zhudian/facts';
import { addDays } from '@zhudian/programme';
import { isCovered, standingOn } from '../risk-point/risk-board';
import type { StationFacts } from './criteria';
import { failuresIn, type Held } from './failures';

/** So long a criterion may fail before the title is revoked: a proposal of the programme. */
const DAYS_TO_MEND = 7;
/** What can be put right within days; a breach and a risk of level I take the title at once. */
const MENDABLE: readonly ModelStationCriterion[] = ['LISTS', 'DOMAINS'];

/** The last day on which what fails is put right in time. */
export const mendBy = (since: string): string => addDays(since, DAYS_TO_MEND);

/** A criterion that failed on every day of its grace. */
export interface Unmended {
  readonly criterion: ModelStationCriterion;
  readonly failingSince: string;
  readonly mendBy: string;
  /** It was met again later, or is by now. */
  readonly isOver: boolean;
}

/** Which criteria were not met again in time, on the days that are looked at: the first to be late first. */
export const unmendedIn = (facts: StationFacts, held: Held): readonly Unmended[] =>
  failuresIn(facts, held)
    .map(({ criterion, since, until }) => ({
      criterion,
      failingSince: since,
      mendBy: mendBy(since),
      isOver: until !== null,
      lastFailed: until === null ? held.today : addDays(until, -1),
    }))
    .filter((one) => MENDABLE.includes(one.criterion) && one.mendBy <= one.lastFailed)
    .map(({ lastFailed: _, ...unmended }) => unmended);

/** The risk that is to blame for a domain that is not controlled; none where nobody has looked for risks in the domain. */
export const uncontrolledRisk = ({ risks }: StationFacts, day: string): string | undefined =>
  risks.find((risk) => {
    const standing = standingOn(risk, day);
    return standing !== undefined && !isCovered([standing]);
  })?.id;
