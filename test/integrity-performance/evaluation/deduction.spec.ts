import { evaluationDecider, knownPosting, knownUnit, schemeFold } from '@zhudian/integrity-performance';
import { actAs, specificationOf, stateAfter } from '../../support';
import { appealed, gift, issued, lateReport, marchFinal, revoked, sheet, upheld } from '../../support/evaluation.story';
import { marchOpened } from '../../support/indicator.story';
import { lawOf2027, published2027, regional2027, shippedLaw } from '../../support/law.story';
import { luoboRegistered, weiPosted } from '../../support/organization.story';

// covers: M11

const evaluation = specificationOf(evaluationDecider);
const posting = stateAfter(knownPosting, weiPosted);
const scheme = stateAfter(schemeFold, issued());
const unit = stateAfter(knownUnit, luoboRegistered);
const march = { postingId: 'r2016.wei', month: '2016-03' };
const final = [marchOpened, ...sheet('MONTHLY'), lateReport, marchFinal()];

const apply = (changes: object = {}, on = '2016-04-05', by = 'general-management', read = {}) => ({
  type: 'ApplyDeduction' as const,
  data: {
    ...march,
    deductionId: 'd1',
    code: 'REPORT_LATE',
    fact: lateReport.data.fact,
    evidenceRefs: lateReport.data.evidenceRefs,
    ...changes,
  },
  act: actAs('GENERAL_MANAGEMENT', { on, by }),
  read: { posting, scheme, unit, ...shippedLaw, ...read },
});
const early = stateAfter(schemeFold, issued({ from: '2013-01-01' }));
const NEWEST = 'cn-2027.1+gx-2027.1';
const overNewYear = {
  ...lateReport,
  data: { ...lateReport.data, appealBy: '2027-01-05', appealFrom: '2026-12-29', appealWorkingDays: 5 },
};
const appeal = (on = '2016-04-14', by = 'wei', deductionId = 'd1', law = shippedLaw) => ({
  type: 'AppealDeduction' as const,
  data: { ...march, deductionId, grounds: appealed().data.grounds },
  act: actAs('FIRST_SECRETARY', { on, by }),
  read: { posting, ...law },
});
const decide = (type: 'UpholdDeduction' | 'RevokeDeduction', by = 'discipline', deductionId = 'd1') => ({
  type,
  data: { ...march, deductionId, finding: (type === 'UpholdDeduction' ? upheld() : revoked()).data.finding },
  act: actAs('DISCIPLINE', { by, on: '2016-04-15' }),
  read: { posting },
});

describe('A deduction', () => {
  it('takes its points from the catalogue, and leaves five working days for an appeal', () => {
    evaluation.given(marchOpened).when(apply()).then(lateReport);
    evaluation
      .given(marchOpened)
      .when(apply({ deductionId: 'd2', code: 'GIFT', fact: '收受茶叶' }))
      .then(gift);
  });

  it.each([
    ['2016-02-03', 'cn-2026.1', '2016-02-15'],
    ['2017-03-28', 'cn-2026.1', '2017-04-05'],
    ['2017-03-28', 'cn-2026.1+gx-2026.1', '2017-04-08'],
  ])('of %s may by the calendar %s be appealed until %s', (on, calendarVersion, appealBy) => {
    const read = { scheme: stateAfter(schemeFold, issued({ calendarVersion })) };
    evaluation
      .given(marchOpened)
      .when(apply({}, on, 'general-management', read))
      .then({ ...lateReport, data: { ...lateReport.data, calendarVersion, appealBy } });
  });

  it('is not applied before the years of its calendar', () =>
    evaluation
      .given(marchOpened)
      .when(apply({}, '2013-12-30', 'general-management', { scheme: early }))
      .thenRefused('CALENDAR_YEAR_UNKNOWN', { year: 2013, calendarVersion: 'cn-2026.1+gx-2026.1' }));

  it('is applied where the next calendar is not published: its last day is told by weekdays, and how it is counted', () =>
    evaluation.given(marchOpened).when(apply({}, '2026-12-29')).then(overNewYear));

  it('is counted by the newest calendars', () =>
    evaluation
      .given(marchOpened)
      .when(apply({}, '2026-12-29', 'general-management', lawOf2027(published2027, regional2027)))
      .then({ ...lateReport, data: { ...lateReport.data, appealBy: '2027-01-06', calendarVersion: NEWEST } }));

  it('stands in the catalogue of the scheme that is in force, with evidence', () => {
    evaluation
      .given(marchOpened)
      .when(apply({ code: 'LAZY' }))
      .thenRefused('UNKNOWN_DEDUCTION', { code: 'LAZY', known: ['REPORT_LATE', 'GIFT'] });
    evaluation
      .given(marchOpened)
      .when(apply({ evidenceRefs: [] }))
      .thenRefused('EVIDENCE_REQUIRED', {});
    evaluation.given(marchOpened).when(apply({}, '2015-12-31')).thenRefused('SCHEME_MISSING', { on: '2015-12-31' });
  });

  it('is applied once, by somebody else, while the evaluation is open', () => {
    evaluation
      .given(marchOpened, lateReport)
      .when(apply())
      .thenRefused('DEDUCTION_ALREADY_APPLIED', { deductionId: 'd1' });
    evaluation
      .given(marchOpened)
      .when(apply({}, '2016-04-05', 'wei'))
      .thenRefused('SELF_SCORING', { actor: 'wei' });
    evaluation.given().when(apply()).thenRefused('EVALUATION_NOT_OPEN', {});
    evaluation
      .given(...final)
      .when(apply({ deductionId: 'd9' }))
      .thenRefused('EVALUATION_CLOSED', {});
  });
});

