import { isDeepStrictEqual } from 'node:util';
import { jsonEvent, type AppendRecordInput, type JSONType } from '@kurrent/kurrentdb-client';
import { ORIGIN, type RecordedFact } from '@zhudian/facts';
import type { EventLog } from '../event-log';
import { RECORDED_AT } from '../to-recorded-fact';

/** Why a log cannot be moved, in both languages. */
export class NotMovable extends Error {
  constructor(zh: string, en: string) {
    super(`${zh} ${en}`);
    this.name = 'NotMovable';
  }
}

/**
 * All facts that a log holds now, in its order; what the server keeps for itself is not among them. A subscription tells
 * recorded times to the millisecond, a read of the official client to the second.
 */
export const factsIn = async function* (log: EventLog): AsyncGenerator<RecordedFact> {
  const head = await log.head();
  if (head === ORIGIN) return;
  for await (const { facts, checkpoint } of log.follow()) {
    for (const fact of facts) if (fact.position <= head) yield asJson(fact);
    if (checkpoint.commit >= head) return;
  }
};

const asJson = (fact: RecordedFact): RecordedFact => {
  if (!(fact.data instanceof Uint8Array)) return fact;
  throw new NotMovable(`${placeOf(fact)} 不是 JSON，无法迁移。`, `${placeOf(fact)} is no JSON, and cannot be moved.`);
};

export const placeOf = ({ stream, revision }: Pick<RecordedFact, 'stream' | 'revision'>): string =>
  `${stream}@${revision}`;

/** The same fact, wherever each of the logs has put it. */
export const isSame = (one: RecordedFact, other: RecordedFact): boolean =>
  isDeepStrictEqual({ ...one, position: 0, prepare: 0 }, { ...other, position: 0, prepare: 0 });

/** What belongs together goes over together: what one append has written, or one command. */
export const belongTogether = (one: RecordedFact, next: RecordedFact): boolean =>
  one.position === next.position || (one.metadata.commandId || one.id) === next.metadata.commandId;

/** A fact as it is appended elsewhere: the other log tells a time of its own, so this one goes along. */
export const recordOf = ({ stream, id, type, data, metadata, recordedAt }: RecordedFact): AppendRecordInput => ({
  streamName: stream,
  record: jsonEvent({ id, type, data: data as JSONType, metadata: { ...metadata, [RECORDED_AT]: recordedAt } }),
});
