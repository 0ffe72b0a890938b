import type { EvidenceFiles } from '@zhudian/evidence';
import type { Database } from '@zhudian/projections';
import { inParts, keptOnce, lookUp, personsBehind } from './kept-words';
import type { SealedWords } from './sealed-words';
import { durably } from './vault-tables';

/** A document as a fact names it: its hash, and the seal of its name, or of what it is kept under. */
export interface NamedDocument {
  readonly sha256: string;
  readonly seal: string;
}

/** A document as a fact of the log names it. */
export interface DocumentOfFact {
  readonly sha256: string;
  readonly stream: string;
  /** Whom the fact names, beside those whom its words are about. */
  readonly persons: readonly string[];
  /** Of its words. */
  readonly seals: readonly string[];
  /** When it was recorded, in ms. */
  readonly at: number;
}

/** Documents of which the vault knows no name. */
export interface Unnamed {
  /** Those that were brought before go, in ms, … */
  readonly before: number;
  /** … unless facts name them: early versions recorded facts without telling the vault which documents they name. */
  readonly namesIn: (documents: ReadonlySet<string>) => Promise<readonly DocumentOfFact[]>;
}

/** What a document that the data of a fact name is kept under, beside the words of that fact: it speaks about the same persons. */
export const documentWords = (sha256: string, stream: string, persons: readonly string[]): SealedWords => ({
  seal: `${sha256}@${stream}`,
  words: '',
  salt: '',
  kind: 'words',
  stream,
  persons,
});

/** What a fact holds of what is kept under a seal. */
export const heldInFact = (seal: string): string => seal.split('@', 1)[0] ?? seal;

/** Names of documents and the persons whom they speak about are in the vault; so it is known about whom a document is. */
export const documentRows = (builder: Database['builder'], documents: readonly NamedDocument[]) =>
  builder
    .insertInto('named_document')
    .values(documents.map(({ sha256, seal }) => ({ sha256, seal })))
    .onConflict((conflict) => conflict.doNothing())
    .compile();

/** The documents themselves go as the words about them do. */
export class KeptDocuments {
  constructor(
    private readonly database: Database,
    private readonly files: Pick<EvidenceFiles, 'all' | 'remove' | 'dropUnfinished'>,
  ) {}

  /** Removes what proves facts about a person, of what was named before an instant. */
  async erase(personId: string, before: number): Promise<void> {
    const query = this.database.builder
      .selectFrom('named_document')
      .innerJoin('prose', 'prose.seal', 'named_document.seal')
      .innerJoin('prose_person', 'prose_person.seal', 'named_document.seal')
      .select('named_document.sha256')
      .where('prose_person.person', '=', personId)
      .where('prose.kept_at', '<', before)
      .distinct();
    for (const [sha256] of await this.database.all(query.compile())) await this.files.remove(String(sha256));
  }

  /** Removes what no fact names any more, since it was erased and came back from a copy. @param unnamed what never was named, too. */
  async sweep(unnamed?: Unnamed): Promise<void> {
    const nameless = new Set<string>();
    for (const { sha256, at } of await this.files.all()) {
      const { names, kept } = await this.namesOf(sha256);
      if (names === 0 && unnamed && at < unnamed.before) nameless.add(sha256);
      if (names > 0 && kept === 0) await this.files.remove(sha256);
    }
    if (!unnamed) return;
    if (nameless.size > 0) await this.sweepNameless(nameless, unnamed);
    await this.files.dropUnfinished(unnamed.before);
  }

  private async sweepNameless(nameless: ReadonlySet<string>, { namesIn }: Unnamed): Promise<void> {
    for (const one of await namesIn(nameless)) await this.takeUp(one);
    for (const sha256 of nameless) if ((await this.namesOf(sha256)).kept === 0) await this.files.remove(sha256);
  }

  /** From now on it is known whom it speaks about, and since when: all words of a command speak about the same. */
  private async takeUp({ sha256, stream, seals, at, ...fact }: DocumentOfFact): Promise<void> {
    const { builder } = this.database;
    const persons = [...new Set([...fact.persons, ...(await personsBehind(this.database, seals))])];
    const words = documentWords(sha256, stream, persons);
    const about = persons.map((person) => ({ seal: words.seal, person }));
    const isErased = (await lookUp(this.database, 'erased_person', ['id', 'id'], persons)).size > 0;
    await durably(this.database, [
      documentRows(builder, [{ sha256, seal: words.seal }]),
      ...(isErased ? [] : [keptOnce(builder, [words], at)]),
      ...inParts(about).map((rows) => builder.insertInto('prose_person').values(rows).compile()),
    ]);
  }

  /** How often it was named, and how many of these names are kept. */
  private async namesOf(sha256: string): Promise<{ readonly names: number; readonly kept: number }> {
    const query = this.database.builder
      .selectFrom('named_document')
      .leftJoin('prose', 'prose.seal', 'named_document.seal')
      .select((is) => [is.fn.count('named_document.seal').as('names'), is.fn.count('prose.seal').as('kept')])
      .where('named_document.sha256', '=', sha256);
    const [row] = await this.database.all(query.compile());
    return { names: Number(row?.[0]), kept: Number(row?.[1]) };
  }
}
