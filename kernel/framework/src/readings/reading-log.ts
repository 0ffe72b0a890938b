import { hash } from 'node:crypto';
import { atMost } from '@zhudian/runtime';
import { LRUCache } from 'lru-cache';
import { categoryOfStream } from '@zhudian/facts';
import { openDatabase, type Database } from '@zhudian/projections';
import { privateFolder } from '../vault/vault-tables';
import type { HourOfReadings, Reading, ReadingLog } from './reading';
import { amountOver, dropOver } from './past-readings';
import { countOf, pageOf } from './reading-queries';
import { PLACE, prepareReadings, TABLE } from './reading-tables';

const HOUR_MS = 3_600_000;
/** How long counts may be in memory alone. */
const LATER_MS = 5_000;
const MOST_KNOWN = 100_000;
const MOST_AT_ONCE = 400;

const hourOf = (instant: number): string => new Date(instant - (instant % HOUR_MS)).toISOString();

/** Beside the vault: `sqlite:/folder`, readable for its owner alone, or `postgres://…` with a schema of its own. */
export const openReadings = async (url: string, now: () => number = Date.now): Promise<ReadingLog> => {
  privateFolder(url, PLACE);
  const database = openDatabase(url, PLACE, 'write');
  await prepareReadings(database);
  return new DatabaseReadings(database, now);
};

class DatabaseReadings implements ReadingLog {
  /** What is not on disk yet. */
  private pending = new Map<string, HourOfReadings>();
  /** What is on disk, but for how often. */
  private readonly known = new LRUCache<string, true>(atMost(MOST_KNOWN));
  private last: Promise<unknown> = Promise.resolve();
  private next: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly now: () => number,
  ) {}

  async record(readings: readonly Reading[]): Promise<void> {
    if (readings.length === 0) return;
    const at = this.now();
    const ids = readings.map((reading) => this.add(reading, at));
    if (ids.some((id) => !this.known.has(id))) await this.written();
    else this.timer ??= setTimeout(() => void this.written().catch(() => undefined), LATER_MS).unref();
  }

  read = (...[filter, bounds]: Parameters<ReadingLog['read']>) =>
    this.settled().then(() => pageOf(this.database, filter, bounds));

  count = (...[filter]: Parameters<ReadingLog['count']>) => this.settled().then(() => countOf(this.database, filter));

  over = (...[past]: Parameters<ReadingLog['over']>) => this.settled().then(() => amountOver(this.database, past));

  drop = (...[past]: Parameters<ReadingLog['drop']>) => this.settled().then(() => dropOver(this.database, past));

  async close(): Promise<void> {
    await this.settled();
    await this.database.close();
  }

  private add(reading: Reading, at: number): string {
    const hour = hourOf(at);
    const id = hash('sha256', JSON.stringify([hour, ...told(reading)]), 'base64url');
    const times = (this.pending.get(id)?.times ?? 0) + 1;
    this.pending.set(id, { ...reading, id, hour, times, lastAt: new Date(at).toISOString() });
    return id;
  }

  private async settled(): Promise<void> {
    if (this.pending.size > 0 || this.next) await this.written();
  }

  /** What comes while it is written goes out with the next. */
  private written(): Promise<void> {
    this.next ??= this.last.then(() => {
      this.next = undefined;
      return this.write();
    });
    this.last = this.next.catch(() => undefined);
    return this.next;
  }

  private async write(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const hours = [...this.pending.values()];
    this.pending = new Map();
    try {
      await this.database.transaction(async (session) => {
        for (let from = 0; from < hours.length; from += MOST_AT_ONCE)
          await session.run(this.upsert(hours.slice(from, from + MOST_AT_ONCE)));
      });
      for (const { id } of hours) this.known.set(id, true);
    } catch (error) {
      for (const one of hours) this.again(one);
      throw error;
    }
  }

  private again(hour: HourOfReadings) {
    const since = this.pending.get(hour.id);
    this.pending.set(hour.id, since ? { ...since, times: since.times + hour.times } : hour);
  }

  private upsert(hours: readonly HourOfReadings[]) {
    const rows = hours.map(rowOf);
    return this.database.builder
      .insertInto(TABLE)
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((is) => ({
          times: is(`${TABLE}.times`, '+', is.ref('excluded.times')),
          last_at: is.ref('excluded.last_at'),
        })),
      )
      .compile();
  }
}

/** One order of what tells readings apart, so that the same reading has the same id. */
const told = ({ readerId, readerUnit, roles, personId, stream, kind, why }: Reading) => [
  readerId,
  readerUnit,
  roles,
  personId,
  stream,
  kind,
  why,
];

const rowOf = (hour: HourOfReadings) => ({
  id: hour.id,
  hour: hour.hour,
  reader_id: hour.readerId,
  reader_unit: hour.readerUnit,
  roles: hour.roles.join(' '),
  person_id: hour.personId,
  category: categoryOfStream(hour.stream),
  stream: hour.stream,
  kind: hour.kind,
  why: hour.why,
  times: hour.times,
  last_at: hour.lastAt,
});
