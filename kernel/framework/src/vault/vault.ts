import { createHmac, randomBytes } from 'node:crypto';
import { openDatabase, type Database } from '@zhudian/projections';
import { emptyWriteAheadLog, rememberErased, plain, PLACE, prepareTables, privateFolder } from './vault-tables';

/** Words on their way into a fact. */
export interface NewWords {
  readonly words: string;
  readonly kind: 'words' | 'name';
  /** The stream that will hold the fact. */
  readonly stream: string;
  /** Whom they speak about. */
  readonly persons: readonly string[];
}
export interface SealedWords extends NewWords {
  /** What the fact holds: `vault:` and the HMAC-SHA256 of the words under a salt of their own. */
  readonly seal: string;
  readonly salt: string;
}
/** What words are, without the words. */
export type AboutWords = Pick<NewWords, 'kind' | 'stream' | 'persons'>;
/** What is erased of a person: the name, or every text that speaks about the person too. */
export type ErasedScope = 'NAME' | 'ALL';

/**
 * Words that may speak about a person, kept apart from the log so that they can be forgotten: facts hold seals. The words are
 * on disk before their fact is appended. In SQLite what was erased is in none of its files any more; PostgreSQL keeps the
 * bytes until it vacuums, and in the write-ahead log that it archives.
 */
