import { pledgeDecider } from '@zhudian/organization';
import { specificationOf } from '../../support';
import { fulfilled, pledged, pledgeId, verified } from '../../support/pledge.story';

// covers: N06
const pledge = specificationOf(pledgeDecider);
const member = { personId: 'hui', on: '2016-03-01', status: 'FULL', votes: true } as const;
const roll = { stationId: 'luobo', firstSecretaryId: 'wei', standings: [member] };
const publish = (pledgerId = 'wei', reasons: Record<string, string> = {}) =>
  ({
    type: 'PublishPledge',
    data: { pledgeId, ...pledged({ pledgerId }).data },
    act: { on: '2016-03-01', reasons },
    read: { roll },
  }) as const;
const { inTime: _inTime, ...fulfilment } = fulfilled().data;
const fulfil = (on: string, reasons: Record<string, string> = {}) =>
  ({ type: 'FulfilPromise', data: { pledgeId, ...fulfilment }, act: { on, reasons } }) as const;
const { verifiedById: _verifier, ...finding } = verified().data;
const verify = { type: 'VerifyPromise', data: { pledgeId, ...finding }, act: { by: 'lan' } } as const;

describe('A pledge', () => {
  it('is that of the First Secretary or of a member, or there is a reason', () => {
    pledge.given().when(publish()).then(pledged());
    pledge
      .given()
      .when(publish('hui'))
      .then(pledged({ pledgerId: 'hui' }));
    pledge
      .given()
      .when({ ...publish('hui'), act: { on: '2016-02-29' } })
      .thenRefused('PLEDGER_NOT_OF_BRANCH', { pledgerId: 'hui', branchId: 'luobo-branch' });
    pledge
      .given()
      .when(publish('ping', { PLEDGER_NOT_OF_BRANCH: '组织关系正在转接。' }))
      .then(pledged({ pledgerId: 'ping' }));
  });

  it('is made in the branch of its station, once, each promise with its own id', () => {
    pledge
      .given()
      .when({ ...publish(), read: { roll: { ...roll, stationId: 'fucheng' } } })
      .thenRefused('BRANCH_OF_ANOTHER_STATION', { branchId: 'luobo-branch', stationId: 'luobo' });
    pledge.given(pledged()).when(publish()).thenRefused('PLEDGE_PUBLISHED', { pledgeId });
    const [first] = pledged().data.promises;
    pledge
      .given()
      .when({ ...publish(), data: { ...publish().data, promises: first ? [first, first] : [] } })
      .thenRefused('PROMISE_TWICE', { promises: ['visits'] });
  });
});

describe('A promise', () => {
  it('is fulfilled until its day, and later with a reason', () => {
    pledge.given(pledged()).when(fulfil('2016-03-31')).then(fulfilled());
    pledge
      .given(pledged())
      .when(fulfil('2016-04-01'))
      .thenRefused('FULFILLED_LATE', { promiseId: 'visits', dueOn: '2016-03-31', on: '2016-04-01' });
    pledge
      .given(pledged())
      .when(fulfil('2016-04-01', { FULFILLED_LATE: '雨季道路中断。' }))
      .then(fulfilled(false));
  });

  it('is fulfilled once, unless it was found not kept', () => {
    const again = fulfil('2016-03-31');
    const taken = { promiseId: 'visits' };
    pledge.given().when(again).thenRefused('PROMISE_UNKNOWN', taken);
    pledge.given(pledged(), fulfilled()).when(again).thenRefused('PROMISE_FULFILLED', taken);
    pledge.given(pledged(), fulfilled(), verified('PARTLY_KEPT')).when(again).thenRefused('PROMISE_FULFILLED', taken);
    pledge.given(pledged(), fulfilled(), verified('NOT_KEPT')).when(again).then(fulfilled());
  });

  it('is verified once it is fulfilled, and once', () => {
    const promise = { promiseId: 'visits' };
    pledge.given(pledged(), fulfilled()).when(verify).then(verified());
    pledge.given().when(verify).thenRefused('PROMISE_UNKNOWN', promise);
    pledge.given(pledged()).when(verify).thenRefused('PROMISE_NOT_FULFILLED', promise);
    pledge.given(pledged(), fulfilled(), verified()).when(verify).thenRefused('PROMISE_VERIFIED', promise);
    pledge
      .given(pledged(), fulfilled(), verified('NOT_KEPT'))
      .when(verify)
      .thenRefused('PROMISE_NOT_FULFILLED', promise);
  });
});
