import { isFaulty, keyOf, type Faults, type Row } from './check';

/** What a row of running postings is about. */
export const KEYS = ['personId', 'startOn'];

/** A posting of a person as the graph has it. */
export interface KnownPosting {
  readonly id: string;
  readonly personId: string;
  readonly stage: string;
  readonly startOn: string;
  readonly plannedEndOn: string;
  readonly documentNo: string;
  readonly takenOverOn: string | null;
  readonly takenOverFrom: string | null;
  readonly station: { readonly id: string };
  readonly branch: { readonly id: string };
}

const inputOf = ({ station, branch, takenOverOn, ...posting }: KnownPosting): Readonly<Record<string, unknown>> => ({
  ...posting,
  stationId: station.id,
  branchId: branch.id,
  occurredOn: takenOverOn,
});

const isSame = (posting: KnownPosting, { input }: Row): boolean =>
  Object.entries(input).every(([name, value]) => inputOf(posting)[name] === value);

/** Whether both days can be read, and do not follow each other. */
const isReversed = (earlier: unknown, later: unknown): boolean =>
  typeof earlier === 'string' && typeof later === 'string' && earlier >= later;

/** It started before the day on which it is taken over, and is to last longer. */
const ofDays = ({ input: { startOn, occurredOn, plannedEndOn } }: Row): Faults => {
  const start = { zh: '须早于发生日期（接入日期）。', en: 'Has to be before the business date, that of the takeover.' };
  const end = { zh: '须晚于发生日期（接入日期）。', en: 'Has to be after the business date, that of the takeover.' };
  return {
    ...(isReversed(startOn, occurredOn) && { startOn: start }),
    ...(isReversed(occurredOn, plannedEndOn) && { plannedEndOn: end }),
  };
};

const ofPerson = (row: Row, postings: readonly KnownPosting[]): Faults => {
  const known = postings.find(({ personId, stage }) => personId === row.input['personId'] && stage === 'ACTIVE');
  return known
    ? {
        personId: {
          zh: `已在任（任职编号${known.id}）；内容有误的请办理更正，并删除本行。`,
          en: `Holds the posting ${known.id} already: correct it where it is wrong, and remove this row.`,
        },
      }
    : {};
};

/** A station has one First Secretary: a second row for it is at fault. */
const ofStation = (row: Row, rows: readonly Row[]): Faults => {
  const { stationId } = row.input;
  const first = stationId === undefined ? row : rows.find(({ input }) => input['stationId'] === stationId);
  return first && first !== row
    ? {
        stationId: {
          zh: `第${first.line}行已有该供电所的第一书记，请只留一行。`,
          en: `Line ${first.line} has a First Secretary of this station: keep one of them.`,
        },
      }
    : {};
};

/** Rows beside the postings that are recorded: the same is not sent again, and nobody is taken over twice; whatever else is wrong. */
export const besidePostings = (rows: readonly Row[], postings: readonly KnownPosting[]): readonly Row[] => {
  const known = new Map(postings.map((one) => [keyOf({ ...one }, KEYS), one]));
  return rows.map((row) => {
    const same = known.get(keyOf(row.input, KEYS));
    if (!isFaulty(row) && same && isSame(same, row)) return { ...row, isRecorded: true };
    return { ...row, faults: { ...ofDays(row), ...ofPerson(row, postings), ...ofStation(row, rows), ...row.faults } };
  });
};
