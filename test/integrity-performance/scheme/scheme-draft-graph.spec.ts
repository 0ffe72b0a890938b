import { postingEvents, stationPostingEvents } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import type { Role } from '@zhudian/programme';
import { proposed } from '../../support/evaluation.story';
import { hostileTexts } from '../../support/hostile-texts';
import { weiPosted } from '../../support/organization.story';
import { patience } from '../../support/patience';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: M09, M10, M11, M12

jest.setTimeout(patience(60_000));

const postingId = 'r2016.wei';
const march = { postingId, month: '2016-03', occurredOn: '2016-04-05' };
const LEVELS = { GENERAL: 'GENERAL_MANAGEMENT', BUSINESS: 'BUSINESS_MANAGEMENT', COUNTY: 'COUNTY_ENTERPRISE' } as const;
/** By level: effect and several dimensions; nobody had a plan. */
const SCORES = { GENERAL: [90, 60], BUSINESS: [80, 70], COUNTY: [100, 50] } as const;
const ROUNDS = ['EFFECT', 'MULTI'] as const;
const draft = { ...proposed, from: '2016-06-01', occurredOn: '2016-04-10' };
/** All cells of a method weigh alike. */
const byMethod = (weights: Readonly<Record<'PLAN' | 'EFFECT' | 'MULTI', number>>) =>
  proposed.weights.map(({ level, method }) => ({ level, method, weight: weights[method] }));
const onlyMulti = {
  ...draft,
  draftId: 'only-multi',
  weights: byMethod({ PLAN: 0, EFFECT: 0, MULTI: 33 }).map((one) =>
    one.level === 'COUNTY' && one.method === 'MULTI' ? { ...one, weight: 34 } : one,
  ),
  deductions: [{ code: 'REPORT_LATE', points: 6, isDiscipline: false, about: '工作汇报逾期' }],
};
const SIMULATED =
  'total draftTotal grade draftGrade change deducted draftDeducted unweighted ratersMissing unlisted evaluation { id }';

