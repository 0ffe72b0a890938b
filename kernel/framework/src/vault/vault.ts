import type { EvidenceFiles } from '@zhudian/evidence';
import { openDatabase, type Database } from '@zhudian/projections';
import { documentRows, heldInFact, KeptDocuments, type NamedDocument, type Unnamed } from './kept-documents';
import {
  aboutWords,
  keptOnce,
  droppingOf,
  inParts,
  lookUp,
  personsOfWordsKept,
  wordsKeptBefore,
  type KeptWords,
} from './kept-words';
import type { AboutWords, ErasedScope, SealedWords } from './sealed-words';
import { durably, emptyWriteAheadLog, rememberErased, PLACE, prepareTables, privateFolder } from './vault-tables';

/**
 * Words that may speak about a person, kept apart from the log so that they can be forgotten: facts hold seals. The words are
 * on disk before their fact is appended. In SQLite what was erased is in none of its files any more; PostgreSQL keeps the
 * bytes until it vacuums, and in the write-ahead log that it archives.
 */
export interface Vault {
  /** Digests of commands that hold words are made under this key, so that nobody can try words against them. */
  readonly digestKey: string;
  /** @param documents whose names are among these words, or were kept before. */
  keep(words: readonly SealedWords[], documents?: readonly NamedDocument[]): Promise<void>;
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
  /** Removes documents whose names were erased. @param unnamed those that no fact names, too. */
  sweepDocuments(unnamed?: Unnamed): Promise<void>;
  /** Drops words older than `before` (in ms) whose fact was never appended. */
  sweep(before: number, isRecorded: (stream: string, seal: string) => Promise<boolean>): Promise<void>;
  /** Words, names apart, that were kept before a day (UTC) and speak about somebody. */
  keptBefore(day: string): Promise<readonly KeptWords[]>;
  /** Of some seals those under which a document is named. */
  documentsAmong(seals: readonly string[]): Promise<ReadonlySet<string>>;
  /** About whom words were kept from a day on, and before an instant where one is named. */
  personsOfWords(from: string, before?: string): Promise<ReadonlySet<string>>;
  /** Drops words for good, whatever they are about. */
  drop(seals: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * `sqlite:/folder`, which is made readable for its owner alone, or `postgres://…` with a schema of its own.
 * @param files the documents that facts name, which are erased with their names.
 */
export const openVault = async (url: string, now: () => number = Date.now, files?: EvidenceFiles): Promise<Vault> => {
  privateFolder(url);
  const database = openDatabase(url, PLACE, 'write');
  const digestKey = await prepareTables(database);
  return new DatabaseVault(database, digestKey, now, files && new KeptDocuments(database, files));
};

/** What one command keeps. */
interface Together {
  readonly words: readonly SealedWords[];
  readonly documents: readonly NamedDocument[];
}

class DatabaseVault implements Vault {
  private waiting: (Together & { readonly kept: PromiseWithResolvers<void> })[] = [];

  constructor(
    private readonly database: Database,
    readonly digestKey: string,
    private readonly now: () => number,
    private readonly documents: KeptDocuments | undefined,
  ) {}

  /** What arrives together is made durable together. */
  keep(words: readonly SealedWords[], documents: readonly NamedDocument[] = []): Promise<void> {
    if (words.length + documents.length === 0) return Promise.resolve();
    const kept = Promise.withResolvers<void>();
    this.waiting.push({ words, documents, kept });
    if (this.waiting.length === 1) setImmediate(() => void this.keepWaiting());
    return kept.promise;
  }

  private async keepWaiting(): Promise<void> {
    const group = this.waiting;
    this.waiting = [];
    try {
      await this.insert({
        words: group.flatMap(({ words }) => words),
        documents: group.flatMap(({ documents }) => documents),
      });
      for (const { kept } of group) kept.resolve();
    } catch (error) {
      for (const { kept } of group) kept.reject(error);
    }
  }

  private insert({ words, documents }: Together): Promise<void> {
    const { builder } = this.database;
    const about = words.flatMap(({ seal, persons }) => persons.map((person) => ({ seal, person })));
    return durably(this.database, [
      ...inParts(words).map((part) => keptOnce(builder, part, this.now())),
      ...inParts(about).map((rows) => builder.insertInto('prose_person').values(rows).compile()),
      ...inParts(documents).map((rows) => documentRows(builder, rows)),
    ]);
  }

  wordsOf(seals: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return lookUp(this.database, 'prose', ['seal', 'words'], seals);
  }

  aboutOf(seals: readonly string[]): Promise<readonly AboutWords[]> {
    return aboutWords(this.database, seals);
  }

  oldNamesOf(personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return lookUp(this.database, 'person_name', ['id', 'name'], personIds);
  }

  erasedAmong(personIds: readonly string[]): Promise<ReadonlySet<string>> {
    return lookUp(this.database, 'erased_person', ['id', 'id'], personIds).then((found) => new Set(found.keys()));
  }

  documentsAmong(seals: readonly string[]): Promise<ReadonlySet<string>> {
    return lookUp(this.database, 'named_document', ['seal', 'seal'], seals).then((found) => new Set(found.keys()));
  }

  async erase(personId: string, scope: ErasedScope, before = Number.MAX_SAFE_INTEGER): Promise<void> {
    // While it is still known which they are.
    if (scope === 'ALL') await this.documents?.erase(personId, before);
    const { builder } = this.database;
    const of = builder.selectFrom('prose_person').select('seal').where('person', '=', personId);
    const all = builder.deleteFrom('prose').where('seal', 'in', of).where('kept_at', '<', before);
    await durably(this.database, [
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
      const recorded = await isRecorded(String(stream), heldInFact(String(seal)));
      const settled = recorded
        ? builder.updateTable('prose').set({ is_recorded: 1 }).where('seal', '=', String(seal))
        : builder.deleteFrom('prose').where('seal', '=', String(seal));
      await durably(this.database, [settled.compile()]);
    }
  }

  async sweepDocuments(unnamed?: Unnamed): Promise<void> {
    await this.documents?.sweep(unnamed);
  }

  keptBefore(day: string): Promise<readonly KeptWords[]> {
    return wordsKeptBefore(this.database, day);
  }

  personsOfWords(from: string, before?: string): Promise<ReadonlySet<string>> {
    return personsOfWordsKept(this.database, from, before);
  }

  async drop(seals: readonly string[]): Promise<void> {
    if (seals.length === 0) return;
    await durably(
      this.database,
      inParts(seals).flatMap((part) => droppingOf(this.database, part)),
    );
    await emptyWriteAheadLog(this.database);
  }

  close(): Promise<void> {
    return this.database.close();
  }
}
