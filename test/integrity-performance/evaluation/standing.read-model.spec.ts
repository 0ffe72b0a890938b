import { postingStandings } from '@zhudian/projections';
import { monthSettled, reliedOn, satisfied, termSettled, termUnsettled } from '../../support/evaluation.story';
import { weiPosted, weiRecalled } from '../../support/organization.story';
import { readModelOf } from '../../support/read-model-of';

import { recorded } from '../../support/recorded';
// covers: M08, M16

describe('The standing of a posting', () => {
  const of = <Fact extends object>(fact: Fact) => recorded('PostingStanding-r2016.wei', fact, { on: '2018-03-02' });
  const begin = recorded('Posting-r2016.wei', weiPosted);
  const row = {
    id: 'r2016.wei',
    personId: 'wei',
    stationId: 'luobo',
    recordedFrom: '2016-03-15',
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
      .given(begin, recorded('Posting-r2016.wei', extended))
      .then({ ...row, endOn: '2018-09-15' });
    for (const type of ['PostingEnded', 'PostingRecalled'])
      readModelOf(postingStandings)
        .given(
          begin,
          recorded('Posting-r2016.wei', { ...weiRecalled, type, data: { ...weiRecalled.data, endOn: '2017-01-31' } }),
        )
        .then({ ...row, endOn: '2017-01-31', over: true });
  });
});
