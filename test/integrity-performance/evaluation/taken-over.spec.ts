import { evaluation as aggregate, knownPosting, monthEvaluation } from '@zhudian/integrity-performance';
import { postingStandings } from '@zhudian/projections';
import { stateAfter } from '../../support';
import { monthSettled, satisfied, sheet, termFinal, termSettled } from '../../support/evaluation.story';
import { marchOpened, termOpened } from '../../support/indicator.story';
import { weiPosted } from '../../support/organization.story';
import { foldInMemory } from '../../support/read-model-of';
import { recorded } from '../../support/recorded';
import { draft, plan } from '../work-plan/work-plan.support';
import { evaluation, finaliseTerm, settled } from './finalising';

// covers: M07, M08, M09

/** Wei has served since March 2015; the bureau began with the system in the middle of March 2016. */
const takenOverOn = '2016-03-15';
const weiTakenOver = {
  ...weiPosted,
  data: { ...weiPosted.data, startOn: '2015-03-16', takenOverOn, bureauId: 'bureau' },
};
const posting = stateAfter(knownPosting, weiTakenOver);
const of = (month: string) => ({
  type: 'OpenEvaluation' as const,
  data: { ...marchOpened.data, month },
  read: { posting },
});
const before = { month: '2016-02', takenOverOn };

describe('The evaluations of a posting that was taken over', () => {
  it('begin with the month of the takeover', () => {
    const { postingId } = marchOpened.data;
    expect(
      monthEvaluation.on.PostingStarted?.({ ...weiTakenOver, stream: `Posting-${postingId}` } as never),
    ).toStrictEqual([{ aggregate, type: 'OpenEvaluation', data: marchOpened.data }]);
    evaluation.given().when(of('2016-03')).then(marchOpened);
  });

  it('are of no month before, although it was served', () => {
    evaluation.given().when(of('2016-02')).thenRefused('MONTH_BEFORE_TAKEOVER', before);
    evaluation
      .given()
      .when(of('2015-02'))
      .thenRefused('MONTH_OUTSIDE_POSTING', { month: '2015-02', startOn: '2015-03-16', endOn: '2018-03-15' });
    const april = draft();
    plan
      .given()
      .when({ ...april, data: { ...april.data, month: '2016-02' }, read: { ...april.read, posting } })
      .thenRefused('MONTH_BEFORE_TAKEOVER', before);
  });

  it('make up a term of the months that are in this log', () => {
    const term = [termOpened, ...sheet('TERM')];
    evaluation
      .given(...term)
      .when(finaliseTerm('2016-04-10', [satisfied(70)], { posting }))
      .thenRefused('MONTHS_MISSING', { months: ['2016-03'] });
    evaluation
      .given(...term)
      .when(finaliseTerm('2016-04-10', [monthSettled('2016-03', 90), satisfied(70)], { posting }))
      .then(termFinal(), settled(termSettled({ through: '2016-03' })));
  });

  it('are asked for from that day on', () =>
    expect(foldInMemory(postingStandings, [recorded('Posting-r2016.wei', weiTakenOver)])).toMatchObject([
      { recordedFrom: takenOverOn },
    ]));
});
