import type { Database } from '@zhudian/projections';
import type { AboutWords, SealedWords } from './sealed-words';

const MOST_AT_ONCE = 400;

/** So many that one statement takes them. */
export const inParts = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / MOST_AT_ONCE) }, (_, n) =>
    items.slice(n * MOST_AT_ONCE, (n + 1) * MOST_AT_ONCE),
  );

/** What is kept already stays as it is: a stream may name a document twice. */
export const keptOnce = (builder: Database['builder'], words: readonly SealedWords[], now: number) =>
  builder
    .insertInto('prose')
    .values(
      words.map(({ seal, words: text, salt, kind, stream }) => ({
        seal,
        words: text,
        salt,
        kind,
        stream,
        kept_at: now,
        is_recorded: 0,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .compile();

/** The day of an instant (UTC). */
export const dayOfInstant = (instant: number | string): string => new Date(instant).toISOString().slice(0, 10);

/** Words of the vault by whom they are about and since when they are there. */
export interface KeptWords {
  readonly seal: string;
  /** The day (UTC). */
  readonly keptOn: string;
  readonly persons: readonly string[];
}

/** Names are what somebody is known by, and no words about the person: they go by an erasure alone. */
export const wordsKeptBefore = async (database: Database, day: string): Promise<readonly KeptWords[]> => {
  const query = database.builder
    .selectFrom('prose')
    .innerJoin('prose_person', 'prose_person.seal', 'prose.seal')
    .select(['prose.seal', 'prose.kept_at', 'prose_person.person'])
    .where('prose.kind', '=', 'words')
    .where('prose.kept_at', '<', Date.parse(day));
  const found = new Map<string, KeptWords>();
  for (const [key, keptAt, person] of await database.all(query.compile())) {
    const seal = String(key);
    const persons = [...(found.get(seal)?.persons ?? []), String(person)];
    found.set(seal, { seal, keptOn: dayOfInstant(Number(keptAt)), persons });
  }
  return [...found.values()];
};

export const droppingOf = ({ builder }: Pick<Database, 'builder'>, seals: readonly string[]) =>
  ['prose', 'prose_person'].map((table) => builder.deleteFrom(table).where('seal', 'in', seals).compile());

export const personsOfWordsKept = async (
  database: Database,
  from: string,
  before?: string,
): Promise<ReadonlySet<string>> => {
  const query = database.builder
    .selectFrom('prose')
    .innerJoin('prose_person', 'prose_person.seal', 'prose.seal')
    .select('prose_person.person')
    .distinct()
    .where('prose.kind', '=', 'words')
    .where('prose.kept_at', '>=', Date.parse(from))
    .where('prose.kept_at', '<', before === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(before));
  return new Set((await database.all(query.compile())).map(([person]) => String(person)));
};

/** What a table has under some keys. */
export const lookUp = async (
  database: Database,
  table: string,
  [key, value]: readonly [string, string],
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>();
  for (const part of inParts([...new Set(keys)])) {
    const query = database.builder.selectFrom(table).select([key, value]).where(key, 'in', part);
    for (const [id, text] of await database.all(query.compile())) found.set(String(id), String(text));
  }
  return found;
};

/** Whom words are about, or were before they were erased. */
export const personsBehind = async (database: Database, seals: readonly string[]): Promise<readonly string[]> => {
  const persons = new Set<string>();
  for (const part of inParts([...new Set(seals)])) {
    const query = database.builder.selectFrom('prose_person').select('person').distinct().where('seal', 'in', part);
    for (const [person] of await database.all(query.compile())) persons.add(String(person));
  }
  return [...persons];
};

/** What the words behind seals are, each once; those that were erased are missing. */
export const aboutWords = async (database: Database, seals: readonly string[]): Promise<readonly AboutWords[]> => {
  const found = new Map<string, AboutWords>();
  for (const part of inParts([...new Set(seals)])) {
    const query = database.builder
      .selectFrom('prose')
      .leftJoin('prose_person', 'prose_person.seal', 'prose.seal')
      .select(['prose.seal', 'prose.kind', 'prose.stream', 'prose_person.person'])
      .where('prose.seal', 'in', part);
    for (const [seal, kind, stream, person] of await database.all(query.compile())) {
      const persons = [...(found.get(String(seal))?.persons ?? []), ...(person === null ? [] : [String(person)])];
      found.set(String(seal), { kind: kind as AboutWords['kind'], stream: String(stream), persons });
    }
  }
  return [...found.values()];
};
