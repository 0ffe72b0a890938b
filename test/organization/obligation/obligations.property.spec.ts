import fc from 'fast-check';
import { obligationKind, type ObligationKind } from '@zhudian/facts';
import { OWED, obligationIn, periodsEnding, type HeldMeeting, type ObligedBranch } from '@zhudian/organization';
import { addDays, shippedCalendars, weekdayOf } from '@zhudian/programme';
import { branchWith, heldOn } from '../../support/obligation.story';
import { trials } from '../../support/trials';

// covers: B07, B08, B09, B10
const FIRST = '2017-03-01';
/** The end of a year is among them, and a week without a working day. */
const DAYS = Array.from({ length: 320 }, (_, index) => addDays(FIRST, index));
const LAST = DAYS.at(-1) ?? FIRST;
const START = '2017-01-01';
/** From the 1st to the 8th of October 2017 nobody worked. */
const isHoliday = (day: string) => '2017-10-01' <= day && day <= '2017-10-08';
const isMonthEnd = (day: string) => addDays(day, 1).endsWith('-01');
/** What is at the end of a month, or in one month that is like no other, is as likely as all the rest. */
const aDay = fc.oneof(
  fc.constantFrom(...DAYS),
  fc.constantFrom(...DAYS.filter(isMonthEnd)),
  fc.constantFrom(...DAYS.filter((day) => day.startsWith('2017-10-'))),
);

const someMeeting = fc
  .record({
    day: aDay,
    kind: fc.constantFrom<HeldMeeting['kind']>(
      'COMMITTEE',
      'THEME_DAY',
      'GENERAL',
      'LESSON',
      'STUDY',
      'LIFE',
      'REVIEW',
    ),
    enteredAfter: fc.constantFrom(0, 1, 40),
    quorumMet: fc.constantFrom(null, true, false),
  })
  .map(({ day, kind, enteredAfter, quorumMet }) =>
    heldOn(day, kind, { recordedOn: addDays(day, enteredAfter), quorumMet }),
  );
/** Two on one day are an election and its run-off; one or two seats are a secretary and a deputy. */
const someSittings = fc
  .array(fc.record({ from: aDay, members: fc.constantFrom(0, 0, 3, 5), seats: fc.constantFrom(2, 3, 5) }), {
    maxLength: 4,
  })
  .chain((sittings) => fc.constantFrom(sittings, [...sittings, ...sittings.map((one) => ({ ...one, members: 3 }))]))
  .map((sittings) => sittings.toSorted((one, other) => (one.from < other.from ? -1 : 1)));
const someLeavers = fc.uniqueArray(fc.record({ personId: fc.constantFrom('m1', 'm2'), on: aDay }), {
  selector: ({ personId }) => personId,
});
interface Branch {
  readonly leavers: readonly { readonly personId: string; readonly on: string }[];
  readonly fullMembers: number;
  readonly since: string;
  /** How many sit in its committee at first, and from which days on others do. */
  readonly seated: number;
  readonly sittings: ObligedBranch['sittings'];
}
const someBranch: fc.Arbitrary<Branch> = fc.record({
  fullMembers: fc.constantFrom(2, 3, 7),
  leavers: someLeavers,
  since: fc.oneof(fc.constant('2015-01-01'), aDay),
  seated: fc.constantFrom(0, 3),
  sittings: someSittings,
});
const made = ({ fullMembers, leavers, since, seated, sittings }: Branch) =>
  branchWith(fullMembers, {
    since,
    standings: [
      ...branchWith(fullMembers).standings,
      ...leavers.map((one) => ({ ...one, status: null, votes: false })),
    ],
    sittings: [{ from: START, members: seated, seats: 3 }, ...sittings],
  });

