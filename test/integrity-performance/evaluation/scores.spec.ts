import { evaluationDecider, knownPosting, knownUnit, schemeFold, workPlanFold } from '@zhudian/integrity-performance';
import type { AssessorLevel } from '@zhudian/facts';
import { actAs, specificationOf, stateAfter } from '../../support';
import { issued, marchFinal, sheet } from '../../support/evaluation.story';
import { marchOpened, termOpened } from '../../support/indicator.story';
import { luoboRegistered, weiPosted } from '../../support/organization.story';

// covers: M07, M08, M10, M12, M13, M14, M15

const evaluation = specificationOf(evaluationDecider);
const posting = stateAfter(knownPosting, weiPosted);
const ROLES = { GENERAL: 'GENERAL_MANAGEMENT', BUSINESS: 'BUSINESS_MANAGEMENT', COUNTY: 'COUNTY_ENTERPRISE' } as const;
const three = (score: number) => [
  { method: 'PLAN' as const, score },
  { method: 'EFFECT' as const, score: score + 1 },
  { method: 'MULTI' as const, score: score + 2, comment: '群众反映好' },
];

const seen = {
  scheme: stateAfter(schemeFold, issued()),
  unit: stateAfter(knownUnit, luoboRegistered),
  plan: workPlanFold.initial,
};
const UNITS = { GENERAL: 'bureau', BUSINESS: 'bureau', COUNTY: 'wuming' } as const;

interface Submitted {
  readonly level?: AssessorLevel;
  readonly role?: (typeof ROLES)[AssessorLevel];
  readonly scores?: ReturnType<typeof three> | { method: 'PLAN' | 'EFFECT' | 'MULTI'; score: number }[];
  readonly on?: string;
  readonly by?: string;
  readonly month?: string | undefined;
  readonly stationId?: string;
}
const submit = ({ level = 'COUNTY', scores = three(80), on = '2016-04-05', ...more }: Submitted = {}) => ({
  type: 'SubmitScores' as const,
  data: {
    postingId: 'r2016.wei',
    stationId: more.stationId ?? 'luobo',
    level,
    scores,
    ...('month' in more ? (more.month ? { month: more.month } : {}) : { month: '2016-03' }),
  },
  act: actAs(more.role ?? ROLES[level], { on, ...(more.by ? { by: more.by } : {}) }),
  read: { posting, ...seen },
});
const submitted = (level: AssessorLevel, score: number) =>
  three(score).map((data) => ({ type: 'ScoreSubmitted' as const, data: { level, ...data, unitId: UNITS[level] } }));

describe('The scores of a level', () => {
  it.each(['GENERAL', 'BUSINESS', 'COUNTY'] as const)('%s are submitted all at once', (level) =>
    evaluation
      .given(marchOpened)
      .when(submit({ level }))
      .then(...submitted(level, 80)),
  );

  it('open the evaluation when nobody has yet', () => {
    evaluation
      .given()
      .when(submit())
      .then(marchOpened, ...submitted('COUNTY', 80));
    evaluation
      .given()
      .when(submit({ month: undefined, scores: [{ method: 'MULTI', score: 90 }] }))
      .then(termOpened, {
        type: 'ScoreSubmitted',
        data: { level: 'COUNTY', method: 'MULTI', score: 90, unitId: 'wuming' },
      });
  });

  it('may be submitted again until the result is final', () => {
    evaluation
      .given(marchOpened, ...sheet('MONTHLY'))
      .when(submit())
      .then(...submitted('COUNTY', 80));
    evaluation
      .given(marchOpened, ...sheet('MONTHLY'), marchFinal())
      .when(submit())
      .thenRefused('EVALUATION_CLOSED', {});
  });

  it('come from that level alone', () => {
    evaluation
      .given(marchOpened)
      .when(submit({ role: 'GENERAL_MANAGEMENT' }))
      .thenRefused('WRONG_LEVEL', { level: 'COUNTY', needed: 'COUNTY_ENTERPRISE' });
    evaluation
      .given(marchOpened)
      .when(submit({ level: 'GENERAL', role: 'BUSINESS_MANAGEMENT' }))
      .thenRefused('WRONG_LEVEL', { level: 'GENERAL', needed: 'GENERAL_MANAGEMENT' });
  });

  it('are never on oneself', () =>
    evaluation
      .given(marchOpened)
      .when(submit({ by: 'wei' }))
      .thenRefused('SELF_SCORING', { actor: 'wei' }));

  it.each([-0.01, 100.01])('are not %d', (score) =>
    evaluation
      .given(marchOpened)
      .when(submit({ scores: [{ method: 'PLAN', score }] }))
      .thenRefused('SCORE_RANGE', { scores: [String(score)] }),
  );

  it.each([0, 100])('may be %d', (score) =>
    evaluation
      .given(marchOpened)
      .when(submit({ scores: [{ method: 'PLAN', score }] }))
      .then({ type: 'ScoreSubmitted', data: { level: 'COUNTY', method: 'PLAN', score, unitId: 'wuming' } }),
  );

  it('name each method once, and only those that are asked', () => {
    evaluation
      .given(marchOpened)
      .when(
        submit({
          scores: [
            { method: 'PLAN', score: 1 },
            { method: 'PLAN', score: 2 },
          ],
        }),
      )
      .thenRefused('METHOD_REPEATED', { methods: ['PLAN'] });
    evaluation
      .given(termOpened)
      .when(submit({ month: undefined, scores: [{ method: 'PLAN', score: 1 }] }))
      .thenRefused('METHOD_NOT_ASKED', { methods: ['PLAN'], asked: ['MULTI'] });
  });

  it('are given once the month has begun', () => {
    evaluation
      .given()
      .when(submit({ month: '2016-05', on: '2016-04-30' }))
      .thenRefused('MONTH_NOT_BEGUN', { month: '2016-05', earliest: '2016-05-01' });
    evaluation
      .given()
      .when(submit({ month: '2016-05', on: '2016-05-01' }))
      .then({ ...marchOpened, data: { ...marchOpened.data, month: '2016-05' } }, ...submitted('COUNTY', 80));
  });

  it('are of a month of the posting, at its station', () => {
    evaluation
      .given()
      .when(submit({ month: '2016-02' }))
      .thenRefused('MONTH_OUTSIDE_POSTING', { month: '2016-02', startOn: '2016-03-15', endOn: '2018-03-15' });
    evaluation
      .given()
      .when(submit({ stationId: 'shuangqiao' }))
      .thenRefused('NOT_THE_STATION', { stationId: 'shuangqiao', postedAt: 'luobo' });
    evaluation
      .given()
      .when({ ...submit(), read: { posting: knownPosting.initial, ...seen } })
      .thenRefused('POSTING_UNKNOWN', { postingId: 'r2016.wei' });
  });
});
