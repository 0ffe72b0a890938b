import { cellsOf } from '@zhudian/facts';
import { clues, evaluations, postingStandings, schemes, surveys, type EvaluationRow } from '@zhudian/projections';
import {
  clueClosed,
  clueId,
  clueOpened,
  clueReassigned,
  clueReferred,
  effectVerified,
  factorFound,
  measureDone,
  measurePlanned,
} from '../support/clue.story';
import {
  acknowledged,
  appealed,
  issued,
  lateReport,
  marchFinal,
  monthSettled,
  proposed,
  reliedOn,
  reopened,
  revoked,
  satisfied,
  sheet,
  termFinal,
  termSettled,
  termUnsettled,
  upheld,
} from '../support/evaluation.story';
import { marchOpened, termOpened } from '../support/indicator.story';
import { weiPosted, weiRecalled } from '../support/organization.story';
import { readModelOf, type Undecided } from '../support/read-model-of';
import { ballotIssued, responded, surveyClosed, surveyId, surveyOpened } from '../support/survey.story';
import { told } from '../support/told';

// covers: M07, M08, M11, M16, I18, N05

const MARCH = 'Evaluation-r2016.wei.2016-03';
const march = <Fact extends object>(fact: Fact, on = '2016-04-05') => told(MARCH, fact, { on });
const term = <Fact extends object>(fact: Fact, on = '2018-03-01') => told('Evaluation-r2016.wei.TERM', fact, { on });

const opened: Undecided<EvaluationRow> = {
  id: 'r2016.wei.2016-03',
  postingId: 'r2016.wei',
  stationId: 'luobo',
  kind: 'MONTHLY',
  month: '2016-03',
  stage: 'OPEN',
  openedOn: '2016-03-15',
  scores: [],
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
const scores = sheet('MONTHLY').map(({ data }) => ({ ...data, comment: null, on: '2016-04-05' }));
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
        scores: [{ ...again.data, on: '2016-04-06' }, ...scores.slice(2)],
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
        scores: sheet('TERM').map(({ data }) => ({ ...data, comment: null, on: '2018-03-01' })),
        perMethod: [{ method: 'MULTI', score: 80 }],
        monthsCount: 1,
        monthsMean: 90,
        satisfaction: 70,
        total: 84.5,
        finalisedOn: '2018-03-01',
      }));

  it('of a month after the posting lapses; one that is final stays', () => {
    const over = told('Posting-r2016.wei', { ...weiRecalled, data: { ...weiRecalled.data, endOn: '2016-02-20' } });
    readModelOf(evaluations)
      .given(begun, over)
      .then({ ...opened, stage: 'LAPSED' });
    readModelOf(evaluations)
      .given(begun, ...full, march(marchFinal()), over)
      .then(final);
    const inMarch = told('Posting-r2016.wei', { ...weiRecalled, data: { ...weiRecalled.data, endOn: '2016-03-20' } });
    readModelOf(evaluations).given(begun, inMarch).then(opened);
    const december = { ...marchOpened, data: { ...marchOpened.data, month: '2017-01' } };
    readModelOf(evaluations)
      .given(
        told('Evaluation-r2016.wei.2017-01', december, { on: '2016-03-15' }),
        told('Posting-r2016.wei', { ...weiRecalled, data: { ...weiRecalled.data, endOn: '2016-12-31' } }),
      )
      .then({ ...opened, id: 'r2016.wei.2017-01', month: '2017-01', stage: 'LAPSED' });
  });
});

describe('The standing of a posting', () => {
  const of = <Fact extends object>(fact: Fact) => told('PostingStanding-r2016.wei', fact, { on: '2018-03-02' });
  const begin = told('Posting-r2016.wei', weiPosted);
  const row = {
    id: 'r2016.wei',
    personId: 'wei',
    stationId: 'luobo',
    startOn: '2016-03-15',
    endOn: '2018-03-15',
    over: false,
    months: [],
    satisfaction: null,
    termThrough: null,
    termTotal: null,
    termGrade: null,
    isDisciplined: null,
    relied: [],
  };
  const term = { termThrough: '2018-02', termTotal: 84.5, termGrade: 'GOOD', isDisciplined: false } as const;

  it('shows its final months in order, without those that were reopened', () =>
    readModelOf(postingStandings)
      .given(
        begin,
        of(monthSettled('2016-05', 70)),
        of(monthSettled('2016-03', 80)),
        of(monthSettled('2016-04', 75)),
        of({ type: 'MonthUnsettled', data: { month: '2016-04' } }),
        of({ type: 'MonthUnsettled', data: { month: '2016-05' } }),
        of(monthSettled('2016-05', 72)),
      )
      .then({
        ...row,
        months: [
          { month: '2016-03', total: 80 },
          { month: '2016-05', total: 72 },
        ],
      }));

  it('shows the term while it is final, and what was decided on it', () => {
    const past = [begin, of(satisfied(70)), of(termSettled()), of(reliedOn('ENDING', 'r2016.wei'))];
    const relied = [{ purpose: 'ENDING', reference: 'r2016.wei', on: '2018-03-02' } as const];
    readModelOf(postingStandings)
      .given(...past)
      .then({ ...row, satisfaction: 70, ...term, relied });
    readModelOf(postingStandings)
      .given(...past, of(termUnsettled))
      .then({ ...row, satisfaction: 70, relied });
  });

  it('knows the last day, as it moves', () => {
    const extended = { type: 'PostingExtended', data: { newEndOn: '2018-09-15', approvalNo: '延1' } };
    readModelOf(postingStandings)
      .given(begin, told('Posting-r2016.wei', extended))
      .then({ ...row, endOn: '2018-09-15' });
    for (const type of ['PostingEnded', 'PostingRecalled'])
      readModelOf(postingStandings)
        .given(
          begin,
          told('Posting-r2016.wei', { ...weiRecalled, type, data: { ...weiRecalled.data, endOn: '2017-01-31' } }),
        )
        .then({ ...row, endOn: '2017-01-31', over: true });
  });
});

