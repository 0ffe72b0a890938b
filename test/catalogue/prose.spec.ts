import { z } from 'zod';
import { allSchemas, catalogue, isSeal, streamOf, type FactMetadata } from '@zhudian/facts';
import { Sealer, type Vault } from '@zhudian/framework/service';
import { exampleOf } from '../support/example-of';

/** Texts that stay in the facts, by the last name of their field: short, about things, and never about a person. */
const INLINE: Readonly<Record<string, string>> = {
  about: 'what an item of an evaluation means: the scheme is a public document',
  approvalNo: 'number of a document',
  approvedBy: 'number of a document, or the body that approved',
  basis: 'number or name of a document',
  basisRefs: 'numbers of documents',
  calendarVersion: 'name of a version',
  causeStream: 'name of a stream',
  criteria: 'announced to everybody: what is asked of whoever applies',
  groupedBy: 'of the business or team of a group, not of its members',
  duties: 'of an office in a committee, not of the person who has it',
  documentNo: 'number of a document',
  edition: 'name of a version',
  evidenceRefs: 'numbers of documents',
  factType: 'name of a type of facts',
  group: 'of respondents: announced to everybody',
  groups: 'of respondents: announced to everybody',
  hardware: 'what belongs to a room',
  item: 'a thing that is handed over, or belongs to a room',
  name: 'what a unit, an indicator or a calendar is called',
  nameEn: 'the same in English',
  notes: 'of a calendar: a public document',
  judgedAt: 'a position of the log',
  materials: 'titles of documents that are studied',
  path: 'of ids',
  carrier: 'what an activity is carried by: a wall, a film, a letter',
  requirement: 'what a step of a process requires, whoever takes it',
  post: 'what a post at a station is called, whoever has it',
  questions: 'of a survey: everybody answers the same',
  ruleSet: 'the name of a rule set',
  software: 'what belongs to a room',
  source: 'where a rule or a number comes from: a public document',
  sources: 'of a calendar: public documents',
  theme: 'what a meeting is about: announced beforehand',
  takenOverFrom: 'what the records are called that a posting was taken over from',
  title: 'what a round, a hearing, a training or a practice is called',
  to: 'the body to which a clue is referred, or the branch to which a member goes',
  topic: 'of a training or of coaching',
  unit: 'a unit of measurement',
  version: 'name of a version',
  words: 'of a criterion: announced to everybody, about nobody',
  value: 'what a refusal tells: ids, days and numbers',
};

const schemas = catalogue.flatMap((family) =>
  Object.entries(allSchemas(family)).map(
    ([type, schema]) => [`${family.category}.${type}`, { family, type, schema }] as const,
  ),
);

const textsIn = (value: unknown, field = ''): readonly (readonly [field: string, text: string])[] => {
  if (typeof value === 'string') return [[field, value]];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, field));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => textsIn(item, name));
};

const metadata = {} as FactMetadata;
const left = new Set<string>();

describe.each(schemas)('A %s', (_, { family, type, schema }) => {
  it('holds seals in the place of words, and the vault the words', async () => {
    const kept = new Map<string, string>();
    const vault = {
      keep: (words: readonly { readonly seal: string; readonly words: string }[]) => {
        for (const { seal, words: text } of words) kept.set(seal, text);
        return Promise.resolve();
      },
    } as Partial<Vault> as Vault;
    const data = exampleOf(schema, type) as object;
    const stream = streamOf(family, 'r1.mei');
    const [sealed] = await new Sealer(vault, []).seal([{ stream, schema, fact: { id: 'x', type, data, metadata } }]);
    const [before, after] = [textsIn(data), textsIn(sealed?.fact.data)];
    expect(after.map(([field, text]) => [field, kept.get(text) ?? text])).toStrictEqual(before);
    const inline = after.filter(([, text]) => text.startsWith('示例') && !isSeal(text)).map(([field]) => field);
    for (const field of inline) left.add(field);
    expect(inline.filter((field) => INLINE[field] === undefined)).toStrictEqual([]);
    expect(z.safeParse(schema, sealed?.fact.data).success).toBe(true);
  });
});

it('No reason is given for a text that is not in any fact', () =>
  expect(Object.keys(INLINE).toSorted()).toStrictEqual([...left].toSorted()));
