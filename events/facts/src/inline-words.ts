import type { z } from 'zod';
import { factSchemas } from './fact-schemas';
import { inlineMark, inlineWordsIn } from './inline-mark';
import { mapProse, mapProseOfMetadata, holdsProse, type MapWords } from './prose-in';
import { misshapen } from './misshapen';
import { personsNamed, personsOfStream } from './persons-named';
import type { RecordedFact } from './recorded';
import { isSeal } from './texts';

type FactContent = Pick<RecordedFact, 'type' | 'stream' | 'data' | 'metadata'>;

/** The words of a fact that its data and its metadata hold, each made into another text. */
const mapWords = <F extends FactContent>(fact: F, schema: z.ZodObject | undefined, map: MapWords): F => ({
  ...fact,
  data: schema && holdsProse(schema) ? mapProse(schema, fact.data, map) : fact.data,
  metadata: mapProseOfMetadata(fact.metadata, map),
});

const mayHoldWords = ({ metadata }: FactContent, schema: z.ZodObject | undefined): boolean =>
  metadata.reasons !== undefined || metadata.evidence !== undefined || (schema !== undefined && holdsProse(schema));

const personsOf = (fact: FactContent, schema: z.ZodObject | undefined): readonly string[] => {
  const named = schema && misshapen(fact) === undefined ? personsNamed(schema, fact.data as object) : [];
  return [...new Set([...personsOfStream(fact.stream), ...named])];
};

/** Whom a recorded fact names, or is about by its stream. */
export const personsOfFact = (fact: FactContent): readonly string[] => personsOf(fact, factSchemas.get(fact.type));

/**
 * A fact as everybody reads it: what an early version recorded inline is a mark, from which whoever gives an answer makes words
 * again, as long as none of the persons is erased. Words that name nobody stay as they are. Nothing recorded changes.
 */
export const withInlineMarked = <F extends FactContent>(fact: F): F => {
  const schema = factSchemas.get(fact.type);
  if (!mayHoldWords(fact, schema)) return fact;
  const { stream } = fact;
  let persons: readonly string[] | undefined;
  let isMarked = false;
  const marked = mapWords(fact, schema, (words, kind) => {
    if (words === '' || kind === 'name' || isSeal(words)) return words;
    persons ??= personsOf(fact, schema);
    if (persons.length === 0) return words;
    isMarked = true;
    return inlineMark({ words, stream, persons });
  });
  return isMarked ? marked : fact;
};

/** Of whom a fact holds words inline, as it is read. */
export const personsOfInline = (fact: FactContent): readonly string[] => {
  const schema = factSchemas.get(fact.type);
  if (!mayHoldWords(fact, schema)) return [];
  const persons = new Set<string>();
  mapWords(fact, schema, (words) => {
    for (const inline of inlineWordsIn(words)) for (const person of inline.persons) persons.add(person);
    return words;
  });
  return [...persons];
};
