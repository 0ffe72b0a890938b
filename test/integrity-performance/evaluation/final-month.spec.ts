import { marchOpened } from '../../support/indicator.story';
import { knownPosting, schemeFold } from '@zhudian/integrity-performance';
import { stateAfter } from '../../support';
import {
  appealed,
  gift,
  issued,
  lateReport,
  monthSettled,
  revoked,
  sheet,
  termSettled,
  upheld,
  marchFinal,
} from '../../support/evaluation.story';
import { weiPosted, weiRecalled } from '../../support/organization.story';
import { evaluation, standing, settled, finalise, full } from './finalising';
// covers: M07, M08, M11, M16

describe('A monthly evaluation is final', () => {
  it('when every level has scored by every method, and is settled in the standing of the posting', () =>
    evaluation
      .given(marchOpened, ...full)
      .when(finalise())
      .then(marchFinal(), settled(monthSettled('2016-03', 80))));

  it('not before the month is over', () => {
    const scored = evaluation.given(marchOpened, ...full);
    scored
      .when(finalise({ on: '2016-03-31' }))
      .thenRefused('PERIOD_OPEN', { period: '2016-03', earliest: '2016-04-01' });
    scored.when(finalise({ on: '2016-04-01' })).then(marchFinal(), settled(monthSettled('2016-03', 80)));
  });

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

  it('under the scheme of the bureau of its station, whatever another bureau has issued since', () => {
    const another = issued({ bureauId: 'other', version: 2, from: '2016-03-01', bands: [{ grade: 'POOR', from: 0 }] });
    evaluation
      .given(marchOpened, ...full)
      .when(finalise({ scheme: stateAfter(schemeFold, issued(), another) }))
      .then(marchFinal(), settled(monthSettled('2016-03', 80)));
    evaluation
      .given(marchOpened, ...full)
      .when(finalise({ scheme: stateAfter(schemeFold, another) }))
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
