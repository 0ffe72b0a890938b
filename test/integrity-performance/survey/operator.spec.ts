import { createHash, randomUUID } from 'node:crypto';
import { hashOf } from '@zhudian/framework/service';
import { postingEvents, type RecordedFact } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { newBallot, unblinded, type Ballot } from '../../../tools/voting/ballot.mjs';
import type { Role } from '@zhudian/programme';
import { weiPosted } from '../../support/organization.story';
import { patience } from '../../support/patience';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: N05

jest.setTimeout(patience(300_000));

const VOTERS = 5;
const PERSONS = ['wei', 'lan', 'hua', 'mei', 'feng'];

/** Whom a survey asks: how many are held, what a signature is told by, and by which field it names whom it is for. */
const KINDS = [
  { name: 'survey of customers', held: 40, signedAs: 'CodeRedeemed', holder: 'tokenHash' },
  { name: 'review by First Secretaries', held: 12, signedAs: 'BallotSigned', holder: 'personId' },
] as const;

/** What an operator has of one survey: all its facts, and whom it asked, in which order; customers by the hashes of their codes. */
interface Evidence {
  readonly facts: readonly RecordedFact[];
  readonly holders: readonly string[];
}
/** Who cast which ballot, which is known to nobody but the voters; by voter, in the order of the holders. */
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
const FIELDS = { signed: ['blinded', 'holder'], cast: ['ballot', 'signature'] } as const;

/** One operator for each pair of orders: takes the n-th that was cast for that of the n-th that was signed. */
const OPERATORS = Object.entries(ORDERS).flatMap(([one, signedIn]) =>
  Object.entries(ORDERS).flatMap(([other, castIn]) =>
    FIELDS.signed.flatMap((of1) =>
      FIELDS.cast.map((of2) => ({ name: `${one} of ${of1}, ${other} of ${of2}`, signedIn, castIn, of1, of2 })),
    ),
  ),
);
type Operator = (typeof OPERATORS)[number];

type Kind = (typeof KINDS)[number];

const rightGuesses = (
  { signedIn, castIn, of1, of2 }: Operator,
  { signedAs, holder }: Kind,
  { facts, holders: asked }: Evidence,
  truth: Truth,
): number => {
  const field = of1 === 'holder' ? holder : of1;
  const holders = signedIn(of(facts, signedAs), field).map((fact) => dataOf(fact)[holder] ?? '');
  const ballots = castIn(of(facts, 'BallotCast'), of2).map((fact) => dataOf(fact)['ballot'] ?? '');
  return holders.filter((one, at) => truth[asked.indexOf(one)] === ballots[at]).length;
};

