import { cellsOf } from '@zhudian/facts';
import { evaluations, type EvaluationRow } from '@zhudian/projections';

import {
  acknowledged,
  appealed,
  lateReport,
  marchFinal,
  reopened,
  revoked,
  sheet,
  termFinal,
  upheld,
} from '../../support/evaluation.story';
import { marchOpened, termOpened } from '../../support/indicator.story';
import { weiRecalled } from '../../support/organization.story';
import { readModelOf, type Undecided } from '../../support/read-model-of';
import { recorded } from '../../support/recorded';
// covers: M07, M08, M11, M16

const MARCH = 'Evaluation-r2016.wei.2016-03';
const march = <Fact extends object>(fact: Fact, on = '2016-04-05') => recorded(MARCH, fact, { on });
const term = <Fact extends object>(fact: Fact, on = '2018-03-01') =>
  recorded('Evaluation-r2016.wei.TERM', fact, { on });

const opened: Undecided<EvaluationRow> = {
  id: 'r2016.wei.2016-03',
  postingId: 'r2016.wei',
  stationId: 'luobo',
  kind: 'MONTHLY',
  month: '2016-03',
  stage: 'OPEN',
  openedOn: '2016-03-15',
  scores: [],
  raters: [],
  missing: cellsOf('MONTHLY'),
  missingCount: 9,
  deductions: [],
  perLevel: [],
  perMethod: [],
  monthsCount: null,
  monthsMean: null,
  satisfaction: null,
  deducted: null,
  total: null,
  grade: null,
  isDisciplined: null,
  planScore: null,
  notJudged: [],
  schemeVersion: null,
  finalisedOn: null,
  acknowledgedOn: null,
  acknowledgement: null,
  reopened: 0,
  reopenReason: null,
  reopenings: [],
};
const begun = march(marchOpened, '2016-03-15');
const full = sheet('MONTHLY').map((fact) => march(fact));
const scores = sheet('MONTHLY').map(({ data }) => ({ ...data, comment: null, unitId: null, on: '2016-04-05' }));
const acknowledgement = { comment: acknowledged.data.comment ?? null };
const reopenings = [{ reason: reopened.data.reason }];
const scored = { ...opened, scores, missing: [], missingCount: 0 };
const { perLevel, perMethod } = marchFinal().data;
const final: Undecided<EvaluationRow> = {
  ...scored,
  stage: 'FINAL',
  perLevel,
  perMethod,
  deducted: 0,
  total: 80,
  grade: 'GOOD',
  isDisciplined: false,
  schemeVersion: 1,
  finalisedOn: '2016-04-05',
};

describe('An evaluation', () => {
  it('shows what it is of, and that every cell is missing', () => {
    readModelOf(evaluations).given(begun).then(opened);
    readModelOf(evaluations)
      .given(term(termOpened))
      .then({
        ...opened,
        id: 'r2016.wei.TERM',
        kind: 'TERM',
        month: null,
        openedOn: '2018-03-01',
        missing: cellsOf('TERM'),
        missingCount: 3,
      });
  });

  it('shows the sheet in its order, the newest score of each cell, and what is still missing', () => {
    const [first, second, ...others] = full;
    if (!first || !second) throw new Error('an empty sheet');
    const again = march({ ...first, data: { ...first.data, score: 95, comment: '补充材料' } }, '2016-04-06');
    readModelOf(evaluations)
      .given(begun, ...others, first, again)
      .then({
        ...opened,
        scores: [{ ...again.data, unitId: null, on: '2016-04-06' }, ...scores.slice(2)],
        missing: [{ level: 'GENERAL', method: 'EFFECT' }],
        missingCount: 1,
      });
    readModelOf(evaluations)
      .given(begun, ...full)
      .then(scored);
  });

  it('shows deductions with their appeals', () => {
    const shown = {
      ...lateReport.data,
      standing: 'APPLIED',
      appliedOn: '2016-04-05',
      grounds: null,
      finding: null,
    } as const;
    const other = { ...lateReport, data: { ...lateReport.data, deductionId: 'd2' } };
    const grounds = appealed().data.grounds;
    const past = [begun, march(lateReport), march(other)];
    readModelOf(evaluations)
      .given(...past)
      .then({ ...opened, deductions: [shown, { ...shown, deductionId: 'd2' }] });
    readModelOf(evaluations)
      .given(...past, march(appealed()), march(upheld()), march(revoked('d2')))
      .then({
        ...opened,
        deductions: [
          { ...shown, standing: 'UPHELD', grounds, finding: upheld().data.finding },
          { ...shown, deductionId: 'd2', standing: 'REVOKED', finding: revoked().data.finding },
        ],
      });
  });

  it('shows the result once it is final, that it was read, and nothing of it while it is open again', () => {
    const past = [begun, ...full, march(marchFinal())];
    readModelOf(evaluations)
      .given(...past)
      .then(final);
    readModelOf(evaluations)
      .given(...past, march(acknowledged, '2016-04-08'))
      .then({ ...final, acknowledgedOn: '2016-04-08', acknowledgement });
    readModelOf(evaluations)
      .given(...past, march(acknowledged, '2016-04-08'), march(reopened))
      .then({ ...scored, reopened: 1, reopenReason: reopened.data.reason, reopenings });
    readModelOf(evaluations)
      .given(...past, march(acknowledged), march(reopened), march(marchFinal(), '2016-04-20'))
      .then({ ...final, finalisedOn: '2016-04-20', reopened: 1, reopenReason: reopened.data.reason, reopenings });
  });

  it('of a term shows what it is made of', () =>
    readModelOf(evaluations)
      .given(term(termOpened), ...sheet('TERM').map((fact) => term(fact)), term(termFinal()))
      .then({
        ...final,
        id: 'r2016.wei.TERM',
        kind: 'TERM',
        month: null,
        openedOn: '2018-03-01',
        scores: sheet('TERM').map(({ data }) => ({ ...data, comment: null, unitId: null, on: '2018-03-01' })),
        perMethod: [{ method: 'MULTI', score: 80 }],
        monthsCount: 1,
        monthsMean: 90,
        satisfaction: 70,
        total: 84.5,
        finalisedOn: '2018-03-01',
      }));

  it('of a month after the posting lapses; one that is final stays', () => {
    const over = recorded('Posting-r2016.wei', { ...weiRecalled, data: { ...weiRecalled.data, endOn: '2016-02-20' } });
    readModelOf(evaluations)
      .given(begun, over)
      .then({ ...opened, stage: 'LAPSED' });
    readModelOf(evaluations)
      .given(begun, ...full, march(marchFinal()), over)
      .then(final);
    const inMarch = recorded('Posting-r2016.wei', {
      ...weiRecalled,
      data: { ...weiRecalled.data, endOn: '2016-03-20' },
    });
    readModelOf(evaluations).given(begun, inMarch).then(opened);
    const december = { ...marchOpened, data: { ...marchOpened.data, month: '2017-01' } };
    readModelOf(evaluations)
      .given(
        recorded('Evaluation-r2016.wei.2017-01', december, { on: '2016-03-15' }),
        recorded('Posting-r2016.wei', { ...weiRecalled, data: { ...weiRecalled.data, endOn: '2016-12-31' } }),
      )
      .then({ ...opened, id: 'r2016.wei.2017-01', month: '2017-01', stage: 'LAPSED' });
  });
});
