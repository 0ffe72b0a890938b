import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { execute, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { RecordedFact } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import type { Role } from '@zhudian/programme';
import { RequestContext, federatedSchema, type Service } from '@zhudian/framework/service';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { openReadModels, openReader, readModelsOf, type Reader } from '@zhudian/projections';
import { entityQuestions, someQuestions, type Question } from './some-questions';
import { pageOf, someLog, upTo } from './some-log';
import { shippedOn } from '../support/rule-sets';
import { loneViewer, showingAll } from '../support/viewers';
import { trials } from '../support/trials';
import { patience } from '../support/patience';

const EVERY_QUERY = trials('every-query', { test: 6, soak: 1_000 });
const LONGEST = 200;
const ROLES: readonly Role[] = ['PARTY_WORK', 'DISCIPLINE', 'ADMINISTRATOR'];

let home: string;
let count = 0;
beforeAll(() => (home = mkdtempSync(join(tmpdir(), 'zhudian-as-of-'))));
afterAll(() => rmSync(home, { recursive: true }));

/** Read models into which the facts are folded in two pages, while `use` reads them. */
const folded = async <T>(
  { context }: Service,
  facts: readonly RecordedFact[],
  use: (reader: Reader) => Promise<T>,
): Promise<T> => {
  const at = { url: `sqlite:${join(home, `${count++}`)}`, context, models: readModelsOf(context) };
  const store = await openReadModels(at);
  const middle = facts[Math.floor(facts.length / 2)]?.position ?? 0;
  const first = upTo(facts, middle);
  for (const page of [first, facts.slice(first.length)]) if (page.length > 0) await store.fold(pageOf(page));
  const reader = await openReader(at);
  try {
    return await use(reader);
  } finally {
    await reader.close();
    await store.close();
  }
};

const documents = new Map<string, DocumentNode>();
/** The same documents come back with other arguments: each is parsed and validated once. */
const parsed = (schema: GraphQLSchema, source: string): DocumentNode => {
  const known = documents.get(source);
  if (known) return known;
  const document = parse(source);
  expect(validate(schema, document)).toStrictEqual([]);
  documents.set(source, document);
  return document;
};

interface Asking {
  readonly facts: readonly RecordedFact[];
  readonly questions: readonly Question[];
  readonly position: number;
}

const answersAt = (schema: GraphQLSchema, reader: Reader, { facts, questions, position }: Asking) => {
  const handle = () => Promise.reject(new Error('This graph only answers.'));
  const readStream = (stream: string) => Promise.resolve(facts.filter((fact) => fact.stream === stream));
  const ports = {
    reader: showingAll(reader),
    handle,
    readStream,
    today: () => '2017-06-01',
    dayAt: (instant: string) => instant.slice(0, 10),
    ruleSetOn: shippedOn,
    waitMs: 0,
    ownFolder,
  };
  const asker = { personId: 'a', roles: ROLES, unit: 'a' };
  return Promise.all(
    questions.map(async ({ document: source, variables }) => {
      const contextValue = new RequestContext(ports, loneViewer(asker), position);
      const variableValues = { ...variables };
      return JSON.stringify(await execute({ schema, document: parsed(schema, source), contextValue, variableValues }));
    }),
  );
};

/** Facts that no command would tell may leave out what an answer needs; nothing else may go wrong. */
const troublesIn = (answer = '{}'): readonly string[] =>
  ((JSON.parse(answer) as Answer).errors ?? [])
    .map(({ message }) => message)
    .filter((text) => !text.startsWith('Cannot return null'));

interface Answer {
  readonly errors?: readonly { readonly message: string }[];
}

/** No survey has a key in it: what one signs is in no log. */
const ownFolder = mkdtempSync(join(tmpdir(), 'zhudian-as-of-'));
afterAll(() => rmSync(ownFolder, { recursive: true }));

/** What the log has now, whatever the position, and no answer is kept of; which facts one is told is for the rights of now. */
const OF_NOW: readonly string[] = ['ballotPaper', 'ownChanges', 'ownDocument', 'ownTimeline'];

describe.each([personnel, organization, integrityPerformance])('Every query of $context', (service) => {
  const schema = federatedSchema(service.shape);
  const asked = someLog(readModelsOf(service.context), LONGEST).chain((facts) =>
    fc.record({
      facts: fc.constant(facts),
      questions: someQuestions(schema, facts).map((questions) => [
        ...questions.filter(({ field }) => !OF_NOW.includes(field)),
        ...entityQuestions(schema, facts),
      ]),
      position: fc.constantFrom(...facts.map(({ position }) => position)),
    }),
  );

  it(
    'answers as of any position what a fresh fold of the log up to there answers',
    async () => {
      const said = new Set<string>();
      await fc.assert(
        fc.asyncProperty(asked, async ({ facts, questions, position }) => {
          const ask = (reader: Reader) => answersAt(schema, reader, { facts, questions, position });
          const asOf = await folded(service, facts, ask);
          const fresh = await folded(service, upTo(facts, position), ask);
          questions.forEach((question, at) => {
            if (asOf[at]?.includes('"id":')) said.add(question.field);
            expect({ ...question, answer: asOf[at] }).toStrictEqual({ ...question, answer: fresh[at] });
            expect({ ...question, troubles: troublesIn(asOf[at]) }).toStrictEqual({ ...question, troubles: [] });
          });
        }),
        // Making a log of hundreds of facts shorter takes longer than reading it.
        { ...EVERY_QUERY, endOnFailure: true },
      );
      expect(said.size).toBeGreaterThan(0);
    },
    patience(Math.max(300_000, EVERY_QUERY.numRuns * 20_000)),
  );
});
