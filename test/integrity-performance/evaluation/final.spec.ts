import { evaluationDecider, knownPosting, schemeFold, standingFold } from '@zhudian/integrity-performance';
import type { PostingStandingEvent } from '@zhudian/facts';
import { elsewhere } from '@zhudian/framework';
import { actAs, specificationOf, stateAfter } from '../../support';
import {
  acknowledged,
  appealed,
  gift,
  issued,
  lateReport,
  marchFinal,
  monthSettled,
  reliedOn,
  reopened,
  revoked,
  satisfied,
  sheet,
  termFinal,
  termSettled,
  termUnsettled,
  upheld,
} from '../../support/evaluation.story';
import { marchOpened, termOpened } from '../../support/indicator.story';
import { shippedLaw } from '../../support/law.story';
import { weiPosted, weiRecalled } from '../../support/organization.story';

// covers: M07, M08, M11, M16

const evaluation = specificationOf(evaluationDecider);
const postingId = 'r2016.wei';
const march = { postingId, month: '2016-03' };
const posting = stateAfter(knownPosting, weiPosted);
const scheme = stateAfter(schemeFold, issued());
const standing = (...past: readonly PostingStandingEvent[]) => stateAfter(standingFold, ...past);
const settled = (event: ReturnType<typeof monthSettled> | ReturnType<typeof termSettled>) =>
  elsewhere(standingFold, postingId, event);

interface Wished {
  readonly on?: string;
  readonly by?: string;
  readonly month?: string;
  readonly posting?: typeof posting;
  readonly standing?: ReturnType<typeof standing>;
  readonly scheme?: typeof scheme;
}
const finalise = ({ on = '2016-04-20', by = 'general-management', month = '2016-03', ...more }: Wished = {}) => ({
  type: 'FinaliseEvaluation' as const,
  data: { postingId, month },
  act: actAs('GENERAL_MANAGEMENT', { on, by }),
  read: { posting, standing: standing(), scheme, ...shippedLaw, ...more },
});
const finaliseTerm = (on: string, past: readonly PostingStandingEvent[], more: Pick<Wished, 'posting'> = {}) => ({
  ...finalise({ on }),
  data: { postingId },
  read: { posting, scheme, ...shippedLaw, ...more, standing: standing(...past) },
});
const full = sheet('MONTHLY');

