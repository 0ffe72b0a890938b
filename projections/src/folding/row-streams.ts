import { sql } from 'kysely';
import type { Tables } from '../declaring/tables';
import type { Session, Statement } from '../storing/database';
import { isTableThere } from '../storing/is-there';
import { tableNamed, type Place } from '../storing/kept-elements';
import { bind, param } from '../storing/parameters';

/** One parameter or two for all of them, so that the statement is the same each time. */
const insertOf = (place: Place, streams: string): Statement => {
  const { builder, dialect } = place.db;
  const rows =
    dialect === 'sqlite'
      ? sql`select value ->> 0, value ->> 1 from json_each(${param('pairs')}) where true`
      : sql`select * from unnest(${param('ids')}::text[], ${param('streams')}::text[])`;
  return sql`insert into ${tableNamed(place, streams)} (id, stream) ${rows} on conflict do nothing`.compile(builder);
};

/** In which stream a fact is that touches a row. */
type Pair = readonly [id: string, stream: string];

const MOST_KNOWN = 20_000;

/**
 * In which streams the facts are that touch the rows of one read model, so that an amendment reads those and not the whole log. Tables of
 * early versions have none of it.
 */
export class RowStreams {
  private fresh = new Map<string, Pair>();
  private readonly known = new Set<string>();
  private isKept: boolean | undefined;
  private insert: Statement | undefined;

  constructor(private readonly tables: Tables) {}

  tell(id: string, stream: string): void {
    const name = `${id}\0${stream}`;
    if (this.isKept !== false && !this.known.has(name)) this.fresh.set(name, [id, stream]);
  }

  /** The streams that touch any of some rows, of what is in the store; `undefined` where they are not kept or too many. */
  async of(place: Place, ids: readonly string[], most: number): Promise<readonly string[] | undefined> {
    const { db } = place;
    if (!(await this.areKept(place, db))) return undefined;
    const found = new Set<string>();
    for (const id of ids) {
      const query = db.builder
        .selectFrom(this.tables.streams)
        .select('stream')
        .where('id', '=', id)
        .limit(most + 1);
      for (const [stream] of await db.all(query.compile())) found.add(String(stream));
      if (found.size > most) return undefined;
    }
    return [...found];
  }

  async write(place: Place, session: Session): Promise<void> {
    if (this.fresh.size === 0 || !(await this.areKept(place, session))) return;
    const pairs = [...this.fresh.values()];
    this.insert ??= insertOf(place, this.tables.streams);
    const [ids, streams] = [pairs.map(([id]) => id), pairs.map(([, stream]) => stream)];
    await session.run(bind(place.db, this.insert, { ids, streams, pairs: JSON.stringify(pairs) }));
  }

  /** What was written is in the store. */
  keep(): void {
    if (this.known.size > MOST_KNOWN) this.known.clear();
    for (const name of this.fresh.keys()) this.known.add(name);
    this.fresh.clear();
  }

  forget(): void {
    this.fresh.clear();
    this.known.clear();
    this.isKept = undefined;
  }

  private async areKept(place: Place, session: Session): Promise<boolean> {
    this.isKept ??= await isTableThere(place, session, this.tables.streams);
    return this.isKept;
  }
}
