import { createHash } from 'node:crypto';
import { hashOf } from '@zhudian/framework/service';
import type { RecordedFact } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { newBallot, unblinded, type Ballot } from '../../../tools/voting/ballot.mjs';
import { patience } from '../../support/patience';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: N05

jest.setTimeout(patience(300_000));

const SURVEYS = 40;
const VOTERS = 5;

/** What an operator has of one survey: all its facts, and who was given which code, in which order. */
interface Evidence {
  readonly facts: readonly RecordedFact[];
  readonly codes: readonly string[];
}
/** Who cast which ballot, which is known to nobody but the voters; by voter, in the order of the codes. */
type Truth = readonly string[];

const dataOf = (fact: RecordedFact) => fact.data as Readonly<Record<string, string>>;
const of = (facts: readonly RecordedFact[], type: string) => facts.filter((fact) => fact.type === type);
const sortedBy = <T>(items: readonly T[], key: (item: T) => string): readonly T[] =>
  items.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Everything of the one side that can be put in order; the other side is put in the same order and matched place by place. */
type Order = (facts: readonly RecordedFact[], field: string) => readonly RecordedFact[];
const ORDERS: Readonly<Record<string, Order>> = {
  position: (facts) => facts,
  backwards: (facts) => facts.toReversed(),
  id: (facts) => sortedBy(facts, ({ id }) => id),
  'command id': (facts) => sortedBy(facts, ({ metadata }) => metadata.commandId),
  number: (facts, field) => sortedBy(facts, (fact) => dataOf(fact)[field] ?? ''),
  digest: (facts, field) => sortedBy(facts, (fact) => digest(dataOf(fact)[field] ?? '')),
  clock: (facts) => sortedBy(facts, (fact) => `${fact.metadata.occurredOn} ${JSON.stringify(fact)}`),
};
const FIELDS = { signed: ['blinded', 'tokenHash'], cast: ['ballot', 'signature'] } as const;

/** One operator for each pair of orders: takes the n-th that was cast for that of the n-th that was signed. */
const OPERATORS = Object.entries(ORDERS).flatMap(([one, signedIn]) =>
  Object.entries(ORDERS).flatMap(([other, castIn]) =>
    FIELDS.signed.flatMap((of1) =>
      FIELDS.cast.map((of2) => ({ name: `${one} of ${of1}, ${other} of ${of2}`, signedIn, castIn, of1, of2 })),
    ),
  ),
);
type Operator = (typeof OPERATORS)[number];

const rightGuesses = ({ signedIn, castIn, of1, of2 }: Operator, { facts, codes }: Evidence, truth: Truth): number => {
  const holders = signedIn(of(facts, 'CodeRedeemed'), of1).map((fact) => dataOf(fact)['tokenHash'] ?? '');
  const ballots = castIn(of(facts, 'BallotCast'), of2).map((fact) => dataOf(fact)['ballot'] ?? '');
  return holders.filter((holder, at) => truth[codes.findIndex((code) => hashOf(code) === holder)] === ballots[at])
    .length;
};