describe('A monthly evaluation is final', () => {
  it('when every level has scored by every method, and is settled in the standing of the posting', () =>
    evaluation
      .given(marchOpened, ...full)
      .when(finalise())
      .then(marchFinal(), settled(monthSettled('2016-03', 80))));

  it('with every cell weighed by the scheme: level times method', () => {
    const scores = { 'COUNTY.PLAN': 91.3, 'BUSINESS.EFFECT': 77.77, 'GENERAL.MULTI': 0, 'COUNTY.MULTI': 100 };
    evaluation
      .given(marchOpened, ...sheet('MONTHLY', scores))
      .when(finalise())
      .then(
        marchFinal({
          perLevel: [
            { level: 'GENERAL', score: 64 },
            { level: 'BUSINESS', score: 79.11 },
            { level: 'COUNTY', score: 88.52 },
          ],
          perMethod: [
            { method: 'PLAN', score: 84.52 },
            { method: 'EFFECT', score: 79.22 },
            { method: 'MULTI', score: 68 },
          ],
          total: 79.1,
          grade: 'COMPETENT',
        }),
        settled(monthSettled('2016-03', 79.1)),
      );
  });

  it.each([
    [90, 'EXCELLENT'],
    [89.99, 'GOOD'],
    [80, 'GOOD'],
    [79.99, 'COMPETENT'],
    [60, 'COMPETENT'],
    [59.99, 'POOR'],
    [0, 'POOR'],
  ] as const)('at %d as %s', (score, grade) => {
    const all = sheet('MONTHLY').map((one) => ({ ...one, data: { ...one.data, score } }));
    const same = <Of extends object>(of: readonly Of[]) => of.map((one) => ({ ...one, score }));
    const { perLevel, perMethod } = marchFinal().data;
    evaluation
      .given(marchOpened, ...all)
      .when(finalise())
      .then(
        marchFinal({ perLevel: same(perLevel), perMethod: same(perMethod), total: score, grade }),
        settled(monthSettled('2016-03', score)),
      );
  });

  it('not while a cell is empty', () =>
    evaluation
      .given(marchOpened, ...full.slice(2))
      .when(finalise())
      .thenRefused('SCORES_MISSING', { cells: ['GENERAL.PLAN', 'GENERAL.EFFECT'] }));

  it('less what was deducted and not revoked, never below nothing', () => {
    evaluation
      .given(marchOpened, ...full, lateReport, appealed(), upheld())
      .when(finalise())
      .then(marchFinal({ deducted: 2, total: 78, grade: 'COMPETENT' }), settled(monthSettled('2016-03', 78)));
    evaluation
      .given(marchOpened, ...full, lateReport, appealed(), revoked())
      .when(finalise())
      .then(marchFinal(), settled(monthSettled('2016-03', 80)));
    const low = sheet('MONTHLY').map((one) => ({ ...one, data: { ...one.data, score: 10 } }));
    const { perLevel, perMethod } = marchFinal().data;
    const ten = <Of extends object>(of: readonly Of[]) => of.map((one) => ({ ...one, score: 10 }));
    evaluation
      .given(marchOpened, ...low, gift)
      .when(finalise())
      .then(
        marchFinal({
          perLevel: ten(perLevel),
          perMethod: ten(perMethod),
          deducted: 20,
          total: 0,
          grade: 'POOR',
          isDisciplined: true,
        }),
        settled(monthSettled('2016-03', 0, true)),
      );
  });

  it('not while an appeal is open, or may still come', () => {
    const past = [marchOpened, ...full, lateReport];
    evaluation
      .given(...past)
      .when(finalise({ on: '2016-04-14' }))
      .thenRefused('APPEAL_OPEN', { deductions: ['d1'], until: '2016-04-14' });
    evaluation
      .given(...past)
      .when(finalise({ on: '2016-04-15' }))
      .then(marchFinal({ deducted: 2, total: 78, grade: 'COMPETENT' }), settled(monthSettled('2016-03', 78)));
    evaluation
      .given(...past, appealed())
      .when(finalise({ on: '2016-05-15' }))
      .thenRefused('APPEAL_OPEN', { deductions: ['d1'], until: '2016-04-14' });
  });

  it('as soon as every appeal is decided, also on a day on which one might still be made', () => {
    const on = '2016-04-14';
    evaluation
      .given(marchOpened, ...full, lateReport, appealed(), upheld())
      .when(finalise({ on }))
      .then(marchFinal({ deducted: 2, total: 78, grade: 'COMPETENT' }), settled(monthSettled('2016-03', 78)));
    for (const decided of [[appealed(), revoked()], [revoked()]])
      evaluation
        .given(marchOpened, ...full, lateReport, ...decided)
        .when(finalise({ on }))
        .then(marchFinal(), settled(monthSettled('2016-03', 80)));
  });

  it('not while one of several deductions is under appeal, or may still be', () => {
    const later = { ...gift, data: { ...gift.data, appealBy: '2016-04-18' } };
    const past = [marchOpened, ...full, lateReport, later];
    const on = '2016-04-14';
    evaluation
      .given(...past)
      .when(finalise({ on }))
      .thenRefused('APPEAL_OPEN', { deductions: ['d1', 'd2'], until: '2016-04-18' });
    evaluation
      .given(...past, appealed(), upheld())
      .when(finalise({ on }))
      .thenRefused('APPEAL_OPEN', { deductions: ['d2'], until: '2016-04-18' });
    evaluation
      .given(...past, appealed(), appealed('d2'), revoked('d2'))
      .when(finalise({ on: '2016-04-30' }))
      .thenRefused('APPEAL_OPEN', { deductions: ['d1'], until: '2016-04-14' });
  });

  it.each([
    ['one of several deductions that stand', [lateReport, gift], { deducted: 22, total: 58, grade: 'POOR' }, true],
    ['none that stands', [lateReport, gift, revoked('d2')], { deducted: 2, total: 78, grade: 'COMPETENT' }, false],
  ] as const)('and disciplined when it was for a breach of discipline: %s', (_, deductions, result, isDisciplined) =>
    evaluation
      .given(marchOpened, ...full, ...deductions)
      .when(finalise())
      .then(marchFinal({ ...result, isDisciplined }), settled(monthSettled('2016-03', result.total, isDisciplined))),
  );

  it('under the scheme of its last day, whose version is kept', () => {
    const both = stateAfter(schemeFold, issued(), issued({ version: 2, from: '2016-04-01' }));
    evaluation
      .given(marchOpened, ...full)
      .when(finalise({ scheme: both }))
      .then(marchFinal(), settled(monthSettled('2016-03', 80)));
    const sooner = stateAfter(schemeFold, issued(), issued({ version: 2, from: '2016-03-31' }));
    evaluation
      .given(marchOpened, ...full)
      .when(finalise({ scheme: sooner }))
      .then(marchFinal({ schemeVersion: 2 }), settled(monthSettled('2016-03', 80)));
    evaluation
      .given(marchOpened, ...full)
      .when(finalise({ scheme: schemeFold.initial }))
      .thenRefused('SCHEME_MISSING', { on: '2016-03-31' });
  });

  it('once, by somebody else, when it is open and in the posting', () => {
    evaluation.given().when(finalise()).thenRefused('EVALUATION_NOT_OPEN', {});
    evaluation
      .given(marchOpened, ...full, marchFinal())
      .when(finalise())
      .thenRefused('EVALUATION_CLOSED', {});
    evaluation
      .given(marchOpened, ...full)
      .when(finalise({ by: 'wei' }))
      .thenRefused('SELF_SCORING', { actor: 'wei' });
    const gone = stateAfter(knownPosting, weiPosted, {
      ...weiRecalled,
      data: { ...weiRecalled.data, endOn: '2016-03-20' },
    });
    const april = { ...marchOpened, data: { ...marchOpened.data, month: '2016-04' } };
    evaluation
      .given(april, ...full)
      .when(finalise({ month: '2016-04', posting: gone }))
      .thenRefused('MONTH_OUTSIDE_POSTING', { month: '2016-04', startOn: '2016-03-15', endOn: '2016-03-20' });
  });

  it('not under a term that is final', () =>
    evaluation
      .given(marchOpened, ...full)
      .when(finalise({ standing: standing(termSettled()) }))
      .thenRefused('TERM_IS_FINAL', { through: '2018-02' }));
});

