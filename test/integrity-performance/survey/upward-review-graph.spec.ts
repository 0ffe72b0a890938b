import { postingEvents, surveyEvents } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import type { Role } from '@zhudian/programme';
import { newBallot, unblinded } from '../../../tools/voting/ballot.mjs';
import { patience } from '../../support/patience';
import { runContext, type RunningContext } from '../../support/running-context';
import { weiPosted } from '../../support/organization.story';
import { hostileTexts } from '../../support/hostile-texts';

// covers: N05

jest.setTimeout(patience(120_000));

const ID = 'wuming-2016';
const ANSWERED = ['wei', 'lan', 'hua', 'mei', 'feng'];
const RESULTS = 'mean favourable satisfaction byQuestion { question mean } groupResults { group }';
const nothing = { mean: null, favourable: null, satisfaction: null, byQuestion: [], groupResults: [] };
const told = {
  mean: 3.5,
  favourable: 50,
  satisfaction: 62.5,
  byQuestion: [
    { question: '督导是否到位', mean: 4 },
    { question: '问题是否帮助解决', mean: 3 },
  ],
  groupResults: [],
};
const opening = {
  upwardReviewId: ID,
  unitId: 'wuming',
  reviewers: 'FIRST_SECRETARIES',
  questions: ['督导是否到位', '问题是否帮助解决'],
  closesOn: '2016-06-15',
  tellBy: '2016-06-30',
  occurredOn: '2016-06-01',
};
const on = (day: string, upwardReviewId = ID) => ({ upwardReviewId, occurredOn: day });

