import { disclosureDecider } from '@zhudian/organization';
import { specificationOf } from '../../support';
import {
  approved,
  disclosureId,
  expired,
  proposed,
  published,
  reviewed,
  withheld,
} from '../../support/disclosure.story';

// covers: B16
const disclosure = specificationOf(disclosureDecider);
const { proposedById: _proposer, ...proposal } = proposed().data;
const { reviewedById: _reviewer, ...finding } = reviewed.data;
const withBranch = { branch: { heldBy: 'luobo-branch' } };
const propose = {
  type: 'ProposeDisclosure',
  data: { disclosureId, ...proposal },
  act: { by: 'chen', on: '2016-03-01' },
  read: { branch: {} },
} as const;
const review = { type: 'ReviewDisclosure', data: { disclosureId, ...finding }, act: { by: 'lan' } } as const;
const approve = { type: 'ApproveDisclosure', data: { disclosureId }, act: { by: 'wei' } } as const;
const publish = (on: string) =>
  ({
    type: 'PublishDisclosure',
    data: { disclosureId, channels: ['BOARD', 'SERVICE_HALL', 'BOARD'] as ('BOARD' | 'SERVICE_HALL')[] },
    act: { by: 'chen', on },
  }) as const;
const expire = (on: string, reasons: Record<string, string> = {}) =>
  ({ type: 'ExpireDisclosure', data: { disclosureId }, act: { on, reasons } }) as const;
const steps = [proposed(), reviewed, approved, published, expired];

describe('A disclosure', () => {
  it('is proposed for a time to come', () => {
    disclosure.given().when(propose).then(proposed());
    disclosure
      .given()
      .when({ ...propose, data: { ...propose.data, from: '2016-03-01', until: '2016-03-01' } })
      .then(proposed({ from: '2016-03-01', until: '2016-03-01' }));
    disclosure
      .given()
      .when({ ...propose, data: { ...propose.data, from: '2016-02-29' } })
      .thenRefused('PERIOD_BEGINS_EARLIER', { from: '2016-02-29', on: '2016-03-01' });
    disclosure
      .given()
      .when({ ...propose, data: { ...propose.data, until: '2016-03-06' } })
      .thenRefused('PERIOD_REVERSED', { from: '2016-03-07', until: '2016-03-06' });
  });

  it('of Party affairs is that of a branch', () => {
    const party = { ...propose, data: { ...propose.data, kind: 'PARTY' } } as const;
    disclosure.given().when(party).thenRefused('STATION_WITHOUT_BRANCH', { stationId: 'luobo' });
    disclosure
      .given()
      .when({ ...party, read: withBranch })
      .then(proposed({ kind: 'PARTY' }));
  });

  it('is reviewed, approved and published by its steps', () => {
    disclosure.given(proposed()).when(review).then(reviewed);
    disclosure.given(proposed(), reviewed).when(approve).then(approved);
    disclosure.given(proposed(), reviewed, approved).when(publish('2016-03-07')).then(published);
    disclosure.given(proposed(), reviewed, approved).when(publish('2016-06-30')).then(published);
  });

  it('that the review withholds goes no further', () =>
    disclosure
      .given(proposed(), withheld)
      .when(approve)
      .thenRefused('STEP_OUT_OF_ORDER', { stage: 'WITHHELD', stages: ['REVIEWED'] }));

  it('is reviewed by somebody else than its proposer', () =>
    disclosure
      .given(proposed())
      .when({ ...review, act: { by: 'chen' } })
      .thenRefused('SEGREGATION_OF_DUTIES'));

  it.each(['chen', 'lan'])('is approved by neither proposer nor reviewer: %s', (by) =>
    disclosure
      .given(proposed(), reviewed)
      .when({ ...approve, act: { by } })
      .thenRefused('SEGREGATION_OF_DUTIES'),
  );

  it.each(['2016-03-06', '2016-07-01'])('is published within the time that was approved: %s', (on) =>
    disclosure
      .given(proposed(), reviewed, approved)
      .when(publish(on))
      .thenRefused('OUTSIDE_PERIOD', { on, from: '2016-03-07', until: '2016-06-30' }),
  );

  it('ends after its last day', () => {
    disclosure
      .given(...steps.slice(0, 4))
      .when(expire('2016-07-01'))
      .then(expired);
    disclosure
      .given(...steps.slice(0, 4))
      .when(expire('2016-06-30'))
      .thenRefused('PERIOD_STILL_RUNS', { until: '2016-06-30', on: '2016-06-30' });
  });

  it.each([
    [1, 'PROPOSED'],
    [2, 'REVIEWED'],
    [3, 'APPROVED'],
  ] as const)('that was never published ends after its last day with a reason: %s steps', (taken, stage) => {
    const past = steps.slice(0, taken);
    const reasons = { NEVER_PUBLISHED: '公开栏搬迁，事项已过时。' };
    disclosure
      .given(...past)
      .when(expire('2016-07-01'))
      .thenRefused('NEVER_PUBLISHED', { stage, until: '2016-06-30' });
    disclosure
      .given(...past)
      .when(expire('2016-06-30', reasons))
      .thenRefused('PERIOD_STILL_RUNS', { until: '2016-06-30', on: '2016-06-30' });
    disclosure
      .given(...past)
      .when(expire('2016-07-01', reasons))
      .then(expired);
    disclosure
      .given(...past, expired)
      .when(publish('2016-03-07'))
      .thenRefused('STEP_OUT_OF_ORDER', { stage: 'LAPSED', stages: ['APPROVED'] });
  });

  it.each([
    [propose, 'NONE'],
    [review, 'PROPOSED'],
    [approve, 'REVIEWED'],
    [publish('2016-03-07'), 'APPROVED'],
  ] as const)('takes no step out of order: $type (%#)', (command, at) => {
    const stages = ['NONE', 'PROPOSED', 'REVIEWED', 'APPROVED', 'PUBLISHED', 'EXPIRED'] as const;
    for (const [taken, stage] of stages.entries())
      if (stage !== at)
        disclosure
          .given(...steps.slice(0, taken))
          .when(command)
          .thenRefused('STEP_OUT_OF_ORDER', { stage, stages: [at] });
  });

  it.each([
    ['NONE', []],
    ['WITHHELD', [proposed(), withheld]],
    ['EXPIRED', steps],
    ['LAPSED', [proposed(), expired]],
  ] as const)('that stands at %s does not end', (stage, past) =>
    disclosure
      .given(...past)
      .when(expire('2016-07-01'))
      .thenRefused('STEP_OUT_OF_ORDER', { stage, stages: ['PROPOSED', 'REVIEWED', 'APPROVED', 'PUBLISHED'] }),
  );
});