describe('The evaluation of a term is final', () => {
  const term = [termOpened, ...sheet('TERM')];
  const ready = [monthSettled('2016-03', 90), satisfied(70)] as const;

  it('made of its months, its dimensions and the satisfaction at its end', () => {
    evaluation
      .given(...term)
      .when(finaliseTerm('2016-04-10', [...ready]))
      .then(termFinal(), settled(termSettled({ through: '2016-03' })));
    // .6 · (90 + 71) / 2 + .25 · 80 + .15 · 70
    evaluation
      .given(...term)
      .when(finaliseTerm('2016-05-10', [...ready, monthSettled('2016-04', 71)]))
      .then(
        termFinal({ months: { count: 2, mean: 80.5 }, total: 78.8, grade: 'COMPETENT' }),
        settled(termSettled({ through: '2016-04', total: 78.8, grade: 'COMPETENT' })),
      );
  });

  it('with every month that is over; the one that is running may be taken in', () => {
    evaluation
      .given(...term)
      .when(finaliseTerm('2016-05-01', [...ready]))
      .thenRefused('MONTHS_MISSING', { months: ['2016-04'] });
    evaluation
      .given(...term)
      .when(finaliseTerm('2016-04-30', [...ready]))
      .then(termFinal(), settled(termSettled({ through: '2016-03' })));
    evaluation
      .given(...term)
      .when(finaliseTerm('2016-04-30', [...ready, monthSettled('2016-04', 90)]))
      .then(termFinal({ months: { count: 2, mean: 90 } }), settled(termSettled({ through: '2016-04' })));
    evaluation
      .given(...term)
      .when(finaliseTerm('2016-03-20', [satisfied(70)]))
      .thenRefused('MONTHS_MISSING', { months: [] });
  });

  it('with a month that was reopened missing again', () =>
    evaluation
      .given(...term)
      .when(finaliseTerm('2016-04-10', [...ready, { type: 'MonthUnsettled', data: { month: '2016-03' } }]))
      .thenRefused('MONTHS_MISSING', { months: ['2016-03'] }));

  it('with no month after the last day', () => {
    const gone = stateAfter(knownPosting, weiPosted, {
      ...weiRecalled,
      data: { ...weiRecalled.data, endOn: '2016-03-30' },
    });
    evaluation
      .given(...term)
      .when(finaliseTerm('2016-09-10', [...ready], { posting: gone }))
      .then(termFinal(), settled(termSettled({ through: '2016-03' })));
  });

  it('with the survey at its end', () =>
    evaluation
      .given(...term)
      .when(finaliseTerm('2016-04-10', [monthSettled('2016-03', 90)]))
      .thenRefused('SURVEY_MISSING', {}));

  it('with the dimensions of every level', () =>
    evaluation
      .given(termOpened, ...sheet('TERM').slice(1))
      .when(finaliseTerm('2016-04-10', [...ready]))
      .thenRefused('SCORES_MISSING', { cells: ['GENERAL.MULTI'] }));

  it.each([
    ['the first', [true, false, false]],
    ['one in the midst', [false, true, false]],
    ['the last', [false, false, true]],
    ['every one', [true, true, true]],
    ['none', [false, false, false]],
  ])('and remembers a breach of discipline in any of its months: %s', (_, breaches) => {
    const isDisciplined = breaches.includes(true);
    const months = breaches.map((breach, at) => monthSettled(`2016-0${3 + at}`, 90, breach));
    evaluation
      .given(...term)
      .when(finaliseTerm('2016-06-10', [...months, satisfied(70)]))
      .then(
        termFinal({ months: { count: 3, mean: 90 }, isDisciplined }),
        settled(termSettled({ through: '2016-05', isDisciplined })),
      );
  });
});

