import {
  evaluationDecider,
  knownPosting,
  monthEvaluation,
  nextEvaluation,
  evaluation as aggregate,
} from '@zhudian/integrity-performance';
import { actAs, specificationOf, stateAfter } from '../../support';
import { marchFinal, termFinal } from '../../support/evaluation.story';
import { marchOpened, termOpened } from '../../support/indicator.story';
import { weiPosted, weiRecalled } from '../../support/organization.story';

// covers: M07, M08

const evaluation = specificationOf(evaluationDecider);
const read = { posting: stateAfter(knownPosting, weiPosted) };
const openMarch = { type: 'OpenEvaluation', data: marchOpened.data, read } as const;
const openTerm = { type: 'OpenEvaluation', data: termOpened.data, read } as const;
const openMonth = (month: string, posting = read.posting) =>
  ({ ...openMarch, data: { ...openMarch.data, month }, read: { posting } }) as const;

describe('An evaluation', () => {
  it('of a month is opened', () => evaluation.given().when(openMarch).then(marchOpened));

  it('of the term is opened', () => evaluation.given().when(openTerm).then(termOpened));

  it('is opened once', () => evaluation.given(marchOpened).when(openMarch).thenRefused('EVALUATION_ALREADY_OPEN', {}));

  it('that a person opened leaves the policy nothing to do', () =>
    evaluation
      .given(marchOpened)
      .when({ ...openMarch, act: actAs('POLICY') })
      .then());

  it('of a month needs the month', () => {
    const { month: _month, ...data } = marchOpened.data;
    evaluation
      .given()
      .when({ ...openMarch, data })
      .thenRefused('MONTH_REQUIRED', {});
  });

  it('of the term has no month', () =>
    evaluation
      .given()
      .when({ ...openTerm, data: { ...termOpened.data, month: '2016-03' } })
      .thenRefused('MONTH_NOT_ALLOWED', { month: '2016-03' }));

  it('is of a known posting', () =>
    evaluation
      .given()
      .when({ ...openMarch, read: { posting: knownPosting.initial } })
      .thenRefused('POSTING_UNKNOWN', { postingId: 'r2016.wei' }));

  it('is at the station of the posting', () =>
    evaluation
      .given()
      .when({ ...openMarch, data: { ...openMarch.data, stationId: 'shuangqiao' } })
      .thenRefused('NOT_THE_STATION', { stationId: 'shuangqiao', postedAt: 'luobo' }));

  it.each(['2016-03', '2017-01', '2018-03'])('may be of %s, a month of the posting', (month) =>
    evaluation
      .given()
      .when(openMonth(month))
      .then({ ...marchOpened, data: { ...marchOpened.data, month } }),
  );

  it.each(['2016-02', '2018-04'])('is not of %s, a month outside the posting', (month) =>
    evaluation
      .given()
      .when(openMonth(month))
      .thenRefused('MONTH_OUTSIDE_POSTING', { month, startOn: '2016-03-15', endOn: '2018-03-15' }),
  );

  it('follows an extension of the posting', () => {
    const extended = {
      type: 'PostingExtended',
      data: { newEndOn: '2018-09-15', approvalNo: '南供党〔2018〕2号' },
    } as const;
    evaluation
      .given()
      .when(openMonth('2018-09', stateAfter(knownPosting, weiPosted, extended)))
      .then({ ...marchOpened, data: { ...marchOpened.data, month: '2018-09' } });
  });

  it('follows an early end of the posting', () => {
    const ended = { ...weiRecalled, data: { ...weiRecalled.data, endOn: '2017-06-30' } };
    evaluation
      .given()
      .when(openMonth('2017-07', stateAfter(knownPosting, weiPosted, ended)))
      .thenRefused('MONTH_OUTSIDE_POSTING', { month: '2017-07', startOn: '2016-03-15', endOn: '2017-06-30' });
  });
});

describe('A posting', () => {
  it('that starts opens the evaluation of its first month', () =>
    expect(
      monthEvaluation.on['PostingStarted']?.({ ...weiPosted, stream: 'Posting-r2016.wei' } as never),
    ).toStrictEqual([{ aggregate, type: 'OpenEvaluation', data: marchOpened.data }]));

  it('opens no other evaluation', () => expect(Object.keys(monthEvaluation.on)).toStrictEqual(['PostingStarted']));
});

describe('A month that is final', () => {
  const after = (fact: object) =>
    nextEvaluation.on['EvaluationFinalised']?.({ ...fact, stream: 'Evaluation-r2016.wei.2016-03' } as never);

  it.each([
    ['2016-03', '2016-04'],
    ['2016-12', '2017-01'],
  ])('%s opens %s', (month, next) =>
    expect(after(marchFinal({ month }))).toStrictEqual([
      { aggregate, type: 'OpenEvaluation', data: { ...marchOpened.data, month: next } },
    ]),
  );

  it('opens nothing after the last month of the posting', () =>
    evaluation
      .given()
      .when({ ...openMonth('2018-04'), act: actAs('POLICY') })
      .then());

  it('opens nothing when it is the term', () => expect(after(termFinal())).toStrictEqual([]));
});