describe('An operator with the whole log, all clocks and the list of codes', () => {
  let context: RunningContext;
  const evidence: Evidence[] = [];
  const truths: Truth[] = [];

  const ask = async (query: string, variables: object, roles: readonly never[] = []) => {
    const { data, errors } = await context.ask(query, variables, roles, 'anonymous');
    if (errors) throw new Error(JSON.stringify(errors));
    return data as Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
  const signedBallot = async (surveyId: string, code: string, made: Ballot) => {
    const input = { surveyId, code, blinded: made.blinded };
    const { redeemCode = {} } = await ask(
      'mutation ($input: RedeemCodeInput!) { redeemCode(input: $input) { blindSignature } }',
      { input },
    );
    return { ballot: made.ballot, signature: await unblinded(made, redeemCode['blindSignature'] ?? '') };
  };
  const hold = async (surveyId: string) => {
    const { does } = context;
    await does('PARTY_WORK', 'OpenSurvey', {
      surveyId,
      stationId: 'luobo',
      audience: 'CUSTOMERS',
      phase: 'REGULAR',
      questions: ['工作作风'],
    });
    const codes = Array.from({ length: VOTERS }, (_, at) => `${surveyId}-code-of-customer-${at}`);
    await does('PARTY_WORK', 'IssueBallots', { surveyId, tokenHashes: codes.map(hashOf) });
    const { ballotPaper = {} } = await ask(
      'query ($surveyId: ID!) { ballotPaper(surveyId: $surveyId) { ballotKey } }',
      { surveyId },
    );
    const ballots: Awaited<ReturnType<typeof signedBallot>>[] = [];
    for (const code of codes)
      ballots.push(await signedBallot(surveyId, code, await newBallot(ballotPaper['ballotKey'] ?? '')));
    // They answer in the order in which they had their ballots signed, which is the worst for them.
    for (const ballot of ballots)
      await ask('mutation ($input: CastBallotInput!) { castBallot(input: $input) { kept } }', {
        input: { surveyId, ...ballot, answers: [4] },
      });
    await does('PARTY_WORK', 'CloseSurvey', { surveyId });
    evidence.push({ facts: context.facts().filter(({ stream }) => stream === `Survey-${surveyId}`), codes });
    truths.push(ballots.map(({ ballot }) => ballot));
  };

  beforeAll(async () => {
    context = await runContext(integrityPerformance, 'bureau');
    await context.tellWorld();
    for (let at = 0; at < SURVEYS; at++) await hold(`survey-${at}`);
  });
  afterAll(() => context.stop());

  const scoreOf = (operator: Operator, some: readonly Evidence[] = evidence): number =>
    some.reduce((sum, one, at) => sum + rightGuesses(operator, one, truths[at] ?? []), 0);
  /** One in a survey is right by chance, with a variance of one; six deviations are never seen in so many tries. */
  const far = SURVEYS + 6 * Math.sqrt(SURVEYS);

  it('guesses whose answer is whose no better than chance, however both sides are put in order', () => {
    expect(evidence.map(({ facts }) => of(facts, 'BallotCast').length)).toStrictEqual(truths.map(() => VOTERS));
    const better = OPERATORS.map((operator) => [operator.name, scoreOf(operator)] as const).filter(
      ([, score]) => score > far || score < 2 * SURVEYS - far,
    );
    expect(better).toStrictEqual([]);
  });

  it('would be right if answers were told as they came, or carried anything of their issue', () => {
    const asTheyCame = evidence.map(({ facts, codes }, at): Evidence => {
      const place = ({ data }: RecordedFact) =>
        truths[at]?.indexOf(String((data as { readonly ballot?: string }).ballot));
      const cast = of(facts, 'BallotCast').toSorted((one, other) => Number(place(one)) - Number(place(other)));
      return { codes, facts: [...facts.filter(({ type }) => type !== 'BallotCast'), ...cast] };
    });
    const [first] = OPERATORS;
    expect(first && scoreOf(first, asTheyCame)).toBe(SURVEYS * VOTERS);
  });

  it('finds no name, role, unit, token or code, and no instant, in what was answered or signed', () => {
    const facts = evidence.flatMap(({ facts: all }) => [...of(all, 'BallotCast'), ...of(all, 'CodeRedeemed')]);
    const metadata = facts.map(({ metadata: one }) => one);
    expect(
      new Set(metadata.map(({ actorId, actorRole, actorUnit }) => `${actorId} ${actorRole} ${actorUnit}`)),
    ).toStrictEqual(new Set(['anonymous anonymous anonymous']));
    expect(metadata.every(({ occurredOn }) => /^\d{4}-\d\d-\d\d$/.test(occurredOn))).toBe(true);
    const told = facts.map(({ data, metadata: about }) => JSON.stringify({ data, about }));
    expect(told.filter((one) => /code-of-customer|\d-\d\dT\d\d:\d\d/.test(one))).toStrictEqual([]);
    // The log itself notes when it recorded a fact: all in one append, which is the closing.
    const closings = evidence.map(({ facts: all }) => new Set(of(all, 'BallotCast').map(({ position }) => position)));
    expect(closings.every(({ size }) => size === 1)).toBe(true);
    const cast = evidence.flatMap(({ facts: all }) => of(all, 'BallotCast').map(({ data }) => JSON.stringify(data)));
    const issued = evidence.flatMap(({ facts: all }) =>
      of(all, 'CodeRedeemed').flatMap((fact) => Object.values(dataOf(fact))),
    );
    expect(issued.filter((value) => cast.some((one) => one.includes(String(value))))).toStrictEqual([]);
  });

  it('sees that codes are counted, and nobody named', async () => {
    const { data } = await context.ask('{ survey(id: "survey-0") { ballots signed responses withheld } }');
    expect(data).toStrictEqual({ survey: { ballots: VOTERS, signed: VOTERS, responses: VOTERS, withheld: false } });
  });

  it('is refused an answer that comes with a token, by the name of the refusal', async () => {
    const input = { surveyId: 'survey-0', ballot: truths[0]?.[0] ?? '', signature: 'A'.repeat(342), answers: [1] };
    const { errors } = await context.ask(
      'mutation ($input: CastBallotInput!) { castBallot(input: $input) { kept } }',
      { input },
      ['STAFF'],
      'mei',
    );
    expect(errors?.map(({ extensions }) => extensions.code)).toStrictEqual(['ANSWER_WITH_TOKEN']);
  });
});