describe('A final result', () => {
  const acknowledge = (by = 'wei') => ({
    type: 'AcknowledgeResult' as const,
    data: march,
    act: actAs('FIRST_SECRETARY', { by }),
    read: { posting },
  });
  const past = [marchOpened, ...full, marchFinal()];
  const reopen = (term: boolean, read = standing(), reasons = {}, by = 'discipline') => ({
    type: 'ReopenEvaluation' as const,
    data: { ...(term ? { postingId } : march), reason: reopened.data.reason },
    act: actAs('DISCIPLINE', { by, reasons }),
    read: { posting, standing: read },
  });

  it('is acknowledged by the one whom it is about, once', () => {
    evaluation
      .given(...past)
      .when(acknowledge())
      .then(acknowledged);
    evaluation
      .given(...past)
      .when(acknowledge('hua'))
      .thenRefused('NOT_ONES_OWN_EVALUATION', { actor: 'hua' });
    evaluation
      .given(...past, acknowledged)
      .when(acknowledge())
      .thenRefused('ALREADY_ACKNOWLEDGED', {});
    evaluation
      .given(...past, acknowledged, reopened)
      .when(acknowledge())
      .thenRefused('EVALUATION_NOT_FINAL', {});
    evaluation
      .given(...past, acknowledged, reopened, marchFinal())
      .when(acknowledge())
      .then(acknowledged);
  });

  it('is reopened with a reason, and the month is open again with the scores it had', () => {
    evaluation
      .given(...past)
      .when(reopen(false))
      .then(reopened, elsewhere(standingFold, postingId, { type: 'MonthUnsettled', data: { month: '2016-03' } }));
    evaluation
      .given(...past, reopened)
      .when(finalise())
      .then(marchFinal(), settled(monthSettled('2016-03', 80)));
    evaluation
      .given(...past, reopened)
      .when(reopen(false))
      .thenRefused('EVALUATION_NOT_FINAL', {});
    evaluation
      .given(...past)
      .when(reopen(false, standing(), {}, 'wei'))
      .thenRefused('SELF_SCORING', { actor: 'wei' });
  });

  it('of a month is not reopened under a final term; the term is reopened first', () => {
    evaluation
      .given(...past)
      .when(reopen(false, standing(termSettled())))
      .thenRefused('TERM_IS_FINAL', { through: '2018-02' });
    const undone = elsewhere(standingFold, postingId, termUnsettled);
    evaluation
      .given(termOpened, ...sheet('TERM'), termFinal())
      .when(reopen(true, standing(termSettled())))
      .then(reopened, undone);
    evaluation
      .given(...past)
      .when(reopen(false, standing(termSettled(), termUnsettled)))
      .then(reopened, elsewhere(standingFold, postingId, { type: 'MonthUnsettled', data: { month: '2016-03' } }));
  });

  it('of a term on which a decision rests is reopened with an explanation only', () => {
    const relied = standing(termSettled(), reliedOn('AWARD', 'excellent-2016'), reliedOn('AWARD', 'excellent-2017'));
    const past = [termOpened, ...sheet('TERM'), termFinal()];
    evaluation
      .given(...past)
      .when(reopen(true, relied))
      .thenRefused('TERM_RELIED_ON', { purposes: ['AWARD'] });
    evaluation
      .given(...past)
      .when(reopen(true, relied, { TERM_RELIED_ON: '举报属实' }))
      .then(reopened, elsewhere(standingFold, postingId, termUnsettled));
  });
});