export interface Vault {
  /** Digests of commands that hold words are made under this key, so that nobody can try words against them. */
  readonly digestKey: string;
  keep(words: readonly SealedWords[]): Promise<void>;
  /** The words behind seals; those that were erased are missing. */
  wordsOf(seals: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** What the words behind seals are, each once; those that were erased are missing. */
  aboutOf(seals: readonly string[]): Promise<readonly AboutWords[]>;
  /** Names that versions before the seals recorded, by person. */
  oldNamesOf(personIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Of some persons those of whom every text was erased: what facts of early versions hold about them is shown to nobody. */
  erasedAmong(personIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** @param before in ms: what was kept later stays; all goes when absent. */
  erase(personId: string, scope: ErasedScope, before?: number): Promise<void>;
  /** Drops words older than `before` (in ms) whose fact was never appended. */
  sweep(before: number, isRecorded: (stream: string, seal: string) => Promise<boolean>): Promise<void>;
  close(): Promise<void>;
}

/** A seal of its own for words, of which nothing can be read without the salt. */
export const sealOf = (words: NewWords): SealedWords => {
  const salt = randomBytes(32).toString('base64url');
  return { ...words, salt, seal: `vault:${createHmac('sha256', salt).update(words.words).digest('base64url')}` };
};

const MOST_AT_ONCE = 400;

/** `sqlite:/folder`, which is made readable for its owner alone, or `postgres://…` with a schema of its own. */
export const openVault = async (url: string, now: () => number = Date.now): Promise<Vault> => {
  privateFolder(url);
  const database = openDatabase(url, PLACE, 'write');
  const digestKey = await prepareTables(database);
  return new DatabaseVault(database, digestKey, now);
};

class DatabaseVault implements Vault {
  private waiting: { readonly words: readonly SealedWords[]; readonly kept: PromiseWithResolvers<void> }[] = [];

  constructor(
    private readonly database: Database,
    readonly digestKey: string,
    private readonly now: () => number,
  ) {}

  /** What arrives together is made durable together. */
  keep(words: readonly SealedWords[]): Promise<void> {
    if (words.length === 0) return Promise.resolve();
    const kept = Promise.withResolvers<void>();
    this.waiting.push({ words, kept });
    if (this.waiting.length === 1) setImmediate(() => void this.keepWaiting());
    return kept.promise;
  }

  private async keepWaiting(): Promise<void> {
    const group = this.waiting;
    this.waiting = [];
    try {
      await this.insert(group.flatMap(({ words }) => words));
      for (const { kept } of group) kept.resolve();
    } catch (error) {
      for (const { kept } of group) kept.reject(error);
    }
  }

  private insert(words: readonly SealedWords[]): Promise<void> {
    const { builder } = this.database;
    const kept = words.map(({ seal, words: text, salt, kind, stream }) => ({
      seal,
      words: text,
      salt,
      kind,
      stream,
      kept_at: this.now(),
      is_recorded: 0,
    }));
    const about = words.flatMap(({ seal, persons }) => persons.map((person) => ({ seal, person })));
    return this.change([
      ...inParts(kept).map((rows) => builder.insertInto('prose').values(rows).compile()),
      ...inParts(about).map((rows) => builder.insertInto('prose_person').values(rows).compile()),
    ]);
  }

  wordsOf(seals: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.lookup('prose', ['seal', 'words'], seals);
  }

  async aboutOf(seals: readonly string[]): Promise<readonly AboutWords[]> {
    const found = new Map<string, AboutWords>();
    for (const part of inParts([...new Set(seals)])) {
      const query = this.database.builder
        .selectFrom('prose')
        .leftJoin('prose_person', 'prose_person.seal', 'prose.seal')
        .select(['prose.seal', 'prose.kind', 'prose.stream', 'prose_person.person'])
        .where('prose.seal', 'in', part);
      for (const [seal, kind, stream, person] of await this.database.all(query.compile())) {
        const persons = [...(found.get(String(seal))?.persons ?? []), ...(person === null ? [] : [String(person)])];
        found.set(String(seal), { kind: kind as AboutWords['kind'], stream: String(stream), persons });
      }
    }
    return [...found.values()];
  }

  oldNamesOf(personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.lookup('person_name', ['id', 'name'], personIds);
  }

  erasedAmong(personIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.lookup('erased_person', ['id', 'id'], personIds).then((found) => new Set(found.keys()));
  }

  private async lookup(table: string, [key, value]: readonly [string, string], keys: readonly string[]) {
    const found = new Map<string, string>();
    for (const part of inParts([...new Set(keys)])) {
      const query = this.database.builder.selectFrom(table).select([key, value]).where(key, 'in', part);
      for (const [id, text] of await this.database.all(query.compile())) found.set(String(id), String(text));
    }
    return found;
  }

  async erase(personId: string, scope: ErasedScope, before = Number.MAX_SAFE_INTEGER): Promise<void> {
    const { builder } = this.database;
    const of = builder.selectFrom('prose_person').select('seal').where('person', '=', personId);
    const all = builder.deleteFrom('prose').where('seal', 'in', of).where('kept_at', '<', before);
    await this.change([
      (scope === 'ALL' ? all : all.where('kind', '=', 'name')).compile(),
      builder.deleteFrom('person_name').where('id', '=', personId).compile(),
      ...(scope === 'ALL' ? [rememberErased(this.database, personId)] : []),
    ]);
    await emptyWriteAheadLog(this.database);
  }

  async sweep(before: number, isRecorded: (stream: string, seal: string) => Promise<boolean>): Promise<void> {
    const { builder } = this.database;
    const query = builder.selectFrom('prose').select(['seal', 'stream']).where('is_recorded', '=', 0);
    const rows = await this.database.all(query.where('kept_at', '<', before).compile());
    for (const [seal, stream] of rows) {
      const recorded = await isRecorded(String(stream), String(seal));
      const settled = recorded
        ? builder.updateTable('prose').set({ is_recorded: 1 }).where('seal', '=', String(seal))
        : builder.deleteFrom('prose').where('seal', '=', String(seal));
      await this.change([settled.compile()]);
    }
  }

  close(): Promise<void> {
    return this.database.close();
  }

  private change(statements: readonly Parameters<Database['run']>[0][]): Promise<void> {
    return this.database.transaction(async (session) => {
      if (this.database.dialect === 'postgres') await session.run(plain('set local synchronous_commit = on'));
      for (const statement of statements) await session.run(statement);
    });
  }
}

const inParts = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / MOST_AT_ONCE) }, (_, n) =>
    items.slice(n * MOST_AT_ONCE, (n + 1) * MOST_AT_ONCE),
  );
