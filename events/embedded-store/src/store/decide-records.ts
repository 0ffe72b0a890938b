import type { Placed } from '../storage/group-commit';
import type { NewEvent } from '../storage/record';
import { decide } from './decide';
import type { CheckedState } from './errors';
import type { Appended, Situation } from './situation';
import { isAsExpected, stateOf, type StreamState } from './stream-state';

export interface RecordToAppend {
  readonly stream: string;
  readonly event: NewEvent;
}

/** A stream that must be in a state, whether or not it is written. */
export interface Check {
  readonly stream: string;
  readonly expected: CheckedState;
}

export interface Violation {
  /** Which of the checks, counted from 0; the streams that are written without one are counted after them. */
  readonly check: number;
  readonly stream: string;
  readonly expected: CheckedState;
  readonly actual: StreamState;
}

/** Some streams are not in the state that was asked for. */
export class ChecksFailedError extends Error {
  constructor(readonly violations: readonly Violation[]) {
    super(`consistency checks failed for ${violations.map(({ stream }) => `'${stream}'`).join(', ')}`);
  }
}

const byStream = (records: readonly RecordToAppend[]): ReadonlyMap<string, readonly NewEvent[]> => {
  const groups = new Map<string, NewEvent[]>();
  for (const { stream, event } of records) {
    const group = groups.get(stream);
    if (group) group.push(event);
    else groups.set(stream, [event]);
  }
  return groups;
};

/** Every stream must be as it was checked to be, and those to be written must be able to be. */
const violationsOf = (checks: readonly Check[], written: ReadonlySet<string>, now: Situation): readonly Violation[] => {
  const checked = new Set(checks.map(({ stream }) => stream));
  const unchecked = [...written].filter((stream) => !checked.has(stream));
  const all = [...checks, ...unchecked.map((stream): Check => ({ stream, expected: 'any' }))];
  return all.flatMap(({ stream, expected }, check) => {
    const actual = stateOf(stream, now);
    const isClosed = actual.is === 'tombstoned' && written.has(stream);
    return isAsExpected(actual, expected) && !isClosed ? [] : [{ check, stream, expected, actual }];
  });
};

/** Keeps the order in which the records were given, whatever their streams. */
const interleave = (records: readonly RecordToAppend[], placed: readonly Placed[]): readonly Placed[] => {
  const byEvent = new Map(placed.map((one) => [one.event, one]));
  const given = records.flatMap(({ event }) => byEvent.get(event) ?? []);
  if (given.length === placed.length) return given;
  const known = new Set(given);
  return [...placed.filter((one) => !known.has(one)), ...given];
};

/**
 * Decides an append of records to any streams under any checks. A repetition answers as the first time did.
 * Throws ChecksFailedError with all violations.
 */
export const decideRecords = (
  records: readonly RecordToAppend[],
  checks: readonly Check[],
  now: Situation,
): { readonly placed: readonly Placed[]; readonly repeated: readonly Appended[] } => {
  const groups = [...byStream(records)];
  const isRepeated = records.length > 0 && records.every(({ stream, event }) => now.recentEvent(event.id, stream));
  const violations = isRepeated ? [] : violationsOf(checks, new Set(groups.map(([stream]) => stream)), now);
  if (violations.length > 0) throw new ChecksFailedError(violations);
  const decisions = groups.map(([stream, events]) => decide({ stream, expected: 'any', events }, now));
  const placed = decisions.flatMap((decision) => ('placed' in decision ? decision.placed : []));
  const repeated = decisions.flatMap((decision) => ('repeated' in decision ? [decision.repeated] : []));
  return { placed: interleave(records, placed), repeated };
};
