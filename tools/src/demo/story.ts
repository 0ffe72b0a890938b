import { lastDayOfMonths, monthOf, type Day } from '@zhudian/programme';
import { assessorOf, candidateId, localLeaderOf, partyOfficerOf } from './cast';
import { anchorOf, inMonth, lastDayFor, monthAfter, monthsFrom, nthOf, workdayBy } from './days';
import { enterpriseOf } from './places';
import { AFTER, roundsOf, type Round } from './rounds';

const TERM_MONTHS = 24;

/** How a posting goes on. */
export type PostingOutcome = 'EXTENDED' | 'ENDED' | 'ENDING' | 'SERVING' | 'RECALLED';

/** A posting of the demonstration, with those who have to do with it. */
export interface Posting {
  readonly postingId: string;
  readonly stationId: string;
  readonly enterprise: string;
  /** The First Secretary. */
  readonly secretary: string;
  /** Who scores for the county enterprise, and who speaks for its Party committee. */
  readonly assessor: string;
  readonly partyOfficer: string;
  readonly localLeader: string;
  readonly appointedOn: Day;
  readonly startOn: Day;
  readonly plannedEndOn: Day;
  /** The last day, of those that have one. */
  readonly endOn: Day | undefined;
  readonly course: PostingOutcome;
  /** All months that the posting touches, up to the last of the demonstration. */
  readonly months: readonly string[];
}

/** What all parts of the demonstration share. */
export interface Story {
  /** Nothing happens after it. */
  readonly lastDay: Day;
  /** The month so many months after the one that all are counted from. */
  readonly month: (offset: number) => string;
  readonly rounds: readonly Round[];
  readonly postings: readonly Posting[];
}

const COURSES: readonly PostingOutcome[] = [
  'EXTENDED',
  'ENDED',
  'ENDED',
  'ENDING',
  'SERVING',
  'SERVING',
  'SERVING',
  'SERVING',
  'SERVING',
  'RECALLED',
];

/** The month before the last one is judged first: an end that a long holiday stands before comes after it. */
const endOf = (course: PostingOutcome, startOn: Day, plannedEndOn: Day): Day | undefined => {
  if (course === 'RECALLED') return inMonth(monthAfter(monthOf(startOn), 4), 12);
  if (course !== 'ENDED') return undefined;
  return [workdayBy(plannedEndOn), nthOf(monthOf(plannedEndOn), 16)].toSorted()[1];
};

const postingsOf = (rounds: readonly Round[], lastDay: Day): readonly Posting[] =>
  rounds
    .flatMap((round) => round.candidacies.map((one) => ({ ...one, round })))
    .flatMap(({ startOn, ...one }) => (startOn === undefined ? [] : [{ ...one, startOn }]))
    .map(({ round, candidate, stationId, startOn }, index) => {
      const secretary = candidateId(candidate);
      const enterprise = enterpriseOf(stationId);
      const course = COURSES[index] ?? 'SERVING';
      const plannedEndOn = lastDayOfMonths(startOn, TERM_MONTHS);
      const endOn = endOf(course, startOn, plannedEndOn);
      return {
        postingId: `${round.id}.${secretary}`,
        stationId,
        enterprise,
        secretary,
        assessor: assessorOf(enterprise),
        partyOfficer: partyOfficerOf(enterprise),
        localLeader: localLeaderOf(stationId),
        appointedOn: round.at(AFTER.appointed),
        startOn,
        plannedEndOn,
        endOn,
        course,
        months: monthsFrom(monthOf(startOn), monthOf(endOn ?? lastDay)),
      };
    });

/** The demonstration as it is when it is loaded on a day: the same for the same day. */
export const storyOf = (today: Day): Story => {
  const lastDay = lastDayFor(today);
  const anchor = anchorOf(lastDay);
  const rounds = roundsOf(anchor, lastDay);
  return { lastDay, month: (offset) => monthAfter(anchor, offset), rounds, postings: postingsOf(rounds, lastDay) };
};

/** Whether a posting is served on a day. */
export const servesOn = ({ startOn, endOn }: Posting, day: Day): boolean =>
  startOn <= day && (endOn === undefined || day <= endOn);

/** The first and the last month of which key figures are reported: twelve before the first posting, and the one before the last day's. */
export const reportedMonths = ({ month, lastDay }: Story): readonly string[] =>
  monthsFrom(month(-37), monthAfter(monthOf(lastDay), -1));
