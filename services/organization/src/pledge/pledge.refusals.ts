import { defineRefusals } from '@zhudian/framework';

const PLEDGE = 'N06 公开承诺 (proposed)';

export const pledgeRefusals = defineRefusals({
  PLEDGE_PUBLISHED: {
    zh: '公开承诺{pledgeId}已经公布。如是另一份承诺，请使用新的编号。',
    en: 'Pledge {pledgeId} is published already. Another one takes another id.',
    rule: 'A pledge is published once',
    source: PLEDGE,
  },
  BRANCH_OF_ANOTHER_STATION: {
    zh: '{branchId}不在{stationId}。请核对党支部和供电所。',
    en: '{branchId} is not the branch of {stationId}. Check both.',
    rule: 'A pledge is made in a branch',
    source: PLEDGE,
  },
  PROMISE_TWICE: {
    zh: '承诺事项编号重复：{promises}。请每项使用不同的编号。',
    en: 'These ids are given to more than one promise: {promises}. Give each its own.',
    rule: 'Each promise has its own id',
    source: PLEDGE,
  },
  PLEDGER_NOT_OF_BRANCH: {
    severity: 'WARN',
    zh: '{pledgerId}既不是{branchId}的党员，也不是派驻的第一书记。确需公布的，请说明理由后提交。',
    en: '{pledgerId} is neither a member of {branchId} nor its First Secretary. If it is to be published all the same, give the reason and send it again.',
    rule: 'First Secretaries and members pledge',
    source: PLEDGE,
  },
  PROMISE_UNKNOWN: {
    zh: '该公开承诺没有承诺事项{promiseId}。请核对编号。',
    en: 'This pledge has no promise {promiseId}. Check the id.',
    rule: 'What was pledged is fulfilled and verified',
    source: PLEDGE,
  },
  PROMISE_FULFILLED: {
    zh: '承诺事项{promiseId}已经践诺。如需更正践诺情况，请办理更正。',
    en: 'Promise {promiseId} is fulfilled already. To change the words, correct the record.',
    rule: 'A promise is fulfilled once, unless it was found not kept',
    source: PLEDGE,
  },
  FULFILLED_LATE: {
    severity: 'WARN',
    zh: '承诺事项{promiseId}应在{dueOn}前践诺，现为{on}。请说明逾期理由后提交。',
    en: 'Promise {promiseId} was to be fulfilled by {dueOn}, and it is {on}. Give the reason and send it again.',
    rule: 'A promise is fulfilled in time',
    source: PLEDGE,
  },
  PROMISE_NOT_FULFILLED: {
    zh: '承诺事项{promiseId}尚未践诺，不能评诺。请先登记践诺情况。',
    en: 'Promise {promiseId} is not fulfilled, so there is nothing to verify. Record its fulfilment first.',
    next: { command: 'FulfilPromise', role: 'STATION' },
    rule: 'What was fulfilled is verified',
    source: PLEDGE,
  },
  PROMISE_VERIFIED: {
    zh: '承诺事项{promiseId}已经评诺。如有误，请撤销原评诺后重新办理。',
    en: 'Promise {promiseId} is verified already. If that was wrong, annul it and verify it anew.',
    rule: 'A promise is verified once',
    source: PLEDGE,
  },
});
export type PledgeRefusal = keyof typeof pledgeRefusals;
