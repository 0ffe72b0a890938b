import { knownPosting } from '@zhudian/integrity-performance';
import { aprilDrafted, planItems } from '../../support/work-plan.story';
import { april, draft, ledger, plan, read, submit, visit, wei } from './work-plan.support';

// covers: M09

describe('What a work plan may hold', () => {
  it('is of a posting that the log has', () =>
    plan
      .given()
      .when({ ...draft(), read: { ...read, posting: knownPosting.initial } })
      .thenRefused('POSTING_UNKNOWN', { postingId: april.postingId }));

  it('is made from the month before until the month is over', () => {
    const late = ['PLAN_LATE', { month: '2016-04', last: '2016-04-30' }] as const;
    plan
      .given()
      .when(draft(planItems, '2016-02-29'))
      .thenRefused('PLAN_EARLY', { month: '2016-04', earliest: '2016-03-01' });
    plan.given().when(draft(planItems, '2016-03-01')).then(aprilDrafted);
    plan.given().when(draft(planItems, '2016-04-30')).then(aprilDrafted);
    plan
      .given()
      .when(draft(planItems, '2016-05-01'))
      .thenRefused(...late);
    plan
      .given(aprilDrafted)
      .when({ ...submit, act: wei('2016-05-01') })
      .thenRefused(...late);
  });

  it('has items with ids of their own whose weights make 100', () => {
    plan
      .given()
      .when(draft([ledger, { ...visit, itemId: 'ledger' }]))
      .thenRefused('PLAN_ITEM_REPEATED', { items: ['ledger'] });
    plan
      .given()
      .when(draft([ledger]))
      .thenRefused('PLAN_WEIGHTS_NOT_100', { sum: 60 });
    plan
      .given()
      .when(draft([ledger, { ...visit, weight: 41 }]))
      .thenRefused('PLAN_WEIGHTS_NOT_100', { sum: 101 });
  });

  it.each(['2016-03-31', '2016-05-03'])('has nothing due on %s, outside its month', (dueOn) =>
    plan
      .given()
      .when(draft([ledger, { ...visit, dueOn }]))
      .thenRefused('PLAN_DUE_OUTSIDE_MONTH', { days: [dueOn], first: '2016-04-01', last: '2016-04-30' }),
  );

  it('has nothing due on days on which the posting is not served', () => {
    const march = { ...draft([{ ...ledger, weight: 100, dueOn: '2016-03-14' }], '2016-03-15') };
    plan
      .given()
      .when({ ...march, data: { ...march.data, month: '2016-03' } })
      .thenRefused('PLAN_DUE_OUTSIDE_MONTH', { days: ['2016-03-14'], first: '2016-03-15', last: '2016-03-31' });
  });

  it('serves target tasks of the posting', () => {
    const items = [ledger, { ...visit, targetTaskId: 'task-1' }];
    plan
      .given()
      .when(draft(items))
      .then({ ...aprilDrafted, data: { ...aprilDrafted.data, items } });
    plan
      .given()
      .when(draft([ledger, { ...visit, targetTaskId: 'task-9' }]))
      .thenRefused('TARGET_TASK_UNKNOWN', { tasks: ['task-9'], postingId: 'r2016.wei' });
  });

  it('is of a posting, a month of it, and its station', () => {
    const { data } = draft();
    plan
      .given()
      .when({ ...draft(), data: { ...data, month: '2016-02' } })
      .thenRefused('MONTH_OUTSIDE_POSTING', { month: '2016-02', startOn: '2016-03-15', endOn: '2018-03-15' });
    plan
      .given()
      .when({ ...draft(), data: { ...data, stationId: 'litang' } })
      .thenRefused('NOT_THE_STATION', { stationId: 'litang', postedAt: 'luobo' });
  });
});
