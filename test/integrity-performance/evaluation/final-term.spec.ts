import { knownPosting } from '@zhudian/integrity-performance';
import { stateAfter } from '../../support';
import { monthSettled, satisfied, sheet, termFinal, termSettled } from '../../support/evaluation.story';
import { termOpened } from '../../support/indicator.story';
import { weiPosted, weiRecalled } from '../../support/organization.story';

import { evaluation, settled, finaliseTerm } from './finalising';
// covers: M07, M08, M11, M16

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