describe('An appeal', () => {
  it('is made up to the last working day, no later', () => {
    evaluation.given(marchOpened, lateReport).when(appeal()).then(appealed());
    evaluation
      .given(marchOpened, lateReport)
      .when(appeal('2016-04-15'))
      .thenRefused('APPEAL_LATE', { appealBy: '2016-04-14' });
  });

  it('is not late by a day that is not certain, and is by the day that is once the calendar is published', () => {
    const law = lawOf2027(published2027, regional2027);
    evaluation.given(marchOpened, overNewYear).when(appeal('2027-01-07')).then(appealed());
    evaluation
      .given(marchOpened, overNewYear)
      .when(appeal('2027-01-06', 'wei', 'd1', law))
      .then(appealed());
    evaluation
      .given(marchOpened, overNewYear)
      .when(appeal('2027-01-07', 'wei', 'd1', law))
      .thenRefused('APPEAL_LATE', { appealBy: '2027-01-06' });
  });

  it('is made by the one whom it hits', () =>
    evaluation
      .given(marchOpened, lateReport)
      .when(appeal('2016-04-14', 'hua'))
      .thenRefused('NOT_ONES_OWN_EVALUATION', { actor: 'hua' }));

  it('is made once, against a deduction that there is, while the evaluation is open', () => {
    evaluation
      .given(marchOpened, lateReport, appealed())
      .when(appeal())
      .thenRefused('DEDUCTION_SETTLED', { deductionId: 'd1', standing: 'APPEALED' });
    evaluation.given(marchOpened).when(appeal()).thenRefused('DEDUCTION_UNKNOWN', { deductionId: 'd1' });
    evaluation
      .given(...final)
      .when(appeal())
      .thenRefused('EVALUATION_CLOSED', {});
  });

  it('is upheld or granted by a third', () => {
    const past = [marchOpened, lateReport, appealed()];
    evaluation
      .given(...past)
      .when(decide('UpholdDeduction'))
      .then(upheld());
    evaluation
      .given(...past)
      .when(decide('RevokeDeduction'))
      .then(revoked());
    for (const type of ['UpholdDeduction', 'RevokeDeduction'] as const) {
      evaluation
        .given(...past)
        .when(decide(type, 'general-management'))
        .thenRefused('SEGREGATION_OF_DUTIES', { actor: 'general-management' });
      evaluation
        .given(...past)
        .when(decide(type, 'wei'))
        .thenRefused('SELF_SCORING', { actor: 'wei' });
      evaluation.given(marchOpened).when(decide(type)).thenRefused('DEDUCTION_UNKNOWN', { deductionId: 'd1' });
      evaluation.given().when(decide(type)).thenRefused('EVALUATION_NOT_OPEN', {});
    }
  });

  it('is there before a deduction is upheld; a mistake may be revoked without one, once', () => {
    evaluation
      .given(marchOpened, lateReport)
      .when(decide('UpholdDeduction'))
      .thenRefused('NOT_APPEALED', { deductionId: 'd1', standing: 'APPLIED' });
    evaluation.given(marchOpened, lateReport).when(decide('RevokeDeduction')).then(revoked());
    evaluation
      .given(marchOpened, lateReport, revoked())
      .when(decide('RevokeDeduction'))
      .thenRefused('DEDUCTION_SETTLED', { deductionId: 'd1', standing: 'REVOKED' });
    evaluation
      .given(marchOpened, lateReport, appealed(), upheld())
      .when(decide('RevokeDeduction'))
      .thenRefused('DEDUCTION_SETTLED', { deductionId: 'd1', standing: 'UPHELD' });
  });
});
