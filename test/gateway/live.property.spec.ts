import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Supergraph } from '@apollo/federation-internals';
import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { encodePosition } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { someQuestions, type Question } from '../as-of/some-questions';
import { patience } from '../support/patience';
import { atPosition } from '../support/recorded';
import { trials } from '../support/trials';
import { patched, watchLive, type LivePayload, type Watcher } from './support/live';
import { manyFacts } from './support/many-facts';
import { startProgrammeGraph, tokenOf, type ProgrammeGraph } from './support/programme-graph';
import { waitUntil } from './support/test-graph';

const TOLD_LIVE = 8;
const QUESTIONS = 5;
const TRIALS = trials('live', { test: 2, soak: 200 });
const VIEWERS = [
  tokenOf('mei', 'PARTY_WORK', 'bureau'),
  tokenOf('ji', 'DISCIPLINE', 'bureau'),
  tokenOf('he', 'STATION', 'luobo'),
  tokenOf('wei', 'FIRST_SECRETARY', 'luobo'),
] as const;
/** What the story tells of. */
const ABOUT =
  /^(branch|branches|candidacy|candidacies|clue|clues|clueFunnel|evaluation|evaluations|hearing|hearings|orgUnits?|persons?|posting|postings|postingCockpit|programmeYears|schemes|selectionRounds?|stations?|surveys?|dueItems)$/;
/** Bytes of a document: the largest select thousands of fields. */
const LONGEST = 20_000;

const sdl = readFileSync(join(__dirname, '../../gateway/supergraph.graphql'), 'utf8');
const schema = Supergraph.build(sdl, { validateSupergraph: false }).apiSchema().toGraphQLJSSchema();
const limits = { cost: Number.MAX_SAFE_INTEGER, depth: 30, bodyBytes: 2 ** 20, tokens: 100_000, aliases: 10_000 };

/** The story without those of whom there are hundreds. */
const story = manyFacts.filter(({ stream }) => !/^Person-(far|near)/.test(stream));
/** Comes last, so that there is one question at least whose answer differs then. */
const newcomers = story
  .filter(({ type, stream }) => type === 'OrgUnitRegistered' && stream.endsWith('luobo'))
  .map((fact) => ({ ...fact, stream: 'OrgUnit-newcomer' }));
const COUNT: Question = { field: 'orgUnits', document: '{ orgUnits(first: 1) { totalCount } }', variables: {} };
const someStory = fc.shuffledSubarray([...story], { minLength: TOLD_LIVE }).map((facts) => [...facts, ...newcomers]);

/** Types that are one of many may have fields of one name and different types. */
const validity = new Map<string, boolean>();
const isValid = (document: string) => {
  const valid = validity.get(document) ?? validate(schema, parse(document)).length === 0;
  validity.set(document, valid);
  return valid;
};

const asked = someStory.chain((facts) =>
  fc.record({
    facts: fc.constant(facts),
    questions: someQuestions(schema, facts.map(atPosition))
      .chain((all) =>
        fc.shuffledSubarray(
          all.filter(({ field, document }) => ABOUT.test(field) && document.length < LONGEST && isValid(document)),
          { minLength: QUESTIONS, maxLength: QUESTIONS },
        ),
      )
      .map((some) => [...some, COUNT]),
    patch: fc.boolean(),
  }),
);

const live = ({ document }: Question, patch: boolean) =>
  document.replace(/^query (\(.*?\)) \{|^\{/, (_, head?: string) => `query ${head ?? ''} @live(patch: ${patch}) {`);

interface Held {
  readonly question: Question;
  readonly token: string;
  readonly watcher: Watcher;
}

/** An answer without its position. */
const plain = ({ data, errors }: LivePayload) => ({
  data,
  errors: errors?.map(({ extensions: { code } }) => code).toSorted(),
});
const isTheSame = (one: LivePayload, other: LivePayload) => JSON.stringify(plain(one)) === JSON.stringify(plain(other));

/** What a client holds, from answer to answer. */
const heldBy = ({ told }: Watcher): readonly LivePayload[] => {
  const held: LivePayload[] = [];
  for (const next of told) held.push(next.patch ? { data: patched(held.at(-1)?.data, next.patch) } : next);
  return held;
};

const watchAll = (graph: ProgrammeGraph, questions: readonly Question[], patch: boolean): Promise<readonly Held[]> =>
  Promise.all(
    questions.flatMap((question) =>
      VIEWERS.map(async (token) => {
        const request = { url: graph.gateway.url, token, query: live(question, patch), variables: question.variables };
        return { question, token, watcher: await watchLive('server-sent events', request) };
      }),
    ),
  );

/** Large documents take long to plan, all the more on a busy machine. */
const untilAnswered = async (held: readonly Held[]) => {
  const end = performance.now() + patience(60_000);
  const isAnswered = () => held.every(({ watcher }) => watcher.told.length > 0);
  while (!isAnswered() && performance.now() < end) await delay(50);
  expect(isAnswered()).toBe(true);
};

/** Waits until a client holds what its query answers as of a position. */
const holdsAsOf = async (graph: ProgrammeGraph, { question, token, watcher }: Held, position: number) => {
  const headers = { authorization: `Bearer ${token}`, 'x-zhudian-as-of': encodePosition(position) };
  const { body } = await graph.ask(question.document, headers, { variables: question.variables });
  const answer = body as unknown as LivePayload;
  const isThere = () => {
    const held = heldBy(watcher).at(-1);
    return held !== undefined && isTheSame(held, answer);
  };
  await waitUntil(isThere).catch(() => expect(plain(heldBy(watcher).at(-1) ?? {})).toStrictEqual(plain(answer)));
};

/** Where nothing can be shown, which part of it comes first depends on which subgraph does: the same fault elsewhere is told again. */
const faultsIn = ({ errors }: LivePayload) => JSON.stringify(errors?.map(({ path }) => path));

const expectEachToDiffer = (watcher: Watcher) => {
  const held = heldBy(watcher);
  for (const [at, next] of held.entries()) {
    const before = held[at - 1];
    expect(before && isTheSame(before, next) && faultsIn(before) === faultsIn(next)).not.toBe(true);
  }
};

describe('What a client of a live query holds', () => {
  let again = 0;

  it(
    'is at every position what the query answers as of it, and is told once',
    async () => {
      await fc.assert(
        fc.asyncProperty(asked, async ({ facts, questions, patch }) => {
          const known = facts.length - TOLD_LIVE;
          const services = [personnel, organization, integrityPerformance];
          const graph = await startProgrammeGraph(services, facts.slice(0, known), { limits });
          try {
            const held = await watchAll(graph, questions, patch);
            await untilAnswered(held);
            for (let position = known - 1; position < facts.length; position += 1) {
              for (const each of held) await holdsAsOf(graph, each, position);
              const next = facts[position + 1];
              if (next) await graph.tell(next);
            }
            for (const { watcher } of held) expectEachToDiffer(watcher);
            const counting = held.filter(({ question }) => question === COUNT);
            again += counting.filter(({ watcher }) => watcher.told.length > 1).length;
          } finally {
            await graph.stop();
          }
        }),
        { ...TRIALS, endOnFailure: true },
      );
      expect(again).toBeGreaterThanOrEqual(VIEWERS.length);
    },
    patience(TRIALS.numRuns * 600_000),
  );
});
