import fc from 'fast-check';
import { obligationKind } from '@zhudian/facts';
import { OWED, obligationIn, periodsEnding, type HeldMeeting } from '@zhudian/organization';
import { addDays, shippedCalendars, weekdayOf } from '@zhudian/programme';
import { branchWith, heldOn } from '../../support/obligation.story';

const FIRST = '2016-06-01';
const DAYS = Array.from({ length: 300 }, (_, index) => addDays(FIRST, index));
const LAST = DAYS.at(-1) ?? FIRST;

const someMeeting = fc.record({
  day: fc.constantFrom(...DAYS),
  kind: fc.constantFrom<HeldMeeting['kind']>('THEME_DAY', 'GENERAL', 'LESSON', 'STUDY', 'LIFE', 'REVIEW'),
  enteredAfter: fc.constantFrom(0, 1, 40),
});

/** Walks the days one by one: what ends on a day was met when a meeting of the kind was held since the last end. */
const walked = (
  kind: HeldMeeting['kind'],
  endsOn: (day: string) => boolean,
  meetings: readonly { kind: HeldMeeting['kind']; day: string }[],
) => {
  const ends: (readonly [string, string | null])[] = [];
  let met: string | null = null;
  for (let day = addDays(FIRST, -366); day <= LAST; day = addDays(day, 1)) {
    if (met === null && meetings.some((one) => one.kind === kind && one.day === day)) met = day;
    if (!endsOn(day)) continue;
    if (day >= FIRST) ends.push([day, met]);
    met = null;
  }
  return ends;
};
const isMonthEnd = (day: string) => addDays(day, 1).endsWith('-01');
const ENDS: Readonly<Record<string, (day: string) => boolean>> = {
  THEME_DAY_MONTHLY: isMonthEnd,
  GENERAL_QUARTERLY: (day) => isMonthEnd(day) && Number(day.slice(5, 7)) % 3 === 0,
  LESSON_QUARTERLY: (day) => isMonthEnd(day) && Number(day.slice(5, 7)) % 3 === 0,
  STUDY_WEEKLY: (day) => weekdayOf(day) === 7,
  LIFE_YEARLY: (day) => day.endsWith('-12-31'),
  REVIEW_YEARLY: (day) => day.endsWith('-12-31'),
};

describe('The obligation calendar', () => {
  it('is that of a walk day by day, whatever was held and whenever it was entered', () =>
    fc.assert(
      fc.property(fc.array(someMeeting, { maxLength: 30 }), (meetings) => {
        const held = meetings.map(({ day, kind, enteredAfter }) =>
          heldOn(day, kind, { recordedOn: addDays(day, enteredAfter) }),
        );
        for (const kind of obligationKind.options.filter((one) => ENDS[one])) {
          const { rhythm, meeting } = OWED[kind];
          const derived = periodsEnding(rhythm, { first: FIRST, last: LAST }).map((period) => {
            const { dueOn, metOn } = obligationIn(branchWith(3), held, shippedCalendars, { kind, period, on: LAST });
            return [dueOn, metOn];
          });
          expect(derived).toStrictEqual(walked(meeting, ENDS[kind] ?? isMonthEnd, meetings));
        }
      }),
      { numRuns: 30 },
    ));
});
