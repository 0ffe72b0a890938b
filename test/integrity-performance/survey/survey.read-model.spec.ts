import { surveys } from '@zhudian/projections';

import { readModelOf } from '../../support/read-model-of';
import { ballotIssued, responded, surveyClosed, surveyId, surveyOpened } from '../../support/survey.story';
import { recorded } from '../../support/recorded';
// covers: N05

describe('A survey', () => {
  const of = <Fact extends object>(fact: Fact, on = '2018-02-01') => recorded(`Survey-${surveyId}`, fact, { on });
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
    byQuestion: [],
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
    const byQuestion = surveyOpened().data.questions.map((_, at) => ({ mean: 4 - at, favourable: 60 }));
    readModelOf(surveys)
      .given(...past, of(surveyClosed(5, { ...results, byQuestion }), '2018-02-10'))
      .then({
        ...row,
        ...results,
        byQuestion: surveyOpened().data.questions.map((question, at) => ({ question, mean: 4 - at, favourable: 60 })),
        open: false,
        closedOn: '2018-02-10',
      });
    readModelOf(surveys)
      .given(...past, of(surveyClosed(1), '2018-02-10'))
      .then({ ...row, withheld: true, open: false, closedOn: '2018-02-10' });
  });
});