describe('The scheme', () => {
  it('shows every version, and the newest under its own name', () => {
    const second = issued({ version: 2, from: '2017-01-01' });
    const row = { ...proposed, issuedOn: '2016-01-01' };
    readModelOf(schemes)
      .given(
        told('Scheme-programme', issued(), { on: '2016-01-01' }),
        told('Scheme-programme', second, { on: '2016-12-20' }),
      )
      .then(
        { ...row, id: 'programme', version: 2, from: '2017-01-01', issuedOn: '2016-12-20' },
        { ...row, id: 'programme.1', version: 1 },
        { ...row, id: 'programme.2', version: 2, from: '2017-01-01', issuedOn: '2016-12-20' },
      );
  });
});

describe('A clue', () => {
  const of = <Fact extends object>(fact: Fact, on = '2016-04-05') => told(`Clue-${clueId}`, fact, { on });
  const { breachEventId, ...data } = clueOpened().data;
  const row = {
    id: clueId,
    ...data,
    breachEventId: breachEventId ?? null,
    postingId: null,
    step: 'OPENED' as const,
    open: true,
    referred: false,
    personId: null,
    factor: null,
    measure: null,
    measureOwnerId: null,
    dueOn: null,
    result: null,
    effects: [],
    attempts: 0,
    riskPointId: null,
    referral: null,
    reassignments: [],
    conclusion: null,
    openedOn: '2016-04-05',
    closedOn: null,
  };
  const measured = {
    ...row,
    step: 'MEASURE' as const,
    factor: factorFound.data.factor,
    measure: measurePlanned().data.measure,
    measureOwnerId: 'wei',
    personId: 'wei',
    dueOn: '2016-06-30',
    attempts: 1,
  };
  const done = [of(clueOpened()), of(factorFound), of(measurePlanned()), of(measureDone)];
  const { before, after } = effectVerified().data;
  const reassignments = [clueReassigned('hua').data];

  it('shows how far it has come, and who answers for it', () => {
    readModelOf(clues).given(of(clueOpened())).then(row);
    readModelOf(clues)
      .given(...done.slice(0, 3))
      .then(measured);
    readModelOf(clues)
      .given(...done.slice(0, 3), of(clueReassigned('hua')))
      .then({ ...measured, personId: 'hua', measureOwnerId: 'hua', reassignments });
    readModelOf(clues)
      .given(...done, of(clueReassigned('hua')), of(effectVerified()), of(clueClosed, '2016-08-01'))
      .then({
        ...measured,
        step: 'VERIFIED' as const,
        reassignments,
        personId: 'hua',
        result: measureDone.data.result,
        effects: [{ before, after, verdict: 'EFFECTIVE', on: '2016-04-05' }],
        open: false,
        conclusion: clueClosed.data.conclusion,
        closedOn: '2016-08-01',
      });
  });

  it('goes back to its factor when a measure had no effect', () =>
    readModelOf(clues)
      .given(...done, of(effectVerified('INEFFECTIVE')), of(measurePlanned('hua')))
      .then({
        ...measured,
        personId: 'hua',
        measureOwnerId: 'hua',
        effects: [{ before, after, verdict: 'INEFFECTIVE', on: '2016-04-05' }],
        attempts: 2,
      }));

  it('keeps to whom it was referred', () =>
    readModelOf(clues)
      .given(of(clueOpened({ postingId: 'r2016.wei' })), of(clueReferred))
      .then({ ...row, postingId: 'r2016.wei', referred: true, referral: clueReferred.data }));
});

describe('A survey', () => {
  const of = <Fact extends object>(fact: Fact, on = '2018-02-01') => told(`Survey-${surveyId}`, fact, { on });
  const row = {
    id: surveyId,
    ...surveyOpened().data,
    postingId: 'r2016.wei',
    open: true,
    ballots: 2,
    responses: 1,
    withheld: false,
    mean: null,
    favourable: null,
    satisfaction: null,
    openedOn: '2018-02-01',
    closedOn: null,
  };
  const past = [of(surveyOpened()), of(ballotIssued('a')), of(ballotIssued('b')), of(responded('a', 5, 4))];

  it('shows how many answered, but neither ballots nor answers', () =>
    readModelOf(surveys)
      .given(...past)
      .then(row));

  it('shows results once it is closed, or that they are withheld', () => {
    const results = { mean: 3.83, favourable: 66.67, satisfaction: 70.83 };
    readModelOf(surveys)
      .given(...past, of(surveyClosed(1, results), '2018-02-10'))
      .then({ ...row, ...results, open: false, closedOn: '2018-02-10' });
    readModelOf(surveys)
      .given(...past, of(surveyClosed(1), '2018-02-10'))
      .then({ ...row, withheld: true, open: false, closedOn: '2018-02-10' });
  });
});
