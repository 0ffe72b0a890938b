import { randomUUID } from 'node:crypto';
import type { NewFact, StreamAppend } from '@zhudian/log';
import { factMetadata } from '../../support/new-facts';

/** The unit above all others. */
export const TOP = 'bureau';
const STATIONS_OF_A_COUNTY = 20;
const COUNTIES_OF_A_BUREAU = 10;
export const PERSONS_OF_A_STATION = 8;
const FIRST_YEAR = 2021;
export const MONTHS = 24;
export const CODES = [
  'LINE_LOSS',
  'BILL_RECOVERY',
  'METER_READING',
  'REPAIR_ON_TIME',
  'TECHNICAL_LOSS',
  'MANAGERIAL_LOSS',
  'METER_READING_ERROR',
  'SATISFACTION',
] as const;
const TASK = 'meters';
/** Unit, branch, and what a person, an indicator and a posting begin with; in a month a reading each, the posting's two, a person's one. */
const AT_THE_START = 2 + 2 * PERSONS_OF_A_STATION + 2 * CODES.length + 6;
const OF_A_STATION = AT_THE_START + MONTHS * (CODES.length + 3);

/** So many stations, each with two years, are about as many facts. */
export const stationsFor = (facts: number): number => Math.ceil(facts / OF_A_STATION);

const fact = (type: string, data: object, occurredOn: string): NewFact => {
  const commandId = randomUUID();
  const ids = { commandId, $correlationId: commandId, $causationId: commandId };
  return { id: randomUUID(), type, data, metadata: factMetadata({ ...ids, occurredOn }) };
};
export const begun = (stream: string, on: string, facts: readonly (readonly [string, object])[]): StreamAppend => ({
  stream,
  expected: 'no_stream',
  facts: facts.map(([type, data]) => fact(type, data, on)),
});
const continued = (stream: string, expected: number, facts: readonly NewFact[]): StreamAppend => ({
  stream,
  expected,
  facts,
});

export const START = `${FIRST_YEAR}-01-01`;
export const stationOf = (nth: number): string => `station-${nth}`;
export const countyOf = (nth: number): string => `county-${Math.floor(nth / STATIONS_OF_A_COUNTY)}`;
export const personOf = (nth: number): string =>
  `person-${Math.floor(nth / PERSONS_OF_A_STATION)}-${nth % PERSONS_OF_A_STATION}`;
const bureauOf = (nth: number): string => `bureau-${Math.floor(nth / STATIONS_OF_A_COUNTY / COUNTIES_OF_A_BUREAU)}`;
const pathOf = (nth: number): string => `/${TOP}/${bureauOf(nth)}/${countyOf(nth)}/`;
const secretaryOf = (nth: number): string => personOf(nth * PERSONS_OF_A_STATION);

export const unit = (id: string, type: string, path: string, parentId?: string): StreamAppend =>
  begun(`OrgUnit-${id}`, START, [['OrgUnitRegistered', { type, path, name: id, ...(parentId ? { parentId } : {}) }]]);

/** The unit, after those above it when it is the first below them. */
const unitsOf = (nth: number): readonly StreamAppend[] => [
  ...(nth === 0 ? [unit(TOP, 'BUREAU', `/${TOP}/`)] : []),
  ...(nth % (STATIONS_OF_A_COUNTY * COUNTIES_OF_A_BUREAU) === 0
    ? [unit(bureauOf(nth), 'BUREAU', `/${TOP}/${bureauOf(nth)}/`, TOP)]
    : []),
  ...(nth % STATIONS_OF_A_COUNTY === 0 ? [unit(countyOf(nth), 'COUNTY_ENTERPRISE', pathOf(nth), bureauOf(nth))] : []),
  unit(stationOf(nth), 'STATION', `${pathOf(nth)}${stationOf(nth)}/`, countyOf(nth)),
];

