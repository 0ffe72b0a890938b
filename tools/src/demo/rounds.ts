import type { Day } from '@zhudian/programme';
import { inMonth, later, monthAfter } from './days';
import { countyEnterprises, weakStations } from './places';
import { pick } from './pick';

/** How far a candidacy goes, unless the demonstration ends before. */
export type Fate =
  'APPLIED' | 'RECOMMENDED' | 'REJECTED' | 'REVIEWED' | 'ANNOUNCED' | 'OBJECTION_UPHELD' | 'WITHDRAWN' | 'APPOINTED';

export interface Candidacy {
  readonly candidate: number;
  readonly fate: Fate;
  readonly stationId: string;
  /** First day of the posting, for those who are appointed. */
  readonly startOn?: Day;
  readonly objection?: 'UPHELD' | 'DISMISSED';
}
export interface Round {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly counties: readonly string[];
  readonly targets: readonly string[];
  /** A day of the round, so many working days after its opening. */
  readonly at: (workdays: number) => Day;
  readonly candidacies: readonly Candidacy[];
}

/** Working days from the opening of a round to its steps. */
export const AFTER = {
  analysed: 5,
  diagnosed: 8,
  fixed: 14,
  applied: 16,
  applyBy: 28,
  reviewed: 32,
  proposed: 37,
  noticed: 40,
  closed: 46,
  appointed: 50,
} as const;

const countyAt = (index: number): string => countyEnterprises[index]?.id ?? '';
const station = (index: number): string => weakStations[index] ?? '';

const NUMBERS = ['一', '二', '三', '四'] as const;

type Plan = Pick<Round, 'counties' | 'targets' | 'candidacies'> & { readonly opensOn: Day; readonly number: number };
const roundOf = ({ opensOn, number, ...rest }: Plan): Round => {
  const year = Number(opensOn.slice(0, 4));
  return {
    ...rest,
    id: `round-${opensOn.slice(0, 7)}`,
    title: `${year}年第一书记选派（第${NUMBERS[number] ?? ''}批，演示）`,
    year,
    at: (workdays) => later(opensOn, workdays),
  };
};

const appointed = (candidate: number, stationId: string, startOn: Day, more: Partial<Candidacy> = {}): Candidacy => ({
  candidate,
  fate: 'APPOINTED',
  stationId,
  startOn,
  ...more,
});

type On = (month: number, date: number) => Day;

/** Two counties a time, from 29 months before the anchor on: the first round has served its term. */
const first = (on: On): Plan => ({
  number: 0,
  opensOn: on(-29, 9),
  counties: [countyAt(0), countyAt(5)],
  targets: [station(0), station(1), station(10), station(11)],
  candidacies: [
    appointed(0, station(0), on(-25, 8)),
    appointed(1, station(1), on(-25, 24)),
    appointed(2, station(10), on(-25, 25), { objection: 'DISMISSED' }),
    appointed(3, station(11), on(-24, 11)),
    { candidate: 5, fate: 'REJECTED', stationId: station(0) },
    { candidate: 6, fate: 'WITHDRAWN', stationId: station(10) },
  ],
});

const second = (on: On): Plan => ({
  number: 1,
  opensOn: on(-23, 12),
  counties: [countyAt(3), countyAt(4)],
  targets: [station(6), station(7), station(8), station(9)],
  candidacies: [
    appointed(7, station(6), on(-19, 4)),
    appointed(8, station(8), on(-18, 9)),
    appointed(9, station(9), on(-17, 15)),
    { candidate: 4, fate: 'OBJECTION_UPHELD', stationId: station(7), objection: 'UPHELD' },
    { candidate: 10, fate: 'REJECTED', stationId: station(7) },
  ],
});

const third = (on: On): Plan => ({
  number: 2,
  opensOn: on(-16, 6),
  counties: [countyAt(1), countyAt(2)],
  targets: [station(2), station(3), station(4), station(5)],
  candidacies: [
    appointed(11, station(2), on(-12, 3)),
    appointed(12, station(4), on(-12, 17)),
    appointed(13, station(5), on(-11, 10)),
    { candidate: 14, fate: 'WITHDRAWN', stationId: station(3) },
  ],
});

/** For the stations that are free again or were not filled; two of its notices are open on the last day. */
const underWay = (lastDay: Day): Plan => ({
  number: 3,
  opensOn: later(lastDay, -AFTER.noticed - 3),
  counties: countyEnterprises.map(({ id }) => id),
  targets: [station(1), station(10), station(5), station(7), station(3)],
  candidacies: [
    { candidate: 15, fate: 'ANNOUNCED', stationId: station(1) },
    { candidate: 16, fate: 'ANNOUNCED', stationId: station(10), objection: 'DISMISSED' },
    { candidate: 17, fate: 'REVIEWED', stationId: station(7) },
    { candidate: 5, fate: 'REVIEWED', stationId: station(3) },
    { candidate: 18, fate: 'RECOMMENDED', stationId: station(5) },
    { candidate: 19, fate: 'APPLIED', stationId: station(7) },
    { candidate: 20, fate: 'REJECTED', stationId: station(5) },
    { candidate: 21, fate: 'WITHDRAWN', stationId: station(1) },
  ],
});

export const roundsOf = (anchor: string, lastDay: Day): readonly Round[] =>
  [
    ...[first, second, third].map((round) => round((month, date) => inMonth(monthAfter(anchor, month), date))),
    underWay(lastDay),
  ].map(roundOf);

/** The working day of the opening on which a candidate applies. */
export const appliesAfter = ({ id }: Round, candidate: number): number =>
  AFTER.applied + pick(`${id}/${candidate}/applied`, AFTER.applyBy - AFTER.applied);
