import { knownPosting, schemeFold, standingFold, workPlanDecider } from '@zhudian/integrity-performance';
import type { PlanItem } from '@zhudian/facts';
import { actAs, specificationOf, stateAfter } from '../../support';
import { issued, monthSettled } from '../../support/evaluation.story';
import { shippedLaw } from '../../support/law.story';
import { weiPosted } from '../../support/organization.story';
import {
  aprilApproved,
  aprilDrafted,
  itemDone,
  itemSlipped,
  planApproved,
  planItems,
  planReturned,
  planSubmitted,
} from '../../support/work-plan.story';

// covers: M09

const plan = specificationOf(workPlanDecider);
const read = {
  posting: stateAfter(knownPosting, weiPosted),
  standing: standingFold.initial,
  tasks: ['task-1'] as readonly string[],
  scheme: stateAfter(schemeFold, issued()),
  calendars: shippedLaw.calendars,
};
const settled = { ...read, standing: stateAfter(standingFold, monthSettled('2016-04', 90)) };
const wei = (on: string) => actAs('FIRST_SECRETARY', { by: 'wei', on });
const april = { postingId: 'r2016.wei', month: '2016-04' };
const draft = (items: readonly PlanItem[] = planItems, on = '2016-03-28') => ({
  type: 'DraftWorkPlan' as const,
  data: { ...aprilDrafted.data, items: [...items] },
  act: wei(on),
  read,
});
const submit = { type: 'SubmitWorkPlan' as const, data: april, act: wei('2016-03-29'), read };
const approve = { type: 'ApproveWorkPlan' as const, data: april, act: actAs('COUNTY_ENTERPRISE'), read };
const giveBack = {
  type: 'ReturnWorkPlan' as const,
  data: { ...april, ...planReturned.data },
  act: actAs('COUNTY_ENTERPRISE'),
  read,
};
const { inTime: _, ...done } = itemDone().data;
const complete = (on: string, itemId = 'ledger') => ({
  type: 'CompletePlanItem' as const,
  data: { ...april, ...done, itemId },
  act: wei(on),
  read,
});
const slip = (itemId = 'visit') => ({
  type: 'SlipPlanItem' as const,
  data: { ...april, ...itemSlipped(itemId).data },
  act: wei('2016-04-28'),
  read,
});
const [ledger, visit] = planItems as [PlanItem, PlanItem];