describe('A review of those who supervise, in the graph', () => {
  let context: RunningContext;
  const refusal = async (role: Role, command: string, input: object, unit = 'bureau') =>
    (await context.of(unit).send(role, command, input)).errors?.[0]?.extensions.code;

  /** A First Secretary has a ballot signed, for the day that the context is at. */
  const requested = async (person: string, given: object = {}, roles: readonly Role[] = ['FIRST_SECRETARY']) => {
    const { data } = await context.ask(`{ ballotPaper(surveyId: "${ID}") { ballotKey } }`, {}, [], 'anonymous');
    const ballot = await newBallot((data?.['ballotPaper'] as { ballotKey: string }).ballotKey);
    const input = { commandId: crypto.randomUUID(), upwardReviewId: ID, blinded: ballot.blinded, ...given };
    const mutation = `mutation ($input: RequestReviewBallotInput!) { requestReviewBallot(input: $input) { blindSignature } }`;
    const { data: signed, errors } = await context.ask(mutation, { input }, roles, person);
    const { blindSignature = '' } = (signed?.['requestReviewBallot'] ?? {}) as { blindSignature?: string };
    return { ballot, blindSignature, refused: errors?.[0]?.extensions.code };
  };
  const served = (person: string) => ({ postingId: `${person}-posting`, stationId: 'luobo' });
  const cast = async (surveyId: string, ballot: string, signature: string, answers: readonly number[]) => {
    const input = { surveyId, ballot, signature, answers };
    const { errors } = await context.ask(
      'mutation ($input: CastBallotInput!) { castBallot(input: $input) { kept } }',
      { input },
      [],
      'anonymous',
    );
    return errors?.[0]?.extensions.code;
  };
  const answer = async (person: string, answers: readonly number[]) => {
    const { ballot, blindSignature, refused } = await requested(person, served(person));
    expect(refused).toBeUndefined();
    expect(await cast(ID, ballot.ballot, await unblinded(ballot, blindSignature), answers)).toBeUndefined();
  };
  const seen = async (roles: readonly Role[], unit: string, person = 'asker', id = ID) => {
    const { data } = await context.of(unit).ask(`{ upwardReview(id: "${id}") { ${RESULTS} } }`, {}, roles, person);
    return data?.['upwardReview'];
  };
  const due = async () => {
    const { data } = await context.ask(
      '{ ownDueItems(dueBefore: "2016-12-01", first: 20) { items { kind subjectId dueOn unitId } } }',
    );
    const { items } = data?.['ownDueItems'] as { items: { kind: string }[] };
    return items.filter(({ kind }) => kind.startsWith('UPWARD_REVIEW'));
  };

  beforeAll(async () => {
    context = await runContext(integrityPerformance, 'bureau');
    await context.tellWorld();
    for (const personId of [...ANSWERED, 'ping'])
      await context.tell(postingEvents, `${personId}-posting`, { ...weiPosted, data: { ...weiPosted.data, personId } });
  });
  afterAll(() => context.stop());

  it('is opened by the unit above alone, and by nobody whom it is about', async () => {
    expect(await refusal('STAFF', 'OpenUpwardReview', opening)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('COUNTY_PARTY_COMMITTEE', 'OpenUpwardReview', opening, 'wuming')).toBe('REVIEW_BY_ITSELF');
    expect(await refusal('PARTY_WORK', 'OpenUpwardReview', opening, 'binyang')).toBe('NOT_AUTHORISED_SCOPE');
    expect(await refusal('PARTY_WORK', 'OpenUpwardReview', { ...opening, unitId: 'nowhere' })).toBe(
      'REFERENCE_UNKNOWN',
    );
    expect(await refusal('PARTY_WORK', 'OpenUpwardReview', { ...opening, personId: 'PARTY_WORK' })).toBe(
      'REFERENCE_UNKNOWN',
    );
    expect(await refusal('PARTY_WORK', 'OpenUpwardReview', { ...opening, closesOn: '2016-06-11' })).toBe(
      'DUE_DAY_UNFIT',
    );
    for (const text of Object.values(hostileTexts))
      expect(await refusal('PARTY_WORK', 'OpenUpwardReview', { ...opening, questions: [text] })).toBe('INVALID_INPUT');
    await context.does('PARTY_WORK', 'OpenUpwardReview', opening);
    expect(await refusal('PARTY_WORK', 'OpenUpwardReview', opening)).toBe('UPWARD_REVIEW_KNOWN');
    expect(await due()).toStrictEqual([
      { kind: 'UPWARD_REVIEW_CLOSED', subjectId: ID, dueOn: '2016-06-15', unitId: 'bureau' },
    ]);
  });

  it('signs a ballot for each First Secretary below, and for nobody else', async () => {
    for (const person of ANSWERED) await answer(person, person === 'feng' ? [4, 3] : [4, 3]);
    expect((await requested('wei', served('wei'))).refused).toBe('BALLOT_ALREADY_SIGNED');
    expect((await requested('qing', served('ping'))).refused).toBe('REVIEW_NOT_ENTITLED');
    expect((await requested('ping', { ...served('ping'), stationId: 'litang' })).refused).toBe('REVIEW_NOT_ENTITLED');
    expect((await requested('ping', { ...served('ping'), postingId: 'nowhere' })).refused).toBe('REFERENCE_UNKNOWN');
    expect((await requested('ping', served('ping'), ['COUNTY_ENTERPRISE'])).refused).toBe('NOT_AUTHORISED_ROLE');
    const forged = await newBallot((await requested('ping', served('ping'))).ballot.ballotKey);
    expect(await cast(ID, forged.ballot, 'A'.repeat(342), [4, 3])).toBe('BALLOT_UNKNOWN');
  });

  it('tells nothing of a single answer before it is closed, and only together afterwards', async () => {
    const answers = () => context.facts().filter(({ type }) => type === 'BallotCast');
    expect(answers()).toStrictEqual([]);
    expect(await seen(['PARTY_WORK'], 'bureau')).toStrictEqual(nothing);
    expect(await refusal('COUNTY_PARTY_COMMITTEE', 'CloseUpwardReview', on('2016-06-15'), 'wuming')).toBe(
      'NOT_AUTHORISED_SCOPE',
    );
    expect(await refusal('PARTY_WORK', 'CloseUpwardReview', on('2016-06-14'))).toBe('REVIEW_CLOSES_LATER');
    expect(await refusal('PARTY_WORK', 'CloseSurvey', { surveyId: ID, occurredOn: '2016-06-15' })).toBe(
      'REFERENCE_UNKNOWN',
    );
    await context.does('PARTY_WORK', 'CloseUpwardReview', on('2016-06-15'));
    expect(answers().map(({ metadata: { actorId, actorRole } }) => [actorId, actorRole])).toStrictEqual(
      ANSWERED.map(() => ['anonymous', 'anonymous']),
    );
    // All in one append, which is the closing.
    expect(
      context
        .facts()
        .slice(-6)
        .map(({ type }) => type),
    ).toStrictEqual([...ANSWERED.map(() => 'BallotCast'), 'SurveyClosed']);
  });

  it('shows results to the unit above, and to the reviewed once they were told', async () => {
    expect(await seen(['PARTY_WORK'], 'bureau')).toStrictEqual(told);
    expect(await seen(['COUNTY_PARTY_COMMITTEE'], 'wuming')).toStrictEqual(nothing);
    expect(await due()).toStrictEqual([
      { kind: 'UPWARD_REVIEW_TOLD', subjectId: ID, dueOn: '2016-06-30', unitId: 'bureau' },
    ]);
    expect(await refusal('COUNTY_PARTY_COMMITTEE', 'TellUpwardReview', on('2016-06-20'), 'wuming')).toBe(
      'NOT_AUTHORISED_SCOPE',
    );
    await context.does('PARTY_WORK', 'TellUpwardReview', on('2016-06-20'));
    expect(await refusal('PARTY_WORK', 'TellUpwardReview', on('2016-06-20'))).toBe('REVIEW_ALREADY_TOLD');
    expect(await seen(['COUNTY_PARTY_COMMITTEE'], 'wuming')).toStrictEqual(told);
    expect(await seen(['COUNTY_PARTY_COMMITTEE'], 'binyang')).toStrictEqual(nothing);
    expect(await seen(['FIRST_SECRETARY'], 'luobo', 'wei')).toStrictEqual(nothing);
    expect(await due()).toStrictEqual([]);
  });

  it('hides from everybody whose ballot was signed, and what a ballot answered', async () => {
    const { data } = await context.ask(
      `{ upwardReview(id: "${ID}") { timeline { edges { node { type data actorId } } } } }`,
      {},
      ['PARTY_WORK', 'DISCIPLINE', 'AUDITOR', 'ADMINISTRATOR'],
    );
    const { edges } = (data?.['upwardReview'] as { timeline: { edges: { node: Record<string, unknown> }[] } }).timeline;
    const ballots = edges.map(({ node }) => node).filter(({ type }) => String(type).startsWith('Ballot'));
    expect(ballots.length).toBe(2 * ANSWERED.length + 1);
    expect(ballots.filter((one) => one['data'] !== null || one['actorId'] !== null)).toStrictEqual([]);
  });

  it('is read back whole', async () => {
    const { data } = await context.ask(`{ upwardReview(id: "${ID}") { stage reviewers entitledOn closesOn tellBy
      signed responses withheld isTold openedOn closedOn toldOn withdrawReason minResponses questions groups
      unit { id } person { id } parent { id } area { id } opened { role } closed { on } told { on } withdrawn { on } } }`);
    expect(data?.['upwardReview']).toStrictEqual({
      stage: 'CLOSED',
      reviewers: 'FIRST_SECRETARIES',
      entitledOn: '2016-06-01',
      closesOn: '2016-06-15',
      tellBy: '2016-06-30',
      signed: 6,
      responses: 5,
      withheld: false,
      isTold: true,
      openedOn: '2016-06-01',
      closedOn: '2016-06-15',
      toldOn: '2016-06-20',
      withdrawReason: null,
      minResponses: 5,
      questions: opening.questions,
      groups: [],
      unit: { id: 'wuming' },
      person: null,
      parent: { id: 'bureau' },
      area: { id: 'wuming' },
      opened: { role: 'PARTY_WORK' },
      closed: { on: '2016-06-15' },
      told: { on: '2016-06-20' },
      withdrawn: null,
    });
  });

  it('about a person is not for that person until it was told, and is withdrawn with its answers', async () => {
    const about = { ...opening, upwardReviewId: 'hui-2016', unitId: 'marketing', personId: 'hui' };
    await context.does('PARTY_WORK', 'OpenUpwardReview', about);
    expect(await seen(['GENERAL_MANAGEMENT'], 'bureau', 'hui', 'hui-2016')).toBeNull();
    expect(await seen(['GENERAL_MANAGEMENT'], 'bureau', 'qing', 'hui-2016')).toStrictEqual(nothing);
    const input = { ...on('2016-06-01', 'hui-2016'), commandId: crypto.randomUUID(), reason: '题目有误' };
    const mutation =
      'mutation ($input: WithdrawUpwardReviewInput!) { withdrawUpwardReview(input: $input) { stage withdrawReason } }';
    const own = await context.ask(mutation, { input }, ['PARTY_WORK'], 'hui');
    expect(own.errors?.[0]?.extensions.code).toBe('OWN_CASE');
    const again = { ...input, commandId: crypto.randomUUID() };
    const done = await context.ask(mutation, { input: again }, ['PARTY_WORK'], 'qing');
    expect(done.data?.['withdrawUpwardReview']).toStrictEqual({ stage: 'WITHDRAWN', withdrawReason: '题目有误' });
    expect(await refusal('PARTY_WORK', 'CloseUpwardReview', on('2016-06-15', 'hui-2016'))).toBe('SURVEY_NOT_OPEN');
  });

  it.each([
    ['', ['hui-2016', ID]],
    ['unitId: "wuming"', [ID]],
    ['under: "wuming"', [ID]],
    ['under: "bureau", stage: WITHDRAWN', ['hui-2016']],
    ['under: "binyang"', []],
    ['overdueOn: "2016-07-01"', []],
    ['openedFrom: "2016-06-02"', []],
    ['openedBefore: "2016-06-02", stage: CLOSED', [ID]],
  ])('are listed by what they are: %s', async (args, ids) => {
    const listed = args === '' ? 'upwardReviews' : `upwardReviews(${args})`;
    const { data } = await context.ask(`{ ${listed} { edges { node { id } } } }`);
    const { edges } = data?.['upwardReviews'] as { edges: { node: { id: string } }[] };
    expect(edges.map(({ node }) => node.id).toSorted()).toStrictEqual(ids);
  });

  it('is corrected, and annulled from the newest fact back', async () => {
    const fact = (type: string) =>
      context.facts().findLast((one) => one.type === type && one.stream === `Survey-${ID}`);
    const amend = (type: string) => ({ id: ID, factId: fact(type)?.id, reason: '误录' });
    expect(await refusal('PARTY_WORK', 'AnnulSurvey', amend('SurveyClosed'), 'wuming')).toBe('NOT_AUTHORISED_SCOPE');
    expect(await refusal('PARTY_WORK', 'AnnulSurvey', amend('SurveyClosed'))).toBe('FACT_RELIED_ON');
    await context.does('PARTY_WORK', 'AnnulSurvey', amend('UpwardReviewTold'));
    expect(await seen(['COUNTY_PARTY_COMMITTEE'], 'wuming')).toStrictEqual(nothing);
    await context.does('PARTY_WORK', 'CorrectSurvey', {
      ...amend('UpwardReviewOpened'),
      upwardReviewOpened: { reviewers: 'MEMBERS' },
    });
    const { data } = await context.ask(`{ upwardReview(id: "${ID}") { reviewers } }`);
    expect(data?.['upwardReview']).toStrictEqual({ reviewers: 'MEMBERS' });
  });

  it('is no survey, and is in no list of them', async () => {
    const { data } = await context.ask(`{ survey(id: "${ID}") { id } surveys { totalCount } }`);
    expect(data).toStrictEqual({ survey: null, surveys: { totalCount: 0 } });
    expect(Object.keys(surveyEvents.schemas)).toContain('UpwardReviewOpened');
  });
});
