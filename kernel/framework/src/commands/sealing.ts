import {
  documentsNamedIn,
  inlineWordsIn,
  isSeal,
  mapProse,
  mapProseOfMetadata,
  personsNamed,
  personsOfStream,
  withoutInlineMarks,
  type MapWords,
} from '@zhudian/facts';
import { evidenceOf } from '@zhudian/projections';
import { documentWords, heldInFact, type NamedDocument } from '../vault/kept-documents';
import type { AddressedFact } from './new-facts';
import { ERASED } from '../vault/unsealing';
import { sealOf, type NewWords, type SealedWords } from '../vault/sealed-words';
import type { Vault } from '../vault/vault';

/** Replaces the words of facts by seals, the same words of one command by the same. */
export class Sealer {
  private readonly sealed = new Map<string, SealedWords>();

  constructor(
    private readonly vault: Vault,
    /** Whom the command speaks about, beside those whom its facts name. */
    private readonly persons: readonly string[],
  ) {}

  /** The words are durable when it resolves. */
  async seal(facts: readonly AddressedFact[]): Promise<readonly AddressedFact[]> {
    const added: SealedWords[] = [];
    const inlinePersons = inlineWordsIn(JSON.stringify(facts.map(({ fact: { data } }) => data))).flatMap(
      ({ persons }) => persons,
    );
    const erased = inlinePersons.length > 0 ? await this.vault.erasedAmong(inlinePersons) : new Set();
    const persons = [...new Set([...this.persons, ...facts.flatMap(personsIn), ...inlinePersons])];
    const sealedFacts = facts.map((addressed) => {
      const { fact, schema, stream } = addressed;
      const sealed = (given: string, kind: NewWords['kind']): string => {
        if (given === '' || isSeal(given)) return given;
        const words = withoutInlineMarks(given, (one) =>
          one.persons.some((person) => erased.has(person)) ? ERASED : one.words,
        );
        const known = this.sealed.get(`${kind} ${words}`);
        if (known) return known.seal;
        const made = sealOf({ words, kind, stream, persons });
        this.sealed.set(`${kind} ${words}`, made);
        added.push(made);
        return made.seal;
      };
      return { ...addressed, fact: sealedFact(fact, schema, sealed) };
    });
    const told = facts.flatMap(({ stream, schema, fact }) =>
      documentsNamedIn(schema, fact.data).map(({ sha256 }) => documentWords(sha256, stream, persons)),
    );
    const documents = told.map(({ seal }) => ({ sha256: heldInFact(seal), seal }));
    await this.vault.keep([...added, ...told], [...sealedFacts.flatMap(documentsNamed), ...documents]);
    return sealedFacts;
  }
}

/** The documents that prove a fact, by the seals of their names. */
const documentsNamed = ({ fact: { metadata } }: AddressedFact): readonly NamedDocument[] =>
  evidenceOf(metadata).flatMap(({ sha256, name }) => (isSeal(name) ? [{ sha256, seal: name }] : []));

const sealedFact = (fact: AddressedFact['fact'], schema: AddressedFact['schema'], seal: MapWords) => ({
  ...fact,
  data: mapProse(schema, fact.data, seal) as object,
  metadata: mapProseOfMetadata(fact.metadata, seal),
});

const personsIn = ({ stream, schema, fact }: AddressedFact): readonly string[] => [
  ...personsNamed(schema, fact.data),
  ...personsOfStream(stream),
];