describe('A work plan', () => {
  it('is drafted, submitted, approved and carried out', () => {
    plan.given().when(draft()).then(aprilDrafted);
    plan.given(aprilDrafted).when(submit).then(planSubmitted);
    plan.given(aprilDrafted, planSubmitted).when(approve).then(planApproved);
    plan
      .given(...aprilApproved)
      .when(complete('2016-04-15'))
      .then(itemDone());
    plan
      .given(...aprilApproved)
      .when(slip())
      .then(itemSlipped());
  });

  it('is of a posting that the log has', () =>
    plan
      .given()
      .when({ ...draft(), read: { ...read, posting: knownPosting.initial } })
      .thenRefused('POSTING_UNKNOWN', { postingId: april.postingId }));

  it('is drafted anew until it is submitted, and again once it was returned', () => {
    plan.given(aprilDrafted).when(draft()).then(aprilDrafted);
    plan.given(aprilDrafted, planSubmitted).when(giveBack).then(planReturned);
    plan.given(aprilDrafted, planSubmitted, planReturned).when(draft()).then(aprilDrafted);
    plan.given(aprilDrafted, planSubmitted, planReturned).when(submit).thenRefused('PLAN_STAGE', { stage: 'RETURNED' });
    plan
      .given(...aprilApproved)
      .when(draft())
      .thenRefused('PLAN_STAGE', { stage: 'APPROVED' });
  });

  it.each([
    ['nothing', [], 'NONE'],
    ['a draft', [aprilDrafted], 'DRAFT'],
    ['what was approved', [...aprilApproved], 'APPROVED'],
  ] as const)('is not decided on when there is %s', (_name, past, stage) => {
    plan
      .given(...past)
      .when(approve)
      .thenRefused('PLAN_STAGE', { stage });
    plan
      .given(...past)
      .when(giveBack)
      .thenRefused('PLAN_STAGE', { stage });
  });

  it('is carried out once it was approved', () => {
    for (const past of [[], [aprilDrafted], [aprilDrafted, planSubmitted]] as const) {
      const stage = (['NONE', 'DRAFT', 'SUBMITTED'] as const)[past.length];
      plan
        .given(...past)
        .when(complete('2016-04-15'))
        .thenRefused('PLAN_STAGE', { stage: stage ?? '' });
      plan
        .given(...past)
        .when(slip())
        .thenRefused('PLAN_STAGE', { stage: stage ?? '' });
    }
  });

  it('counts what is done by its day only', () => {
    plan
      .given(...aprilApproved)
      .when(complete('2016-04-16'))
      .then(itemDone('ledger', false));
    plan
      .given(...aprilApproved, itemSlipped())
      .when(complete('2016-04-29', 'visit'))
      .then(itemDone('visit'));
  });

  it('is made and carried out by the First Secretary himself', () => {
    const other = actAs('FIRST_SECRETARY', { by: 'lan', on: '2016-03-28' });
    const no = ['NOT_ONES_OWN_PLAN', { actor: 'lan' }] as const;
    plan
      .given()
      .when({ ...draft(), act: other })
      .thenRefused(...no);
    plan
      .given(aprilDrafted)
      .when({ ...submit, act: other })
      .thenRefused(...no);
    plan
      .given(...aprilApproved)
      .when({ ...complete('2016-04-15'), act: other })
      .thenRefused(...no);
    plan
      .given(...aprilApproved)
      .when({ ...slip(), act: other })
      .thenRefused(...no);
  });

  it('is decided on by another', () => {
    const act = actAs('COUNTY_ENTERPRISE', { by: 'wei' });
    plan
      .given(aprilDrafted, planSubmitted)
      .when({ ...approve, act })
      .thenRefused('OWN_PLAN', { actor: 'wei' });
    plan
      .given(aprilDrafted, planSubmitted)
      .when({ ...giveBack, act })
      .thenRefused('OWN_PLAN', { actor: 'wei' });
  });

  it('does not change once its month is final', () => {
    const no = ['PLAN_SETTLED', { month: '2016-04' }] as const;
    plan
      .given()
      .when({ ...draft(), read: settled })
      .thenRefused(...no);
    plan
      .given(aprilDrafted)
      .when({ ...submit, read: settled })
      .thenRefused(...no);
    plan
      .given(aprilDrafted, planSubmitted)
      .when({ ...approve, read: settled })
      .thenRefused(...no);
    plan
      .given(...aprilApproved)
      .when({ ...complete('2016-04-15'), read: settled })
      .thenRefused(...no);
  });

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

  it.each([
    ['2016-04-09', '2016-04-12', 'a Saturday before a festival of the region'],
    ['2016-04-04', '2016-04-05', 'a festival'],
    ['2016-04-30', '2016-05-03', 'the holidays of May'],
  ])('has nothing due on %s, but on %s: %s', (dueOn, next) =>
    plan
      .given()
      .when(draft([ledger, { ...visit, dueOn }]))
      .thenRefused('DUE_ON_HOLIDAY', { dueOn, next }),
  );

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

  it('has each item done once, and slipped once', () => {
    plan
      .given(...aprilApproved)
      .when(complete('2016-04-15', 'other'))
      .thenRefused('PLAN_ITEM_UNKNOWN', { itemId: 'other' });
    plan
      .given(...aprilApproved, itemDone())
      .when(complete('2016-04-15'))
      .thenRefused('PLAN_ITEM_DONE', { itemId: 'ledger' });
    plan
      .given(...aprilApproved, itemDone())
      .when(slip('ledger'))
      .thenRefused('PLAN_ITEM_DONE', { itemId: 'ledger' });
    plan
      .given(...aprilApproved, itemSlipped())
      .when(slip())
      .thenRefused('PLAN_ITEM_SLIPPED', { itemId: 'visit' });
  });
});