const personsOf = (nth: number): readonly string[] =>
  Array.from({ length: PERSONS_OF_A_STATION }, (_, at) => personOf(nth * PERSONS_OF_A_STATION + at));
const posting = (nth: number) => ({ personId: secretaryOf(nth), stationId: stationOf(nth), branchId: `branch-${nth}` });
const target = (nth: number, code: string) => ({
  stationId: stationOf(nth),
  code,
  value: 90,
  comparator: 'AT_LEAST',
  from: START,
  source: '年度目标',
});

/** A station is entered with its branch, its people, its indicators and a posting that starts. */
export const startOf = (nth: number): readonly StreamAppend[] => [
  ...unitsOf(nth),
  ...personsOf(nth).map((id) =>
    begun(`Person-${id}`, START, [['PersonRegistered', { unitId: stationOf(nth), membership: 'FULL' }]]),
  ),
  begun(`Branch-branch-${nth}`, START, [
    ['BranchEstablished', { orgUnitId: stationOf(nth), name: `支部 ${nth}`, approvedBy: '局党委' }],
    ...personsOf(nth).map(
      (personId) => ['MemberJoined', { personId, status: 'FULL', votes: true, via: 'TRANSFER' }] as const,
    ),
    ['FirstSecretaryAssigned', { postingId: `posting-${nth}`, personId: secretaryOf(nth) }],
  ]),
  begun(`Posting-posting-${nth}`, START, [
    ['PostingStarted', { ...posting(nth), startOn: START, plannedEndOn: '2022-12-31', documentNo: `文〔${nth}〕` }],
    [
      'TargetTaskSet',
      { taskId: TASK, category: 'STATION_BUSINESS', goal: '指标达标', measure: '', weight: 100, dueOn: '2022-12-31' },
    ],
    ['TargetTasksRatified', { version: 1 }],
    ['PartyRelationMoved', { branchId: `branch-${nth}`, on: START }],
  ]),
  ...CODES.map((code) =>
    begun(`Indicator-${stationOf(nth)}.${code}`, START, [
      ['TargetSet', target(nth, code)],
      ['LinkedToDomain', { domain: 'METERING' }],
    ]),
  ),
];

/** Their postings in the roster of the programme, which is one stream. */
export const enrolled = (stations: readonly number[]): StreamAppend => {
  const facts = stations.map((nth) => {
    const { branchId: _, ...of } = posting(nth);
    return fact(
      'PostingEnrolled',
      { ...of, bureauId: bureauOf(nth), postingId: `posting-${nth}`, startOn: START },
      START,
    );
  });
  const first = stations[0] ?? 0;
  return { stream: 'PostingRoster-programme', expected: first === 0 ? 'no_stream' : first - 1, facts };
};

/** A month of a station: readings, what the First Secretary declares, and something about one of the people. */
export const monthOf = (nth: number, month: number): readonly StreamAppend[] => {
  const period = `${FIRST_YEAR + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  const on = `${period}-28`;
  const numerator = 800 + ((nth * 7 + month * 13) % 200);
  const reading = { period, numerator, denominator: 1000, value: numerator / 10 };
  const [person, told] = [personsOf(nth)[month % PERSONS_OF_A_STATION], Math.floor(month / PERSONS_OF_A_STATION)];
  return [
    ...CODES.map((code) =>
      continued(`Indicator-${stationOf(nth)}.${code}`, 1 + month, [fact('ReadingReported', reading, on)]),
    ),
    continued(`Posting-posting-${nth}`, 3 + 2 * month, [
      fact('OnSiteDaysDeclared', { month: period, days: 15 + (month % 7) }, on),
      fact('TargetTaskProgressed', { taskId: TASK, percent: Math.floor((month * 100) / MONTHS) }, on),
    ]),
    continued(`Person-${person}`, told, [
      told % 2 === 0
        ? fact('MembershipChanged', { membership: 'PROBATIONARY' }, on)
        : fact('PersonTransferred', { unitId: stationOf(nth) }, on),
    ]),
  ];
};
