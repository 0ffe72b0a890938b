import { z } from 'zod';
import { categoryOfStream, idOfStream, isSeal, proseOf, type FactMetadata } from '@zhudian/facts';
import { referencesIn } from './references';
import type { AddressedFact } from './new-facts';
import { sealOf, type NewWords, type SealedWords, type Vault } from '../vault/vault';

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
    const persons = [...new Set([...this.persons, ...facts.flatMap(personsIn)])];
    const sealedFacts = facts.map((addressed) => {
      const { fact, schema, stream } = addressed;
      const sealed = (words: string, kind: NewWords['kind']): string => {
        if (words === '' || isSeal(words)) return words;
        const known = this.sealed.get(`${kind} ${words}`);
        if (known) return known.seal;
        const made = sealOf({ words, kind, stream, persons });
        this.sealed.set(`${kind} ${words}`, made);
        added.push(made);
        return made.seal;
      };
      const data = mapperOf(schema)(fact.data, sealed) as object;
      return { ...addressed, fact: { ...fact, data, metadata: sealedMetadata(fact.metadata, sealed) } };
    });
    await this.vault.keep(added);
    return sealedFacts;
  }
}

/** The persons that a value of a schema names: by their ids, and by those of their candidacies and postings. */
export const personsNamed = (schema: z.ZodObject, data: object): readonly string[] =>
  referencesIn(schema, data).flatMap(({ kind, id }) => {
    if (kind === 'Person') return [id];
    return kind === 'Candidacy' || kind === 'Posting' ? personOfPosting(id) : [];
  });

const personsIn = ({ stream, schema, fact }: AddressedFact): readonly string[] => [
  ...personsNamed(schema, fact.data),
  ...(categoryOfStream(stream) === 'Person' ? [idOfStream(stream)] : []),
];

/** The id of a candidacy, and of the posting that it leads to, is `round.person`. */
const personOfPosting = (id: string): readonly string[] => {
  const dot = id.indexOf('.');
  return dot < 0 ? [] : [id.slice(dot + 1)];
};

type Seal = (words: string, kind: NewWords['kind']) => string;

/** Reasons and the names of documents are words as well. */
const sealedMetadata = (metadata: FactMetadata, seal: Seal): FactMetadata => {
  const { reasons, evidence } = metadata;
  if (reasons === undefined && evidence === undefined) return metadata;
  const asWords = (words: string) => seal(words, 'words');
  return {
    ...metadata,
    ...(reasons === undefined ? {} : { reasons: JSON.stringify(mapValues(JSON.parse(reasons) as Texts, asWords)) }),
    ...(evidence === undefined ? {} : { evidence: JSON.stringify(named(JSON.parse(evidence) as Document[], asWords)) }),
  };
};
type Texts = Readonly<Record<string, string>>;
interface Document {
  readonly name: string;
}

const mapValues = (texts: Texts, map: (text: string) => string): Texts =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, map(text)]));
const named = (documents: readonly Document[], map: (text: string) => string): readonly Document[] =>
  documents.map((document) => ({ ...document, name: map(document.name) }));

type Mapper = (value: unknown, seal: Seal) => unknown;
const SAME: Mapper = (value) => value;
const mappers = new WeakMap<z.ZodType, Mapper>();

/** Whether a value of a schema can hold prose. */
export const holdsProse = (schema: z.ZodType): boolean => mapperOf(schema) !== SAME;

const mapperOf = (schema: z.ZodType): Mapper => {
  const known = mappers.get(schema);
  if (known) return known;
  const made = makeMapper(schema);
  mappers.set(schema, made);
  return made;
};

const makeMapper = (schema: z.ZodType): Mapper => {
  const kind = proseOf(schema);
  if (kind && schema instanceof z.ZodString) return (words, seal) => seal(words as string, kind);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return inside(mapperOf(schema.unwrap() as z.ZodType));
  if (schema instanceof z.ZodArray) return inEach(mapperOf(schema.element as z.ZodType));
  if (schema instanceof z.ZodObject) return inFields(schema);
  return SAME;
};

const inside = (mapper: Mapper): Mapper =>
  mapper === SAME ? SAME : (value, seal) => (value === undefined || value === null ? value : mapper(value, seal));

const inEach = (mapper: Mapper): Mapper =>
  mapper === SAME ? SAME : (list, seal) => (list as readonly unknown[]).map((value) => mapper(value, seal));

const inFields = (schema: z.ZodObject): Mapper => {
  const fields = Object.entries(schema.shape)
    .map(([name, field]) => [name, mapperOf(field as z.ZodType)] as const)
    .filter(([, mapper]) => mapper !== SAME);
  if (fields.length === 0) return SAME;
  return (value, seal) => {
    const data = value as Readonly<Record<string, unknown>>;
    const mapped = fields
      .filter(([name]) => data[name] !== undefined)
      .map(([name, mapper]) => [name, mapper(data[name], seal)] as const);
    return { ...data, ...Object.fromEntries(mapped) };
  };
};
