import { hashOf } from '@zhudian/framework/service';
import { postingEvents, stationPostingEvents } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { clueOpened } from '../support/clue.story';
import { proposed } from '../support/evaluation.story';
import { weiPosted } from '../support/organization.story';
import { runContext, type RunningContext } from '../support/running-context';
import { blindedBy, tokenOf } from '../support/survey.story';
import { voteIn } from '../support/voting';
import { until } from '../support/patience';

// covers: M07, M16, N05, N16, I18

const postingId = 'r2016.wei';
const march = { postingId, month: '2016-03', occurredOn: '2016-04-05' };
const atLuobo = { stationId: 'luobo' };
const LEVELS = { GENERAL: 'GENERAL_MANAGEMENT', BUSINESS: 'BUSINESS_MANAGEMENT', COUNTY: 'COUNTY_ENTERPRISE' } as const;

describe('How postings are judged, in the graph', () => {
  let context: RunningContext;
  const posting = async (fields: string) => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Posting { ${fields} } } }`;
    const { data, errors } = await context.ask(query, { of: [{ __typename: 'Posting', id: postingId }] });
    if (errors) throw new Error(JSON.stringify(errors));
    return (data?.['_entities'] as readonly object[])[0];
  };
  const score = (level: keyof typeof LEVELS) =>
    context.does(LEVELS[level], 'SubmitScores', {
      ...march,
      ...atLuobo,
      level,
      scores: ['PLAN', 'EFFECT', 'MULTI'].map((method) => ({ method, score: 84 })),
    });

  beforeAll(async () => {
    context = await runContext(integrityPerformance, 'bureau');
    await context.tellWorld();
    await context.does('PARTY_WORK', 'IssueScheme', { ...proposed, occurredOn: '2016-01-01' });
    await context.tell(stationPostingEvents, 'luobo', { type: 'StationReserved', data: { postingId } });
    await context.tell(postingEvents, postingId, weiPosted);
    await context.settle(['EvaluationOpened']);
  });
  afterAll(() => context.stop());

  it('a board shows which cells of a month are missing', async () => {
    await score('GENERAL');
    await score('COUNTY');
    const { data } = await context.ask(`{
      evaluations(month: "2016-03", stage: OPEN) { totalCount edges { node { id stage missing { level method } } } }
      final: evaluations(stage: FINAL) { totalCount }
    }`);
    const missing = ['PLAN', 'EFFECT', 'MULTI'].map((method) => ({ level: 'BUSINESS', method }));
    expect(data).toStrictEqual({
      evaluations: { totalCount: 1, edges: [{ node: { id: `${postingId}.2016-03`, stage: 'OPEN', missing } }] },
      final: { totalCount: 0 },
    });
  });

  it('a final month shows its result with the scheme, and the next month is open', async () => {
    await score('BUSINESS');
    await context.does('GENERAL_MANAGEMENT', 'FinaliseEvaluation', march);
    await context.settle(['EvaluationFinalised', 'MonthSettled']);
    const nextIsOpen = () => context.facts().filter(({ type }) => type === 'EvaluationOpened').length === 2;
    await until(nextIsOpen);
    expect(
      await posting('evaluations { month stage total grade scheme { version } } termEvaluation { id }'),
    ).toStrictEqual({
      evaluations: [
        { month: '2016-03', stage: 'FINAL', total: 84, grade: 'GOOD', scheme: { version: 1 } },
        { month: '2016-04', stage: 'OPEN', total: null, grade: null, scheme: null },
      ],
      termEvaluation: null,
    });
    expect(await posting('evaluations(last: 1) { month } none: evaluations(last: 0) { month }')).toStrictEqual({
      evaluations: [{ month: '2016-04' }],
      none: [],
    });
    const { data } = await context.ask('{ schemes { id version bands { grade from } } }');
    expect(data).toStrictEqual({ schemes: [{ id: 'programme.1', version: 1, bands: proposed.bands }] });
  });

  it('a survey tells nobody who answered, and no token', async () => {
    const survey = async (surveyId: string, phase: string, rating: number, compared = {}) => {
      await context.does('PARTY_WORK', 'OpenSurvey', {
        surveyId,
        ...atLuobo,
        postingId,
        phase,
        audience: 'CUSTOMERS',
        questions: ['工作作风'],
        questionDimensions: ['STYLE'],
        ...compared,
      });
      const respondents = ['a', 'b', 'c', 'd', 'e'].map((one) => tokenOf(`${surveyId}-${one}`));
      await context.does('PARTY_WORK', 'IssueBallots', { surveyId, tokenHashes: respondents.map(hashOf) });
      for (const code of respondents) await voteIn(context, { surveyId, code, answers: [rating] });
      await context.does('PARTY_WORK', 'CloseSurvey', { surveyId });
    };
    await survey('before', 'BASELINE', 3);
    await survey('after', 'END', 4, { baselineId: 'before' });
    const asked =
      'surveys { id responses withheld mean baseline { id } } satisfaction { before after gained styleGained }';
    expect(await posting(asked)).toStrictEqual({
      surveys: [
        { id: 'after', responses: 5, withheld: false, mean: 4, baseline: { id: 'before' } },
        { id: 'before', responses: 5, withheld: false, mean: 3, baseline: null },
      ],
      satisfaction: { before: 50, after: 75, gained: 25, styleGained: 1 },
    });
    const responses = context.facts().filter(({ type }) => type === 'BallotCast');
    expect(new Set(responses.map(({ metadata: { actorId, actorUnit } }) => `${actorId}/${actorUnit}`))).toStrictEqual(
      new Set(['anonymous/anonymous']),
    );
    expect(JSON.stringify(context.facts())).not.toContain(tokenOf('after-a'));
  });

  it('clues come as far as a funnel shows; one that is referred only those see who look into it', async () => {
    const { breachEventId: _, ...data } = clueOpened({ basisRefs: ['台账'] }).data;
    for (const clueId of ['seen', 'told'])
      await context.does('STATION', 'OpenClue', { clueId, ...data, occurredOn: '2016-05-02' });
    await context.does('STATION', 'IdentifyFactor', { clueId: 'seen', factor: '封印缺失' });
    await context.does('DISCIPLINE', 'ReferClue', { clueId: 'told', to: '纪检', reason: '涉嫌违纪' });
    const query = `{
      clue(id: "told") { id referredTo } clues { totalCount } seen: clue(id: "seen") { step posting { id } referredTo }
      clueFunnel { step reached open } metering: clueFunnel(domain: REPAIR) { reached }
    }`;
    const all = { seen: { step: 'FACTOR', posting: { id: postingId }, referredTo: null } };
    const funnel = (opened: { readonly reached: number; readonly open: number }) => ({
      clueFunnel: [
        { step: 'OPENED', ...opened },
        { step: 'FACTOR', reached: 1, open: 1 },
        { step: 'MEASURE', reached: 0, open: 0 },
        { step: 'COMPLETED', reached: 0, open: 0 },
        { step: 'VERIFIED', reached: 0, open: 0 },
      ],
      metering: Array.from({ length: 5 }, () => ({ reached: 0 })),
    });
    expect((await context.ask(query)).data).toStrictEqual({
      clue: null,
      clues: { totalCount: 1 },
      ...all,
      ...funnel({ reached: 1, open: 0 }),
    });
    expect((await context.ask(query, {}, ['DISCIPLINE'])).data).toStrictEqual({
      clue: { id: 'told', referredTo: '纪检' },
      clues: { totalCount: 2 },
      ...all,
      ...funnel({ reached: 2, open: 1 }),
    });
    const aged = async (args: string) =>
      (await context.ask(`{ clueFunnel(${args}) { step open oldestOn overThirtyDays overNinetyDays } }`)).data;
    const factorOf = (overThirtyDays: number, overNinetyDays: number) => ({
      clueFunnel: expect.arrayContaining([
        { step: 'OPENED', open: 0, oldestOn: null, overThirtyDays: 0, overNinetyDays: 0 },
        { step: 'FACTOR', open: 1, oldestOn: '2016-05-02', overThirtyDays, overNinetyDays },
      ]),
    });
    expect(await aged('under: "wuming", today: "2016-06-01"')).toStrictEqual(factorOf(0, 0));
    expect(await aged('stationId: "luobo", today: "2016-06-02"')).toStrictEqual(factorOf(1, 0));
    expect(await aged('today: "2016-08-01"')).toStrictEqual(factorOf(1, 1));
    const none = { step: 'FACTOR', open: 0, oldestOn: null, overThirtyDays: 0, overNinetyDays: 0 };
    expect(await aged('under: "binyang"')).toStrictEqual({ clueFunnel: expect.arrayContaining([none]) });
    expect(await posting('clues { id answersFor { id } }')).toStrictEqual({
      clues: [{ id: 'seen', answersFor: null }],
    });
  });

  it('a posting shows how it stands, and what its end still asks for', async () => {
    await context.does('STATION', 'PlanMeasure', {
      clueId: 'seen',
      measure: '逐台核查',
      ownerId: 'wei',
      dueOn: '2031-06-30',
    });
    const { data } = await context.ask(
      '{ clue(id: "seen") { late: overdue(today: "2031-07-01") due: overdue(today: "2031-06-30") } }',
    );
    expect(data).toStrictEqual({ clue: { late: true, due: false } });
    const shown = `standing(today: "2016-05-01") {
      months { month total } monthsMissing satisfaction termGrade cluesLeft relied { purpose } }`;
    const standing = {
      months: [{ month: '2016-03', total: 84 }],
      monthsMissing: ['2016-04'],
      satisfaction: 75,
      termGrade: null,
      cluesLeft: 1,
      relied: [],
    };
    expect(await posting(shown)).toStrictEqual({ standing });
    await context.does('PARTY_WORK', 'ReassignClue', { clueId: 'seen', toPersonId: 'hua', reason: '离任' });
    expect(await posting(shown)).toStrictEqual({ standing: { ...standing, cluesLeft: 0 } });
  });

  it.each([
    [
      'WRONG_LEVEL',
      'GENERAL_MANAGEMENT',
      'SubmitScores',
      { ...march, ...atLuobo, level: 'COUNTY', scores: [{ method: 'PLAN', score: 1 }] },
    ],
    ['EVALUATION_NOT_OPEN', 'GENERAL_MANAGEMENT', 'FinaliseEvaluation', { ...march, month: '2016-09' }],
    ['NOT_AUTHORISED_ROLE', 'STATION', 'FinaliseEvaluation', march],
    [
      'CLUE_WITHOUT_BASIS',
      'STATION',
      'OpenClue',
      { clueId: 'x', ...atLuobo, domain: 'REPAIR', hypothesis: '?', basisRefs: [] },
    ],
    ['SURVEY_NOT_OPEN', 'STAFF', 'RequestBallot', { surveyId: 'after', blinded: blindedBy('staff') }],
  ] as const)('says %s to a %s who sends %s', async (code, role, command, input) => {
    const { errors } = await context.send(role, command, input);
    expect(errors?.map(({ extensions }) => extensions.code)).toStrictEqual([code]);
  });
});
