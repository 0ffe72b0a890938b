import { z } from 'zod';
import { allSchemas, catalogue, documentsNamedIn, documentsOf, isDocument } from '@zhudian/facts';
import { recorded } from '../support/recorded';
import { evidenceProvided } from '../support/evidence-request.story';
import { minuted } from '../support/meeting.story';

const HASH = 'ab'.repeat(32);

const unwrapped = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault
    ? unwrapped(schema.unwrap() as z.ZodType)
    : schema;

/** Whether a text has the form of a hash and no other: nothing else is like that. */
/** Hashes of secrets, which nobody can bring as a document. */
const OF_SECRETS = /\.(token|address)Hash$/;
const isHash = (schema: z.ZodType): boolean =>
  schema instanceof z.ZodString && schema.safeParse(HASH).success && !schema.safeParse(HASH.slice(1)).success;

const fieldsIn = (schema: z.ZodType, path: string): readonly (readonly [string, z.ZodType])[] => {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) return fieldsIn(inner.element as z.ZodType, `${path}[]`);
  if (!(inner instanceof z.ZodObject)) return [[path, inner]];
  return Object.entries(inner.shape).flatMap(([name, field]) => fieldsIn(field as z.ZodType, `${path}.${name}`));
};

const fields = catalogue
  .flatMap((family) => Object.entries(allSchemas(family)))
  .flatMap(([type, schema]) => fieldsIn(schema, type));

describe('A document that the data of a fact name', () => {
  it('is of one declared kind, in whatever field its hash stands', () => {
    const hashes = fields.filter(([path, schema]) => isHash(schema) && !OF_SECRETS.test(path)).map(([path]) => path);
    expect(hashes).toContain('MinutesFiled.sha256');
    expect(hashes).toContain('EvidenceProvided.documents[].sha256');
    expect(fields.filter(([, schema]) => isDocument(schema)).map(([path]) => path)).toStrictEqual(hashes);
    // By that name the pages know it in the graph.
    expect(hashes.filter((path) => !path.endsWith('.sha256'))).toStrictEqual([]);
  });

  it('is found by that kind, with the title that stands beside it', () => {
    const schema = z.strictObject({
      any: z.array(z.strictObject({ title: z.string(), of: minutesHash.optional() })),
      bare: minutesHash.nullable(),
    });
    const [one, other] = ['1'.repeat(64), '2'.repeat(64)];
    const data = { any: [{ title: '一', of: one }, { title: '二' }], bare: other };
    expect(documentsNamedIn(schema, data)).toStrictEqual([
      { sha256: one, title: '一' },
      { sha256: other, title: undefined },
    ]);
    expect(documentsNamedIn(schema, { any: [], bare: null })).toStrictEqual([]);
  });

  it('is told beside those that prove the fact, each once', () => {
    const fact = recorded('Meeting-1', minuted);
    const evidence = JSON.stringify([{ sha256: HASH }, { sha256: minuted.data.sha256 }]);
    expect(documentsOf(fact)).toStrictEqual([minuted.data.sha256]);
    expect(documentsOf({ ...fact, metadata: { ...fact.metadata, evidence } })).toStrictEqual([
      HASH,
      minuted.data.sha256,
    ]);
    const provided = recorded('EvidenceRequest-1', evidenceProvided());
    expect(documentsOf(provided)).toStrictEqual([HASH]);
  });

  it.each([undefined, null, 7, { sha256: 7 }, { sha256: HASH }, { documents: HASH }])(
    'is none in what others have written: %j',
    (data) => {
      for (const type of ['MinutesFiled', 'EvidenceProvided', 'toString', 'Unheard'])
        expect(documentsOf({ ...recorded('Meeting-1', minuted), type, data })).toStrictEqual([]);
    },
  );
});

/** The kind as a fact declares it. */
const minutesHash = (() => {
  const family = catalogue.find(({ category }) => category === 'Meeting');
  const found = family && Object.entries(family.schemas).find(([type]) => type === 'MinutesFiled');
  return (found?.[1].shape['sha256'] ?? z.never()) as z.ZodString;
})();