describe.each(KINDS)('An operator with the whole log, all clocks and the list of voters of a $name', (kind) => {
  const { held, signedAs } = kind;
  let context: RunningContext;
  const evidence: Evidence[] = [];
  const truths: Truth[] = [];

  const ask = async (query: string, variables: object, roles: readonly Role[] = [], person = 'anonymous') => {
    const { data, errors } = await context.ask(query, variables, roles, person);
    if (errors) throw new Error(JSON.stringify(errors));
    return data as Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
  const signedFor = async (surveyId: string, voter: string, { blinded }: Ballot): Promise<string> => {
    if (signedAs === 'CodeRedeemed') {
      const { redeemCode = {} } = await ask(
        'mutation ($input: RedeemCodeInput!) { redeemCode(input: $input) { blindSignature } }',
        { input: { surveyId, code: voter, blinded } },
      );
      return redeemCode['blindSignature'] ?? '';
    }
    const served = { postingId: `${voter}-posting`, stationId: 'luobo' };
    const { requestReviewBallot = {} } = await ask(
      'mutation ($input: RequestReviewBallotInput!) { requestReviewBallot(input: $input) { blindSignature } }',
      { input: { commandId: randomUUID(), upwardReviewId: surveyId, blinded, ...served } },
      ['FIRST_SECRETARY'],
      voter,
    );
    return requestReviewBallot['blindSignature'] ?? '';
  };
  /** Opens a survey; those whom it asks. */
  const opened = async (surveyId: string): Promise<readonly string[]> => {
    const { does } = context;
    const questions = ['工作作风'];
    if (signedAs === 'BallotSigned') {
      const days = { closesOn: '2017-06-15', tellBy: '2017-06-30', occurredOn: '2017-06-01' };
      const asked = { unitId: 'wuming', reviewers: 'FIRST_SECRETARIES', questions, ...days };
      await does('PARTY_WORK', 'OpenUpwardReview', { upwardReviewId: surveyId, ...asked });
      return PERSONS;
    }
    const asked = { stationId: 'luobo', audience: 'CUSTOMERS', phase: 'REGULAR', questions };
    await does('PARTY_WORK', 'OpenSurvey', { surveyId, ...asked });
    const codes = Array.from({ length: VOTERS }, (_, at) => `${surveyId}-code-of-customer-${at}`);
    await does('PARTY_WORK', 'IssueBallots', { surveyId, tokenHashes: codes.map(hashOf) });
    return codes;
  };
  const hold = async (surveyId: string) => {
    const voters = await opened(surveyId);
    const { ballotPaper = {} } = await ask(
      'query ($surveyId: ID!) { ballotPaper(surveyId: $surveyId) { ballotKey } }',
      { surveyId },
    );
    const ballots: { readonly ballot: string; readonly signature: string }[] = [];
    for (const voter of voters) {
      const made = await newBallot(ballotPaper['ballotKey'] ?? '');
      const signature = await unblinded(made, await signedFor(surveyId, voter, made));
      ballots.push({ ballot: made.ballot, signature });
    }
    // They answer in the order in which they had their ballots signed, which is the worst for them.
    for (const ballot of ballots)
      await ask('mutation ($input: CastBallotInput!) { castBallot(input: $input) { kept } }', {
        input: { surveyId, ...ballot, answers: [4] },
      });
    const [command, id] =
      signedAs === 'BallotSigned' ? ['CloseUpwardReview', 'upwardReviewId'] : ['CloseSurvey', 'surveyId'];
    await context.does('PARTY_WORK', command, { [id]: surveyId });
    const holders = signedAs === 'BallotSigned' ? voters : voters.map(hashOf);
    evidence.push({ facts: context.facts().filter(({ stream }) => stream === `Survey-${surveyId}`), holders });
    truths.push(ballots.map(({ ballot }) => ballot));
  };

  beforeAll(async () => {
    context = await runContext(integrityPerformance, 'bureau');
    await context.tellWorld();
    for (const personId of PERSONS)
      await context.tell(postingEvents, `${personId}-posting`, { ...weiPosted, data: { ...weiPosted.data, personId } });
    for (let at = 0; at < held; at++) await hold(`survey-${at}`);
  });
  afterAll(() => context.stop());

  const scoreOf = (operator: Operator, some: readonly Evidence[] = evidence): number =>
    some.reduce((sum, one, at) => sum + rightGuesses(operator, kind, one, truths[at] ?? []), 0);
  /** One in a survey is right by chance, with a variance of one; six deviations are never seen in so many tries. */
  const far = held + 6 * Math.sqrt(held);

  it('guesses whose answer is whose no better than chance, however both sides are put in order', () => {
    expect(evidence.map(({ facts }) => of(facts, 'BallotCast').length)).toStrictEqual(truths.map(() => VOTERS));
    const better = OPERATORS.map((operator) => [operator.name, scoreOf(operator)] as const).filter(
      ([, score]) => score > far || score < 2 * held - far,
    );
    expect(better).toStrictEqual([]);
  });

  it('would be right if answers were told as they came, or carried anything of their issue', () => {
    const asTheyCame = evidence.map(({ facts, holders }, at): Evidence => {
      const place = ({ data }: RecordedFact) =>
        truths[at]?.indexOf(String((data as { readonly ballot?: string }).ballot));
      const cast = of(facts, 'BallotCast').toSorted((one, other) => Number(place(one)) - Number(place(other)));
      return { holders, facts: [...facts.filter(({ type }) => type !== 'BallotCast'), ...cast] };
    });
    const [first] = OPERATORS;
    expect(first && scoreOf(first, asTheyCame)).toBe(held * VOTERS);
  });

  it('finds no name, role, unit, token or code, and no instant, in what was answered or signed for nobody', () => {
    const facts = evidence.flatMap(({ facts: all }) => [...of(all, 'BallotCast'), ...of(all, 'CodeRedeemed')]);
    const metadata = facts.map(({ metadata: one }) => one);
    expect(
      new Set(metadata.map(({ actorId, actorRole, actorUnit }) => `${actorId} ${actorRole} ${actorUnit}`)),
    ).toStrictEqual(new Set(['anonymous anonymous anonymous']));
    expect(metadata.every(({ occurredOn }) => /^\d{4}-\d\d-\d\d$/.test(occurredOn))).toBe(true);
    const told = facts.map(({ data, metadata: about }) => JSON.stringify({ data, about }));
    expect(told.filter((one) => /code-of-customer|\d-\d\dT\d\d:\d\d/.test(one))).toStrictEqual([]);
    // The log itself notes when it recorded a fact: all in one append, which is the closing.
    const closings = evidence.map(({ facts: all }) => all.slice(-VOTERS - 1).map(({ type }) => type));
    const closing = [...Array.from({ length: VOTERS }, () => 'BallotCast'), 'SurveyClosed'];
    expect(closings).toStrictEqual(evidence.map(() => closing));
    const cast = evidence.flatMap(({ facts: all }) => of(all, 'BallotCast').map(({ data }) => JSON.stringify(data)));
    const issued = evidence.flatMap(({ facts: all }) =>
      of(all, signedAs).flatMap((fact) => Object.values(dataOf(fact))),
    );
    // Three letters in a row are in random ones by chance: what is short is looked for as a whole value.
    const needles = issued.map(String).map((value) => (value.length < 16 ? JSON.stringify(value) : value));
    expect(needles.filter((value) => cast.some((one) => one.includes(value)))).toStrictEqual([]);
  });

  it('sees that ballots are counted, and nobody named', async () => {
    const shown = signedAs === 'BallotSigned' ? 'upwardReview' : 'survey';
    const { data } = await context.ask(`{ ${shown}(id: "survey-0") { signed responses withheld } }`);
    expect(data).toStrictEqual({ [shown]: { signed: VOTERS, responses: VOTERS, withheld: false } });
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
