import { schemeFold, workPlanFold } from '@zhudian/integrity-performance';
import { evaluationDimension, type AssessorLevel, type DimensionRating, type EvaluationEvent } from '@zhudian/facts';
import { actAs, stateAfter } from '../../support';
import { issued, marchFinal, monthSettled, sheet } from '../../support/evaluation.story';
import { marchOpened, termOpened } from '../../support/indicator.story';
import { aprilDrafted, aprilApproved, itemDone, planSubmitted } from '../../support/work-plan.story';
import { evaluation, finalise, full, march, posting, settled, unit } from './finalising';

// covers: M09, M12, M13, M14, M15

const byRaters = stateAfter(schemeFold, issued({ quorum: 2 }));
const all = (score: number): DimensionRating[] =>
  evaluationDimension.options.map((dimension) => ({ dimension, score }));
const rated = (level: AssessorLevel, raterId: string, ratings: readonly DimensionRating[]): EvaluationEvent => ({
  type: 'DimensionsRated',
  data: { level, unitId: 'bureau', raterId, ratings: [...ratings] },
});
const rate = (ratings: readonly DimensionRating[], scheme = byRaters, month: string | undefined = march.month) => ({
  type: 'RateDimensions' as const,
  data: { postingId: march.postingId, month, stationId: 'luobo', level: 'GENERAL' as const, ratings: [...ratings] },
  act: actAs('GENERAL_MANAGEMENT', { on: '2016-04-05' }),
  read: { posting, scheme, unit, plan: workPlanFold.initial },
});
const [party] = all(80) as [DimensionRating];
const LEVELS = ['GENERAL', 'BUSINESS', 'COUNTY'] as const;
const two = (one: number, other: number) =>
  LEVELS.flatMap((level) => [rated(level, 'hua', all(one)), rated(level, 'mei', all(other))]);
const withoutMulti = full.filter(({ data: { method } }) => method !== 'MULTI');

describe('Ratings by dimensions', () => {
  const told = rated('GENERAL', 'general-management', all(80));

  it('are given by each rater for himself, and open the evaluation when nobody has yet', () => {
    evaluation
      .given(marchOpened)
      .when(rate(all(80)))
      .then(told);
    evaluation
      .given()
      .when(rate(all(80)))
      .then(marchOpened, told);
    evaluation
      .given(marchOpened, told)
      .when(rate([party]))
      .then(rated('GENERAL', 'general-management', [party]));
  });

  it('are asked for by the scheme, each dimension once, from 0 to 100', () => {
    const none = stateAfter(schemeFold, issued());
    evaluation
      .given(marchOpened)
      .when(rate(all(80), none))
      .thenRefused('DIMENSIONS_NOT_ASKED', {});
    evaluation
      .given(marchOpened)
      .when(rate([party, party]))
      .thenRefused('DIMENSION_REPEATED', { dimensions: ['PARTY'] });
    evaluation
      .given(marchOpened)
      .when(rate(all(101)))
      .thenRefused('SCORE_RANGE', { scores: ['101', '101', '101', '101'] });
  });

  it('are of the own level, by another, before the result is final', () => {
    const act = (changes: object) => ({ ...rate(all(80)), act: { ...rate([]).act, ...changes } });
    evaluation
      .given(marchOpened)
      .when(act({ role: 'COUNTY_ENTERPRISE' }))
      .thenRefused('WRONG_LEVEL');
    evaluation
      .given(marchOpened)
      .when(act({ by: 'wei' }))
      .thenRefused('SELF_SCORING', { actor: 'wei' });
    evaluation
      .given(marchOpened, ...full, marchFinal())
      .when(rate(all(80)))
      .thenRefused('EVALUATION_CLOSED', {});
  });

  it('take the place of one score by several dimensions', () =>
    evaluation
      .given(termOpened)
      .when({
        type: 'SubmitScores',
        data: {
          postingId: march.postingId,
          stationId: 'luobo',
          level: 'GENERAL',
          scores: [{ method: 'MULTI', score: 1 }],
        },
        act: actAs('GENERAL_MANAGEMENT', { on: '2016-04-05' }),
        read: { posting, scheme: byRaters, unit, plan: workPlanFold.initial },
      })
      .thenRefused('RATED_BY_DIMENSIONS', {}));

  it('make the score of a level: every rater and every dimension counts alike', () =>
    evaluation
      .given(marchOpened, ...withoutMulti, ...two(70, 90))
      .when(finalise({ scheme: byRaters }))
      .then(marchFinal(), settled(monthSettled('2016-03', 80))));

  it('need their quorum on each level, and every dimension of each rater', () => {
    const short = two(80, 80).slice(0, -1);
    evaluation
      .given(marchOpened, ...withoutMulti, ...short)
      .when(finalise({ scheme: byRaters }))
      .thenRefused('RATERS_MISSING', { levels: ['COUNTY'], quorum: 2 });
    evaluation
      .given(marchOpened, ...withoutMulti, ...short, rated('COUNTY', 'mei', [party]))
      .when(finalise({ scheme: byRaters }))
      .thenRefused('DIMENSIONS_MISSING', { raters: ['mei'] });
  });
});

describe('Scores of several departments of a level', () => {
  it('stand side by side, and count alike', () => {
    const of = (unitId: string, score: number) =>
      sheet('MONTHLY').map((one) => ({ ...one, data: { ...one.data, unitId, score } }));
    evaluation
      .given(marchOpened, ...of('marketing', 60), ...of('audit-office', 70), ...of('marketing', 90))
      .when(finalise())
      .then(marchFinal(), settled(monthSettled('2016-03', 80)));
  });
});

describe('The plan of a month', () => {
  const plan = stateAfter(workPlanFold, ...aprilApproved, itemDone());

  it('scores it, whatever was typed before', () =>
    evaluation
      .given(marchOpened, ...full)
      .when(finalise({ plan }))
      .then(
        marchFinal({
          perLevel: LEVELS.map((level) => ({ level, score: 72 })),
          perMethod: [{ method: 'PLAN', score: 60 }, ...marchFinal().data.perMethod.slice(1)],
          total: 72,
          grade: 'COMPETENT',
          planScore: 60,
        }),
        settled(monthSettled('2016-03', 72)),
      ));

  it('takes the place of typed scores', () =>
    evaluation
      .given(marchOpened)
      .when({
        type: 'SubmitScores',
        data: { ...march, stationId: 'luobo', level: 'COUNTY', scores: [{ method: 'PLAN', score: 100 }] },
        act: actAs('COUNTY_ENTERPRISE', { on: '2016-04-05' }),
        read: { posting, scheme: byRaters, unit, plan },
      })
      .thenRefused('PLAN_SCORE_COMPUTED', { month: '2016-04' }));

  it('is decided on first', () =>
    evaluation
      .given(marchOpened, ...full)
      .when(finalise({ plan: stateAfter(workPlanFold, aprilDrafted, planSubmitted) }))
      .thenRefused('PLAN_UNDECIDED', { month: '2016-04' }));

  it('judges nothing where there is none: the other methods share its weight', () =>
    evaluation
      .given(marchOpened, ...full.filter(({ data: { method } }) => method !== 'PLAN'))
      .when(finalise())
      .then(
        marchFinal({ perMethod: marchFinal().data.perMethod.slice(1), notJudged: ['PLAN'] }),
        settled(monthSettled('2016-03', 80)),
      ));
});
