import { supervisionCells, type SupervisionCell } from '@zhudian/facts';
import { officials } from './cast';
import { inMonth, monthAfter, nthOf } from './days';
import { between, choose, phrase, pick } from './pick';
import { act, type Step } from './step';
import type { Posting, Story } from './story';
import { ONE_SIDED, RATED } from './texts/judging';

const { ruralPower } = officials;

const RATINGS = ['EXCELLENT', 'COMPETENT', 'COMPETENT', 'COMPETENT', 'COMPETENT', 'BASIC'] as const;
/** In the order of the story, who has a hard time is rated so now and then. */
const HARD = 5;

/** About one month in fourteen lacks what the county's Party committee has to say on one scope. */
const gapIn = (seed: string): SupervisionCell | undefined =>
  pick(`${seed}/gap`, 14) === 0
    ? { body: 'COUNTY_PARTY_COMMITTEE', scope: pick(`${seed}/side`, 2) === 0 ? 'BUSINESS' : 'DAILY_DUTY' }
    : undefined;

const ofMonth = (posting: Posting, at: number, month: string): readonly Step[] => {
  const { postingId, stationId, partyOfficer, startOn, endOn } = posting;
  const of = { postingId, stationId, month };
  const gap = gapIn(`${postingId}/${month}`);
  const notes = supervisionCells
    .filter(({ body, scope }) => body !== gap?.body || scope !== gap.scope)
    .map(({ body, scope }) => {
      const seed = `${postingId}/${month}/${body}/${scope}`;
      const values = { n: between(`${seed}/n`, 3, 14), left: between(`${seed}/left`, 1, 4) };
      const low = at === HARD && pick(`${seed}/low`, 3) === 0;
      const rating = low ? 'BASIC' : choose(`${seed}/rating`, RATINGS);
      return act(
        body === 'RURAL_POWER_DEPT' ? ruralPower.id : partyOfficer,
        notedOn(seed, month, [startOn, endOn]),
        'NoteSupervision',
        {
          ...of,
          body,
          scope,
          rating,
          note: phrase(seed, RATED[scope][rating === 'BASIC' ? 'poor' : 'well'], values),
        },
      );
    });
  const reasons = gap
    ? { reasons: [{ code: 'SUPERVISION_ONE_SIDED', reason: phrase(`${postingId}/${month}`, ONE_SIDED) }] }
    : {};
  return [...notes, act(ruralPower.id, nthOf(monthAfter(month, 1), 6), 'CloseSupervisionMonth', { ...of, ...reasons })];
};

/** In the second half of the month, and on a day on which the posting is served; else when the month is over. */
const notedOn = (seed: string, month: string, [startOn, endOn]: readonly [string, string | undefined]): string => {
  const on = inMonth(month, between(`${seed}/noted`, 18, 24));
  return on > startOn && (endOn === undefined || on <= endOn) ? on : nthOf(monthAfter(month, 1), 1);
};

/** Every month of the postings under double supervision. */
export const supervision = ({ postings }: Story): readonly Step[] =>
  postings.flatMap((posting, at) => posting.months.flatMap((month) => ofMonth(posting, at, month)));
