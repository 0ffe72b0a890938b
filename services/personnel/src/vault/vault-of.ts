import { isSeal } from '@zhudian/facts';
import { persons, type PersonRow } from '@zhudian/projections';
import { batched, type RequestContext, type Vault } from '@zhudian/framework/service';
import { cursorCipher, type CursorCipher } from './cursor-cipher';

/** The names of people as the vault holds them. */
export interface Names {
  /** `null`: none is recorded, or it was erased. */
  nameOf(personId: string): Promise<string | null>;
  /** The names that there are, by person. */
  namesOf(personIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

const known = new WeakMap<RequestContext, Names & CursorCipher>();

/** The names that hold at the position of the answer; what was erased is gone at every position. */
export const vaultOf = (context: RequestContext): Names & CursorCipher => {
  const vault = known.get(context) ?? vaultFor(context);
  known.set(context, vault);
  return vault;
};

const vaultFor = (context: RequestContext): Names & CursorCipher => {
  const namesOf = async (personIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const { vault } = context.ports;
    if (!vault) return new Map();
    const found = await Promise.all(personIds.map((id) => context.find(persons, id)));
    return namesIn(vault, personIds, new Map(found.flatMap((row) => (row ? [[row.id, row]] : []))));
  };
  // Names that are asked for in one tick are looked up together; a command in the same request may change them.
  const nameOf = batched(async (ids: readonly string[]) => {
    const names = await namesOf(ids);
    return ids.map((id) => names.get(id) ?? null);
  });
  const cipher = cursorCipher(context.ports.vault?.digestKey ?? '');
  return { ...cipher, namesOf, nameOf };
};

/** A process without a vault records names as they are. */
const wordsFor = (seal: string, words: ReadonlyMap<string, string>) => (isSeal(seal) ? words.get(seal) : seal);

/** Older versions recorded names in the vault alone: they hold until a name is recorded as a fact. */
const namesIn = async (vault: Vault, personIds: readonly string[], rows: ReadonlyMap<string, PersonRow>) => {
  const sealOf = (id: string) => rows.get(id)?.nameSeal ?? null;
  const seals = personIds.flatMap((id) => sealOf(id) ?? []);
  const [words, oldNames] = await Promise.all([
    vault.wordsOf(seals),
    vault.oldNamesOf(personIds.filter((id) => sealOf(id) === null)),
  ]);
  return new Map(
    personIds.flatMap((id) => {
      const seal = sealOf(id);
      const name = seal === null ? oldNames.get(id) : wordsFor(seal, words);
      return name === undefined ? [] : [[id, name] as const];
    }),
  );
};
