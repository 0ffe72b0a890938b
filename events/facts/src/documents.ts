import type { z } from 'zod';
import { factSchemas } from './fact-schemas';
import { fieldsOfKind, kindHolder } from './fields-of-kind';
import { isDocument } from './kinds';
import { documentsIn } from './metadata';
import { misshapen } from './misshapen';
import type { RecordedFact } from './recorded';

/** A document that the data of a fact name. */
export interface DocumentInData {
  readonly sha256: string;
  /** What the fact calls it, where it does. */
  readonly title?: string | undefined;
}

const documentKind = (schema: z.ZodType): 'document' | undefined => (isDocument(schema) ? 'document' : undefined);
const hashesIn = fieldsOfKind(documentKind);
const namesDocuments = kindHolder(documentKind);

/** The title that stands beside a hash. */
const titleBeside = (data: object, place: readonly (string | number)[]): string | undefined => {
  let holder: unknown = data;
  for (const step of place.slice(0, -1)) holder = (holder as Readonly<Record<string | number, unknown>>)[step];
  const { title } = holder as { readonly title?: unknown };
  return typeof title === 'string' ? title : undefined;
};

/** The documents that data of a schema name by their hashes, each once. */
export const documentsNamedIn = (schema: z.ZodObject, data: object): readonly DocumentInData[] => {
  const found = hashesIn(schema, data).map(({ place, value }) => ({
    sha256: value as string,
    title: titleBeside(data, place),
  }));
  return [...new Map(found.map((one) => [one.sha256, one])).values()];
};

type FactContent = Pick<RecordedFact, 'type' | 'stream' | 'data' | 'metadata'>;

/** The documents that the data of a recorded fact name; none where others have written what is no such fact. */
export const documentsInData = (fact: FactContent): readonly DocumentInData[] => {
  const schema = factSchemas.get(fact.type);
  return schema && namesDocuments(schema) && misshapen(fact) === undefined
    ? documentsNamedIn(schema, fact.data as object)
    : [];
};

/** The hashes of the documents that a fact names: those that prove it, and those that it tells of. */
export const documentsOf = (fact: FactContent): readonly string[] => [
  ...new Set([...documentsIn(fact.metadata), ...documentsInData(fact).map(({ sha256 }) => sha256)]),
];
