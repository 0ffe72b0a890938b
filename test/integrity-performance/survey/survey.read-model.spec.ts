import { surveys } from '@zhudian/projections';

import { readModelOf } from '../../support/read-model-of';
import {
  ballotIssued,
  ballotKey,
  ballotSigned,
  castBy,
  codeRedeemed,
  oldSurveyOpened,
  responded,
  surveyClosed,
  surveyId,
  surveyOpened,
} from '../../support/survey.story';
import { recorded } from '../../support/recorded';
// covers: N05

describe('A survey', () => {
  const of = <Fact extends object>(fact: Fact, on = '2018-02-01') => recorded(`Survey-${surveyId}`, fact, { on });
  const row = {
    id: surveyId,
    ...surveyOpened().data,
    ballotKey,
    postingId: 'r2016.wei',
    open: true,
    groups: [],
    groupResults: [],
    ballots: 2,
    signed: 2,
    responses: 0,
    withheld: false,
    mean: null,
    favourable: null,
    satisfaction: null,
    byQuestion: [],
    questionDimensions: ['STYLE' as const, 'SERVICE' as const],
    byDimension: [],
    baselineId: 'survey-0',
    openedOn: '2018-02-01',
    closedOn: null,
  };
  const past = [
    of(surveyOpened()),
    of(ballotIssued('a')),
    of(ballotIssued('b')),
    of(codeRedeemed('a')),
    of(ballotSigned('mei')),
  ];

  it('shows how many ballots were issued and signed, and, at once with the results, how many answered', () =>
    readModelOf(surveys)
      .given(...past)
      .then(row));

  it('shows results once it is closed, or that they are withheld', () => {
    const results = { mean: 3.83, favourable: 66.67, satisfaction: 70.83 };
    readModelOf(surveys)
      .given(...past, of(castBy('a', 5, 4)), of(surveyClosed(5, results), '2018-02-10'))
      .then({ ...row, ...results, responses: 5, open: false, closedOn: '2018-02-10' });
    const byDimension = [{ dimension: 'STYLE' as const, mean: 4, favourable: 60 }];
    const byQuestion = surveyOpened().data.questions.map((_, at) => ({ mean: 4 - at, favourable: 60 }));
    readModelOf(surveys)
      .given(...past, of(surveyClosed(5, { ...results, byQuestion, byDimension }), '2018-02-10'))
      .then({
        ...row,
        ...results,
        byQuestion: surveyOpened().data.questions.map((question, at) => ({ question, mean: 4 - at, favourable: 60 })),
        byDimension,
        responses: 5,
        open: false,
        closedOn: '2018-02-10',
      });
    readModelOf(surveys)
      .given(...past, of(surveyClosed(4), '2018-02-10'))
      .then({ ...row, responses: 4, withheld: true, open: false, closedOn: '2018-02-10' });
  });

  it('withholds results of fewer than five that were told before', () => {
    const results = { mean: 5, favourable: 100, satisfaction: 100 };
    const older = { ...row, questionDimensions: [], baselineId: null };
    const old = { ...older, ballotKey: null, minResponses: 3, ballots: 1, signed: 0, responses: 3 };
    readModelOf(surveys)
      .given(
        of(oldSurveyOpened()),
        of(ballotIssued('a')),
        of(responded('a', 5, 5)),
        of(surveyClosed(3, results), '2018-02-10'),
      )
      .then({ ...old, withheld: true, open: false, closedOn: '2018-02-10' });
  });

  it('shows the groups of whom enough answered', () => {
    const results = { mean: 5, favourable: 100, satisfaction: 100 };
    const groups = [{ group: '党员', responses: 5, ...results }];
    const closed = surveyClosed(10, results);
    readModelOf(surveys)
      .given(
        of(surveyOpened({ groups: ['党员', '群众'] })),
        of({ ...closed, data: { ...closed.data, groups } }, '2018-02-10'),
      )
      .then({
        ...row,
        ...results,
        groups: ['党员', '群众'],
        groupResults: groups,
        ballots: 0,
        signed: 0,
        responses: 10,
        open: false,
        closedOn: '2018-02-10',
      });
  });
});
