import { postingEvents, PROGRAMME_LAW, ruleSetEvents, stationPostingEvents } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import type { Role } from '@zhudian/programme';
import { carriedOver } from '../../support/carried-over';
import { proposed } from '../../support/evaluation.story';
import { weiPosted } from '../../support/organization.story';
import { changed } from '../../support/law.story';
import { runContext, type RunningContext } from '../../support/running-context';
import { planItems } from '../../support/work-plan.story';

// covers: M09, M12

const SECRETARY = 'FIRST_SECRETARY';
const postingId = 'r2016.wei';
const april = { postingId, month: '2016-04' };
const atLuobo = { stationId: 'luobo' };
const LEVELS = { GENERAL: 'GENERAL_MANAGEMENT', BUSINESS: 'BUSINESS_MANAGEMENT', COUNTY: 'COUNTY_ENTERPRISE' } as const;
const everything = ['PARTY', 'BUSINESS', 'STYLE', 'INTEGRITY'];

describe('A month that is planned and rated, in the graph', () => {
  let context: RunningContext;
  const codes = async (role: Role, command: string, input: object) =>
    (await context.send(role, command, input)).errors?.map(({ extensions }) => extensions.code);

  /** What the form of the First Secretary begins with. */
  const form = async (values: object) => {
    const { query, from } = carriedOver('DraftWorkPlan', 'work-plans');
    const { data } = await context.of('luobo').ask(query, { postingId }, [SECRETARY], SECRETARY);
    return from(data, values);
  };

  beforeAll(async () => {
    context = await runContext(integrityPerformance, 'bureau');
    await context.tellWorld();
    await context.tellPeople(SECRETARY, ...Object.values(LEVELS));
    await context.does('PARTY_WORK', 'IssueScheme', { ...proposed, quorum: 1, occurredOn: '2016-01-01' });
    await context.tell(stationPostingEvents, 'luobo', { type: 'StationReserved', data: { postingId } });
    await context.tell(postingEvents, postingId, { ...weiPosted, data: { ...weiPosted.data, personId: SECRETARY } });
    await context.settle(['EvaluationOpened']);
  });
  afterAll(() => context.stop());

  it('the plan is drafted and submitted, returned with a reason, and approved when it is better', async () => {
    const drafted = { ...april, ...atLuobo, items: planItems };
    await context.does(SECRETARY, 'DraftWorkPlan', { ...drafted, occurredOn: '2016-03-28' });
    await context.does(SECRETARY, 'SubmitWorkPlan', { ...april, occurredOn: '2016-03-29' });
    expect(await codes('STATION', 'ApproveWorkPlan', april)).toStrictEqual(['NOT_AUTHORISED_ROLE']);
    expect(await codes('GENERAL_MANAGEMENT', 'DraftWorkPlan', drafted)).toStrictEqual(['NOT_AUTHORISED_ROLE']);
    const reason = '走访对象不明确';
    await context.does('RURAL_POWER', 'ReturnWorkPlan', { ...april, reason, occurredOn: '2016-03-30' });
    const returned = await context.ask('{ workPlan(id: "r2016.wei.2016-04") { stage returnReason score } }');
    expect(returned.data).toStrictEqual({ workPlan: { stage: 'RETURNED', returnReason: reason, score: null } });
    expect(await form({ month: '2016-04' })).toStrictEqual({ items: planItems });
    const divided = planItems.map(({ itemId, weight }) => ({ itemId, weight }));
    expect(await form({ month: '2016-05' })).toStrictEqual({ items: divided });
    await context.does(SECRETARY, 'DraftWorkPlan', { ...drafted, occurredOn: '2016-03-31' });
    await context.does(SECRETARY, 'SubmitWorkPlan', { ...april, occurredOn: '2016-03-31' });
    await context.does('COUNTY_ENTERPRISE', 'ApproveWorkPlan', { ...april, occurredOn: '2016-04-01' });
  });

  it('what is done and what slips is told, with its words', async () => {
    const done = { ...april, itemId: 'ledger', result: '核对132户', evidenceRefs: ['台账'], occurredOn: '2016-04-15' };
    await context.does(SECRETARY, 'CompletePlanItem', done);
    await context.does(SECRETARY, 'SlipPlanItem', {
      ...april,
      itemId: 'visit',
      reason: '暴雨',
      occurredOn: '2016-04-28',
    });
    const { data } = await context.ask(`{
      workPlans(month: "2016-04", stage: APPROVED) { totalCount edges { node { score posting { id }
        items { itemId about standing result evidenceRefs reason weight } } } }
    }`);
    const [ledger, visit] = planItems;
    const node = {
      score: 60,
      posting: { id: postingId },
      items: [
        {
          itemId: 'ledger',
          about: ledger?.about,
          standing: 'DONE',
          result: '核对132户',
          evidenceRefs: ['台账'],
          reason: null,
          weight: 60,
        },
        {
          itemId: 'visit',
          about: visit?.about,
          standing: 'SLIPPED',
          result: null,
          evidenceRefs: [],
          reason: '暴雨',
          weight: 40,
        },
      ],
    };
    expect(data).toStrictEqual({ workPlans: { totalCount: 1, edges: [{ node }] } });
  });

  it('what slipped is due until it is done', async () => {
    const { data } = await context.ask(
      '{ ownDueItems(dueBefore: "2016-04-30", first: 10) { items { kind of dueOn ownerId } } }',
    );
    expect(data).toStrictEqual({
      ownDueItems: { items: [{ kind: 'PLAN_ITEM_DONE', of: 'visit', dueOn: '2016-04-29', ownerId: postingId }] },
    });
  });

  it('assessors of each level score by effect alone and rate by dimensions; what is missing is seen', async () => {
    for (const [level, role] of Object.entries(LEVELS)) {
      const sheet = { ...april, ...atLuobo, level, occurredOn: '2016-05-03' };
      expect(await codes(role, 'SubmitScores', { ...sheet, scores: [{ method: 'PLAN', score: 100 }] })).toStrictEqual([
        'PLAN_SCORE_COMPUTED',
      ]);
      await context.does(role, 'SubmitScores', { ...sheet, scores: [{ method: 'EFFECT', score: 80 }] });
      const rated = level === 'COUNTY' ? everything.slice(1) : everything;
      const ratings = rated.map((dimension) => ({ dimension, score: 90 }));
      await context.does(role, 'RateDimensions', { ...sheet, ratings, comment: '群众反映好' });
    }
    const query = `{ evaluation(id: "r2016.wei.2016-04") {
      missing { level method } ratersMissing { level } workPlan { score }
      scores { level unitId score } raters { level raterId mean missing comment } } }`;
    const rater = (level: keyof typeof LEVELS, missing: readonly string[] = []) => ({
      level,
      raterId: LEVELS[level],
      mean: 90,
      missing,
      comment: '群众反映好',
    });
    expect((await context.ask(query)).data).toStrictEqual({
      evaluation: {
        missing: [{ level: 'COUNTY', method: 'MULTI' }],
        ratersMissing: [],
        workPlan: { score: 60 },
        scores: Object.keys(LEVELS).map((level) => ({ level, unitId: 'bureau', score: 80 })),
        raters: [rater('GENERAL'), rater('BUSINESS'), rater('COUNTY', ['PARTY'])],
      },
    });
  });

  it('a rating that lies far from the others is shown by seat, as far as the rule of its month says', async () => {
    const rateIntegrity = (score: number) =>
      context.does('COUNTY_ENTERPRISE', 'RateDimensions', {
        ...april,
        ...atLuobo,
        level: 'COUNTY',
        occurredOn: '2016-05-03',
        ratings: [{ dimension: 'INTEGRITY', score }],
      });
    const query = `{ evaluation(id: "r2016.wei.2016-04") {
      ratingSpread { dimension raters median limit provenance outliers { level unitId score away } } } }`;
    const shown = async (roles: readonly Role[] = ['PARTY_WORK']) => (await context.ask(query, {}, roles)).data;
    const spread = (limit: number, provenance: string, ...outliers: readonly object[]) => {
      const told = { raters: 3, median: 90, limit, provenance };
      const none = ['BUSINESS', 'STYLE'].map((dimension) => ({ dimension, ...told, outliers: [] }));
      return { evaluation: { ratingSpread: [...none, { dimension: 'INTEGRITY', ...told, outliers }] } };
    };
    const low = { level: 'COUNTY', unitId: 'bureau', score: 60, away: -30 };
    await rateIntegrity(60);
    expect(await shown()).toStrictEqual(spread(20, 'PROPOSED', low));
    expect(await shown(['STATION'])).toStrictEqual({ evaluation: null });
    const tell = (from: string, value: number) =>
      context.tell(ruleSetEvents, PROGRAMME_LAW, changed('ratingOutlierPoints', value, { from }));
    await tell('2016-05-01', 10);
    expect(await shown()).toStrictEqual(spread(20, 'PROPOSED', low));
    await tell('2015-04-30', 31);
    expect(await shown()).toStrictEqual(spread(31, 'IN_FORCE'));
    await rateIntegrity(59);
    expect(await shown()).toStrictEqual(spread(31, 'IN_FORCE', { ...low, score: 59, away: -31 }));
    await rateIntegrity(90);
    expect(await shown()).toStrictEqual(spread(31, 'IN_FORCE'));
  });

  it('the result rests on the plan and on the raters', async () => {
    const over = { ...april, occurredOn: '2016-05-10' };
    expect(await codes('GENERAL_MANAGEMENT', 'FinaliseEvaluation', over)).toStrictEqual(['DIMENSIONS_MISSING']);
    const ratings = [{ dimension: 'PARTY', score: 90 }];
    const sheet = { ...april, ...atLuobo, level: 'COUNTY', occurredOn: '2016-05-04' };
    await context.does('COUNTY_ENTERPRISE', 'RateDimensions', { ...sheet, ratings });
    await context.does('GENERAL_MANAGEMENT', 'FinaliseEvaluation', over);
    const { data } = await context.ask(`{ evaluation(id: "r2016.wei.2016-04") {
      total planScore notJudged perMethod { method score } } }`);
    expect(data).toStrictEqual({
      evaluation: {
        total: 74,
        planScore: 60,
        notJudged: [],
        perMethod: [
          { method: 'PLAN', score: 60 },
          { method: 'EFFECT', score: 80 },
          { method: 'MULTI', score: 90 },
        ],
      },
    });
    expect(
      await codes(SECRETARY, 'CompletePlanItem', { ...april, itemId: 'visit', result: '补', evidenceRefs: ['照片'] }),
    ).toStrictEqual(['PLAN_SETTLED']);
  });

  it('by a draft that says what the scheme says it would have been the same', async () => {
    const draft = { ...proposed, quorum: 1, draftId: 'same', from: '2016-07-01', occurredOn: '2016-05-11' };
    await context.does('PARTY_WORK', 'DraftScheme', draft);
    const { data } = await context.ask(`{ schemeSimulation(schemeDraftId: "same", month: "2016-04") {
      total draftTotal change unweighted ratersMissing } }`);
    expect(data).toStrictEqual({
      schemeSimulation: [{ total: 74, draftTotal: 74, change: 0, unweighted: [], ratersMissing: false }],
    });
  });

  it('of a term, and of a position, shows what lies far from the others by the rule of its day', async () => {
    const rate = (level: keyof typeof LEVELS, score: number, occurredOn: string) =>
      context.does(LEVELS[level], 'RateDimensions', {
        postingId,
        ...atLuobo,
        level,
        occurredOn,
        ratings: [{ dimension: 'STYLE', score }],
      });
    const query = `{ evaluation(id: "${postingId}.TERM") { kind
      ratingSpread { dimension raters median limit outliers { level score away } } } }`;
    const spread = async () => (await context.ask(query)).data?.['evaluation'];
    await rate('GENERAL', 90, '2016-05-20');
    await rate('BUSINESS', 88, '2016-05-20');
    expect(await spread()).toStrictEqual({ kind: 'TERM', ratingSpread: [] });
    await rate('COUNTY', 75, '2016-05-20');
    const told = { dimension: 'STYLE', raters: 3, median: 88 };
    const away = { level: 'COUNTY', score: 75, away: -13 };
    const far = { kind: 'TERM', ratingSpread: [{ ...told, limit: 10, outliers: [away] }] };
    expect(await spread()).toStrictEqual(far);
    const then = context.facts().at(-1)?.position ?? 0;
    await rate('COUNTY', 87, '2016-05-21');
    const near = { kind: 'TERM', ratingSpread: [{ ...told, limit: 10, outliers: [] }] };
    expect(await spread()).toStrictEqual(near);
    expect((await context.askAt(then, query)).data?.['evaluation']).toStrictEqual(far);
    const before = await context.askAt(then - 1, query);
    expect(before.data?.['evaluation']).toStrictEqual({ kind: 'TERM', ratingSpread: [] });
    // As long as it is open, the rule of today says how far is far.
    await rate('COUNTY', 75, '2016-04-30');
    const lenient = { kind: 'TERM', ratingSpread: [{ ...told, limit: 31, outliers: [] }] };
    expect(await spread()).toStrictEqual(lenient);
  });

  it.each([
    ['REFERENCE_UNKNOWN', { ...april, ...atLuobo, postingId: 'nobody', items: planItems }],
    ['INVALID_INPUT', { ...april, ...atLuobo, items: planItems.map((item) => ({ ...item, about: '疑\u0000似' })) }],
    ['PLAN_LATE', { ...april, ...atLuobo, month: '2016-05', items: planItems, occurredOn: '2016-06-01' }],
  ])('says %s to a plan that is not right', async (code, input) => {
    expect(await codes(SECRETARY, 'DraftWorkPlan', input)).toStrictEqual([code]);
  });
});
