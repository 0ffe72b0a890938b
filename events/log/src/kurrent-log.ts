import {
  BACKWARDS,
  END,
  START,
  StreamNotFoundError,
  excludeSystemEvents,
  streamNameFilter,
} from '@kurrent/kurrentdb-client';
import { CoalescedAppends } from './coalesced-appends';
import type { EventLog, FollowOptions, Stretch } from './event-log';
import { follow } from './follow';
import { appendRecords, isAboutTheRequest } from './kurrent-appends';
import { LogUnavailable, inTime } from './log-unavailable';
import { ORIGIN, type Checkpoint, type LostRange, type Position } from '@zhudian/facts';
import type { StreamAppend } from './append';
import type { RecordedFact } from '@zhudian/facts';
import { notesIn, type Notes } from './notes';
import { markingInline } from './marking-inline';
import { passingOver } from './passing-over';
import { lostIn } from './lost-ranges';
import { RecordsClient } from './records-client';
import { toRecordedFact } from './to-recorded-fact';

/** The log behind a connection string such as `esdb://localhost:2113?tls=false`, through the official client. */
export const connectLog = (connectionString: string): EventLog =>
  passingOver(markingInline(connectRecordedLog(connectionString)));

/** The same as it was recorded: what is set aside is as any other fact. */
export const connectRecordedLog = (connectionString: string): EventLog =>
  // The client warns at every start about the scheme that EventStoreDB's users know.
  new KurrentLog(RecordsClient.connectionString(connectionString.replace(/^esdb\b/, 'kurrentdb')));

class KurrentLog implements EventLog {
  private readonly appends: CoalescedAppends;
  readonly notes: Notes;

  constructor(private readonly client: RecordsClient) {
    this.appends = new CoalescedAppends((group) => appendRecords(client, group), isAboutTheRequest);
    this.notes = notesIn(client, answered);
  }

  readStream(stream: string, after = -1): Promise<readonly RecordedFact[]> {
    return answered(this.factsOf(stream, after < 0 ? START : BigInt(after + 1)));
  }

  private async factsOf(stream: string, fromRevision: typeof START | bigint): Promise<readonly RecordedFact[]> {
    const facts: RecordedFact[] = [];
    try {
      for await (const { event } of this.client.readStream(stream, { fromRevision })) {
        if (event) facts.push(toRecordedFact(event));
      }
    } catch (error) {
      if (!(error instanceof StreamNotFoundError)) throw error;
    }
    return facts;
  }

  readStretch(stretch: Stretch): Promise<readonly RecordedFact[]> {
    return answered(this.factsIn(stretch));
  }

  private async factsIn({ categories, from, to, size }: Stretch): Promise<readonly RecordedFact[]> {
    const filter = streamNameFilter({ prefixes: categories.map((category) => `${category}-`) });
    const facts: RecordedFact[] = [];
    // The place that one begins at is read again.
    const maxCount = size + 1;
    for (let place = from; ;) {
      let read = 0;
      for await (const { event } of this.client.readAll({ fromPosition: inLog(place), maxCount, filter })) {
        read += 1;
        if (!event) continue;
        const fact = toRecordedFact(event);
        if (isBeyond(fact, to)) return facts;
        if (fact.id !== facts.at(-1)?.id) facts.push(fact);
      }
      const last = facts.at(-1);
      if (read < maxCount || !last) return facts;
      place = { commit: last.position, prepare: last.prepare };
    }
  }

  append(appends: readonly StreamAppend[]): Promise<Position> {
    return this.appends.append(appends);
  }

  follow(options: FollowOptions = {}) {
    const subscribe = (after: Checkpoint | undefined) =>
      this.client.subscribeToAll({ fromPosition: after ? inLog(after) : START, filter: excludeSystemEvents() });
    const isLast = (place: Checkpoint) => answered(this.isLastOfPosition(place));
    return follow({ subscribe, isLast, newest: () => this.head() }, options);
  }

  private async isLastOfPosition(place: Checkpoint): Promise<boolean> {
    const from = this.client.readAll({ fromPosition: inLog(place), maxCount: 2, filter: excludeSystemEvents() });
    for await (const { event } of from)
      if (event && Number(event.position.commit) === place.commit && Number(event.position.prepare) > place.prepare)
        return false;
    return true;
  }

  lost(): Promise<readonly LostRange[]> {
    return answered(lostIn(this.client));
  }

  head(): Promise<Position> {
    return answered(this.newest());
  }

  private async newest(): Promise<Position> {
    const newest = this.client.readAll({
      direction: BACKWARDS,
      fromPosition: END,
      maxCount: 1,
      filter: excludeSystemEvents(),
    });
    for await (const { event } of newest) {
      if (event) return Number(event.position.commit);
    }
    return ORIGIN;
  }

  close(): Promise<void> {
    return this.client.dispose();
  }
}

const isBeyond = ({ position, prepare }: RecordedFact, { commit, prepare: last }: Checkpoint): boolean =>
  position > commit || (position === commit && prepare > last);

const inLog = ({ commit, prepare }: Checkpoint) => ({ commit: BigInt(commit), prepare: BigInt(prepare) });

/** A read that fails for any reason but its own wording is a log that did not answer. */
const answered = <T>(read: Promise<T>): Promise<T> =>
  inTime(read).catch((error: unknown) => {
    throw error instanceof LogUnavailable || isAboutTheRequest(error) ? error : new LogUnavailable(error);
  });
