import type { OfType, PledgeEvent } from '@zhudian/facts';

export const pledgeId = 'wei-2016';

type Published = OfType<PledgeEvent, 'PledgePublished'>;
/** Wei, First Secretary at Luobo, makes two promises. */
export const pledged = (change: Partial<Published['data']> = {}): Published => ({
  type: 'PledgePublished',
  data: {
    branchId: 'luobo-branch',
    stationId: 'luobo',
    pledgerId: 'wei',
    promises: [
      { promiseId: 'visits', about: '走访全部低压台区。', dueOn: '2016-03-31' },
      { promiseId: 'lesson', about: '讲一次专题党课。', dueOn: '2016-06-30' },
    ],
    ...change,
  },
});
export const fulfilled = (inTime = true) =>
  ({
    type: 'PromiseFulfilled',
    data: { promiseId: 'visits', result: '走访12个台区。', evidenceRefs: ['走访记录〔2016〕1号'], inTime },
  }) satisfies PledgeEvent;
export const verified = (verdict: OfType<PledgeEvent, 'PromiseVerified'>['data']['verdict'] = 'KEPT') =>
  ({
    type: 'PromiseVerified',
    data: { promiseId: 'visits', verdict, opinion: '抽查3个台区，记录属实。', verifiedById: 'lan' },
  }) satisfies PledgeEvent;
