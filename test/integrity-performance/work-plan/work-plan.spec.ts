import { actAs } from '../../support';
import {
  aprilApproved,
  aprilDrafted,
  itemDone,
  itemSlipped,
  planApproved,
  planReturned,
  planSubmitted,
} from '../../support/work-plan.story';
import { approve, complete, draft, giveBack, plan, settled, slip, submit } from './work-plan.support';

// covers: M09

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
