import {
  AppendConsistencyViolationError,
  KurrentDBClient,
  NO_STREAM,
  STREAM_STATE,
  type ConsistencyCheck,
} from '@kurrent/kurrentdb-client';
import type { RecordedFact } from '@zhudian/facts';
import type { EventLog } from '../event-log';
import { connectRecordedLog } from '../kurrent-log';
import { belongTogether, factsIn, isSame, NotMovable, placeOf, recordOf } from './logged-event';

export interface Moving {
  /** Connection strings. */
  readonly from: string;
  readonly to: string;
  /** After each append and each comparison: how many facts, and where the last of them stands in the log that is left. */
  readonly onProgress?: (phase: 'appended' | 'compared', count: number, position: number) => void;
}

export interface Moved {
  /** Facts that were there from an earlier run. */
  readonly found: number;
  readonly appended: number;
}

/**
 * Appends all facts of a log to another one, in their order, and compares both from the first fact to the last. A target that
 * holds the beginning of the source is gone on with; one that holds anything else is refused before it is written to.
 * The log that is left must not grow meanwhile.
 * @throws NotMovable saying which fact is not as it should be.
 */
export const moveLog = async ({ from, to, onProgress = () => undefined }: Moving): Promise<Moved> => {
  const [source, target] = [connectRecordedLog(from), connectRecordedLog(to)];
  const client = KurrentDBClient.connectionString(to.replace(/^esdb\b/, 'kurrentdb'));
  try {
    const left = factsIn(source);
    const found = await beginningIn(left, factsIn(target));
    let appended = 0;
    for await (const group of groupsOf(left)) {
      await append(client, group);
      appended += group.length;
      onProgress('appended', found + appended, group.at(-1)?.position ?? 0);
    }
    await compare(source, target, onProgress);
    return { found, appended };
  } finally {
    await Promise.all([source.close(), target.close(), client.dispose()]);
  }
};

type Facts = AsyncGenerator<RecordedFact>;

/** Takes from the source what the target holds already. */
const beginningIn = async (source: Facts, target: Facts): Promise<number> => {
  let count = 0;
  for await (const there of target) {
    const { value: here } = (await source.next()) as IteratorResult<RecordedFact, undefined>;
    if (!here || !isSame(here, there)) throw differs(there);
    count++;
  }
  return count;
};

const differs = (fact: RecordedFact): NotMovable =>
  new NotMovable(
    `目标日志不是空的，且内容与源日志不同（${placeOf(fact)}，${fact.type}），未写入任何内容。请改用空的日志。`,
    `The log to move to is not empty, and differs from the one that is left at ${placeOf(fact)} (${fact.type}): nothing was written. Use an empty one.`,
  );

const groupsOf = async function* (facts: Facts): AsyncGenerator<readonly RecordedFact[]> {
  let group: RecordedFact[] = [];
  for await (const fact of facts) {
    const last = group.at(-1);
    if (last && !belongTogether(last, fact)) {
      yield group;
      group = [];
    }
    group.push(fact);
  }
  if (group.length > 0) yield group;
};

/** One atomic append, each stream at the revision at which it stood when these facts were recorded. */
const append = async (target: KurrentDBClient, group: readonly RecordedFact[]): Promise<void> => {
  const first = new Map(group.toReversed().map((fact) => [fact.stream, fact.revision]));
  const checks = [...first].map(([streamName, revision]): ConsistencyCheck => ({
    type: STREAM_STATE,
    streamName,
    expectedState: revision === 0 ? NO_STREAM : BigInt(revision - 1),
  }));
  try {
    await target.appendRecords(group.map(recordOf), checks);
  } catch (error) {
    if (!(error instanceof AppendConsistencyViolationError)) throw error;
    const stream = error.violations[0]?.streamName ?? '';
    const place = placeOf({ stream, revision: first.get(stream) ?? 0 });
    throw new NotMovable(
      `${place} 无法放在同一版本：源日志缺少该流此前的事件，或另有程序在写目标日志。`,
      `${place} cannot get that revision: the log that is left has lost what came before in this stream, or another program writes to the target.`,
    );
  }
};

const compare = async (from: EventLog, to: EventLog, tell: NonNullable<Moving['onProgress']>) => {
  const there = factsIn(to);
  let count = 0;
  for await (const fact of factsIn(from)) {
    const { value: other } = (await there.next()) as IteratorResult<RecordedFact, undefined>;
    if (!other) throw unequal(fact, '缺少', 'is missing in the target: did the log that is left grow? Run it again');
    if (!isSame(fact, other)) throw unequal(fact, '不同', 'differs in the target');
    tell('compared', ++count, fact.position);
  }
  const { value: more } = (await there.next()) as IteratorResult<RecordedFact, undefined>;
  if (more) throw unequal(more, '多出', 'is in the target alone');
};

const unequal = (fact: RecordedFact, zh: string, en: string): NotMovable =>
  new NotMovable(`目标日志中${zh} ${placeOf(fact)}（${fact.type}）。`, `${placeOf(fact)} (${fact.type}) ${en}.`);