describe('A draft of the evaluation scheme, in the graph', () => {
  let context: RunningContext;
  const refusal = async (role: Role, command: string, input: object, unit = 'bureau') =>
    (await context.of(unit).send(role, command, input)).errors?.[0]?.extensions.code;
  const simulation = async (draftId: string, args = '', roles: readonly Role[] = ['PARTY_WORK'], unit = 'bureau') => {
    const { data, errors } = await context
      .of(unit)
      .ask(`{ schemeSimulation(schemeDraftId: "${draftId}", month: "2016-03"${args}) { ${SIMULATED} } }`, {}, roles);
    expect(errors).toBeUndefined();
    return data?.['schemeSimulation'];
  };
  const asItIs = { total: 78.17, grade: 'COMPETENT', deducted: 2, evaluation: { id: `${postingId}.2016-03` } };

  beforeAll(async () => {
    context = await runContext(integrityPerformance, 'bureau');
    await context.tellWorld();
    await context.does('PARTY_WORK', 'IssueScheme', { ...proposed, occurredOn: '2016-01-01' });
    await context.tell(stationPostingEvents, 'luobo', { type: 'StationReserved', data: { postingId } });
    await context.tell(postingEvents, postingId, weiPosted);
    await context.settle(['EvaluationOpened']);
    for (const level of ['GENERAL', 'BUSINESS', 'COUNTY'] as const)
      await context.does(LEVELS[level], 'SubmitScores', {
        ...march,
        stationId: 'luobo',
        level,
        scores: ROUNDS.map((method, at) => ({ method, score: SCORES[level][at] })),
      });
    await context.does('GENERAL_MANAGEMENT', 'ApplyDeduction', {
      ...march,
      deductionId: 'd1',
      code: 'REPORT_LATE',
      fact: '三月工作汇报逾期',
      evidenceRefs: ['督办单〔2016〕3号'],
    });
    await context.does('GENERAL_MANAGEMENT', 'FinaliseEvaluation', { ...march, occurredOn: '2016-04-20' });
    await context.settle(['EvaluationFinalised', 'MonthSettled']);
  });
  afterAll(() => context.stop());

  it('is drafted by those who issue, and tells all faults at once', async () => {
    const first = { ...draft, draftId: 'same', occurredOn: '2016-04-21' };
    expect(await refusal('STATION', 'DraftScheme', first)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('PARTY_WORK', 'DraftScheme', first, 'wuming')).toBe('NOT_AUTHORISED_SCOPE');
    expect(await refusal('PARTY_WORK', 'DraftScheme', { ...first, bureauId: 'wuming' })).toBe('REFERENCE_UNKNOWN');
    for (const source of Object.values(hostileTexts))
      expect(await refusal('PARTY_WORK', 'DraftScheme', { ...first, source })).toBe('INVALID_INPUT');
    const { errors } = await context.send('PARTY_WORK', 'DraftScheme', {
      ...first,
      from: '2016-01-01',
      calendarVersion: 'moon-1',
      bands: proposed.bands.slice(1),
    });
    const { faults } = errors?.[0]?.extensions as unknown as { faults: { code: string }[] };
    expect(faults.map(({ code }) => code)).toStrictEqual(['BANDS_UNFIT', 'CALENDAR_UNKNOWN', 'SCHEME_NOT_LATER']);
    const sent = await context.send('PARTY_WORK', 'DraftScheme', first, 'id draftId stage edition from');
    expect(sent.data?.['draftScheme']).toStrictEqual({
      id: 'same',
      draftId: 'same',
      stage: 'DRAFTED',
      edition: 1,
      from: '2016-06-01',
    });
    await context.does('PARTY_WORK', 'DraftScheme', { ...onlyMulti, occurredOn: '2016-04-21' });
  });

  it('says of a past month what it would have been, and changes nothing', async () => {
    const before = context.facts().length;
    const same = { draftTotal: 78.17, draftGrade: 'COMPETENT', change: 0, draftDeducted: 2 };
    const whole = { unweighted: ['PLAN'], ratersMissing: false, unlisted: [] };
    expect(await simulation('same')).toStrictEqual([{ ...asItIs, ...same, ...whole }]);
    const other = { draftTotal: 53.9, draftGrade: 'POOR', change: -24.27, draftDeducted: 6 };
    expect(await simulation('only-multi')).toStrictEqual([{ ...asItIs, ...other, ...whole }]);
    expect(await simulation('same', ', under: "wuming"')).toHaveLength(1);
    expect(await simulation('same', ', under: "binyang"')).toStrictEqual([]);
    expect(await simulation('nowhere')).toStrictEqual([]);
    expect(context.facts()).toHaveLength(before);
  });

  it('explains what it asks for and the month did not have', async () => {
    const raters = { ...draft, draftId: 'raters', quorum: 2, deductions: [], occurredOn: '2016-04-22' };
    await context.does('PARTY_WORK', 'DraftScheme', raters);
    expect(await simulation('raters')).toMatchObject([
      { draftTotal: 78.17, draftDeducted: 2, ratersMissing: true, unlisted: ['REPORT_LATE'] },
    ]);
  });

  it('is for those who evaluate, and each sees the months of the own units', async () => {
    expect(await simulation('same', '', ['STATION'], 'luobo')).toStrictEqual([]);
    expect(await simulation('same', '', ['COUNTY_ENTERPRISE'], 'wuming')).toHaveLength(1);
    expect(await simulation('same', '', ['COUNTY_ENTERPRISE'], 'binyang')).toStrictEqual([]);
    const { errors } = await context.ask('{ schemeSimulation(schemeDraftId: "same", month: "2016-13") { total } }');
    expect(errors?.map(({ extensions }) => extensions.code)).toStrictEqual(['INVALID_INPUT']);
    const facts = '{ ownChanges(types: ["SchemeDrafted"], most: 9) { facts } }';
    const told = async (roles: readonly Role[], unit: string) =>
      ((await context.of(unit).ask(facts, {}, roles)).data?.['ownChanges'] as { facts: object[] }).facts.length;
    expect(await told(['STATION'], 'luobo')).toBe(0);
    expect(await told(['PARTY_WORK'], 'bureau')).toBe(3);
  });

  it('is withdrawn with a reason', async () => {
    const input = { draftId: 'raters', reason: '意见不一', occurredOn: '2016-04-23' };
    expect(await refusal('PARTY_WORK', 'WithdrawSchemeDraft', { ...input, draftId: 'nowhere' })).toBe(
      'SCHEME_DRAFT_UNKNOWN',
    );
    expect(await refusal('PARTY_WORK', 'WithdrawSchemeDraft', input, 'wuming')).toBe('NOT_AUTHORISED_SCOPE');
    const done = await context.send('PARTY_WORK', 'WithdrawSchemeDraft', input, 'stage reason settled { on }');
    expect(done.data?.['withdrawSchemeDraft']).toStrictEqual({
      stage: 'WITHDRAWN',
      reason: '意见不一',
      settled: { on: '2016-04-23' },
    });
  });

  it('is issued ahead of its months, and what is final stays as it is', async () => {
    const input = { draftId: 'only-multi', occurredOn: '2016-05-10' };
    expect(await refusal('PARTY_WORK', 'IssueSchemeDraft', input, 'wuming')).toBe('NOT_AUTHORISED_SCOPE');
    expect(await refusal('PARTY_WORK', 'IssueSchemeDraft', { ...input, occurredOn: '2016-06-01' })).toBe(
      'SCHEME_NOT_AHEAD',
    );
    const done = await context.send('PARTY_WORK', 'IssueSchemeDraft', input, 'stage version edition');
    expect(done.data?.['issueSchemeDraft']).toStrictEqual({ stage: 'ISSUED', version: 2, edition: 1 });
    expect(await refusal('PARTY_WORK', 'IssueSchemeDraft', input)).toBe('SCHEME_DRAFT_SETTLED');
    const { data } = await context.ask(`{ schemes { version from draftId } schemeDrafts { id stage version }
      evaluation(id: "${postingId}.2016-03") { total schemeVersion scheme { version } } }`);
    expect(data).toStrictEqual({
      schemes: [
        { version: 1, from: '2016-01-01', draftId: null },
        { version: 2, from: '2016-06-01', draftId: 'only-multi' },
      ],
      schemeDrafts: expect.arrayContaining([
        { id: 'only-multi', stage: 'ISSUED', version: 2 },
        { id: 'raters', stage: 'WITHDRAWN', version: null },
        { id: 'same', stage: 'DRAFTED', version: null },
      ]),
      evaluation: { total: 78.17, schemeVersion: 1, scheme: { version: 1 } },
    });
  });
});