const isQuarterEnd = (day: string) => isMonthEnd(day) && Number(day.slice(5, 7)) % 3 === 0;
const isYearEnd = (day: string) => day.endsWith('-12-31');
const ENDS = {
  COMMITTEE_MONTHLY: ['COMMITTEE', isMonthEnd],
  THEME_DAY_MONTHLY: ['THEME_DAY', isMonthEnd],
  GENERAL_QUARTERLY: ['GENERAL', isQuarterEnd],
  LESSON_QUARTERLY: ['LESSON', isQuarterEnd],
  STUDY_WEEKLY: ['STUDY', (day: string) => weekdayOf(day) === 7],
  LIFE_YEARLY: ['LIFE', isYearEnd],
  REVIEW_YEARLY: ['REVIEW', isYearEnd],
} as const;
type Walked = keyof typeof ENDS;

/** What the days of a period have shown so far. */
class Period {
  private readonly met: HeldMeeting[] = [];
  private isExempt = false;
  private hasWorkday = false;

  constructor(
    private readonly kind: Walked,
    private readonly branch: Branch,
    first: string,
  ) {
    this.isExempt = branch.since > first || this.isSmall(first);
  }

  private isSmall(day: string): boolean {
    const { fullMembers, leavers } = this.branch;
    return fullMembers - leavers.filter(({ on }) => on <= day).length < 3;
  }

  see(day: string, held: readonly HeldMeeting[]): void {
    this.met.push(...held.filter((one) => one.heldOn === day && one.quorumMet !== false));
    this.hasWorkday ||= weekdayOf(day) <= 5 && !isHoliday(day);
    const { sittings, seated } = this.branch;
    const { members, seats } = sittings.findLast(({ from }) => from <= day) ?? { members: seated, seats: 3 };
    if (this.kind === 'COMMITTEE_MONTHLY' && (members === 0 || seats < 3)) this.isExempt = true;
  }

  endsOn(last: string, today: string) {
    const inTime = this.met.find(({ recordedOn }) => recordedOn <= last);
    if (inTime) return [last, 'MET', inTime.heldOn];
    if (this.met[0]) return [last, 'LATE_ENTERED', this.met[0].heldOn];
    if (this.isExempt || this.isSmall(last) || (this.kind === 'STUDY_WEEKLY' && !this.hasWorkday))
      return [last, 'EXEMPT', null];
    return [last, today > last ? 'OVERDUE' : 'DUE', null];
  }
}

/** Walks the days one by one. */
const walked = (kind: Walked, branch: Branch, meetings: readonly HeldMeeting[], today: string) => {
  const [meetingKind, isEnd] = ENDS[kind];
  const held = meetings.filter((one) => one.kind === meetingKind && one.heldOn <= today);
  const ends: unknown[] = [];
  let period = new Period(kind, branch, START);
  for (let day = START; day <= LAST; day = addDays(day, 1)) {
    period.see(day, held);
    if (!isEnd(day)) continue;
    if (day >= FIRST) ends.push(period.endsOn(day, today));
    period = new Period(kind, branch, addDays(day, 1));
  }
  return ends;
};

const isWalked = (kind: ObligationKind): kind is Walked => Object.hasOwn(ENDS, kind);

describe('The obligation calendar', () => {
  it('is that of a walk day by day, whatever was held, whenever it was entered, and on whatever day one looks', () =>
    fc.assert(
      fc.property(
        someBranch,
        fc.array(someMeeting, { maxLength: 30, size: 'large' }),
        fc.oneof(aDay, fc.constant(addDays(LAST, 40))),
        (branch, meetings, on) => {
          for (const kind of obligationKind.options.filter(isWalked)) {
            const derived = periodsEnding(OWED[kind].rhythm, { first: FIRST, last: LAST }).map((period) => {
              const asked = { kind, period, on };
              const { dueOn, state, metOn } = obligationIn(made(branch), meetings, shippedCalendars, asked);
              return [dueOn, state, metOn];
            });
            expect({ kind, owed: derived }).toStrictEqual({ kind, owed: walked(kind, branch, meetings, on) });
          }
        },
      ),
      trials('obligations', { test: 50, soak: 5_000 }),
    ));

  it('owes of groups what is walked beside it, and nothing else is left out', () =>
    expect(obligationKind.options.filter((kind) => !isWalked(kind))).toStrictEqual(['GROUP_MONTHLY']));
});
