import { standardDecider } from '@zhudian/organization';
import { specificationOf } from '../../support';
import {
  adopted,
  checked,
  drafted,
  rectified,
  reopened,
  repealed,
  revised,
  standardId,
  verified,
} from '../../support/standard.story';

// covers: B18
const standard = specificationOf(standardDecider);
const { version: _version, inTime: _inTime, nextCheckBy: _next, ...list } = checked().data;
const check = (on = '2016-09-01', change: object = {}, reasons: Record<string, string> = {}) =>
  ({ type: 'CheckStandard', data: { standardId, ...list, ...change }, act: { on, reasons } }) as const;
const rectify = (on = '2016-09-30', reasons: Record<string, string> = {}) => {
  const { rectifiedById: _by, inTime: _in, ...data } = rectified().data;
  return { type: 'RectifyShortfall', data: { standardId, ...data }, act: { on, by: 'ping', reasons } } as const;
};
const verify = (by = 'lan') =>
  ({ type: 'VerifyShortfall', data: { standardId, ...verified.data }, act: { by } }) as const;
const reopen = (by = 'lan') =>
  ({ type: 'ReopenShortfall', data: { standardId, ...reopened.data }, act: { by } }) as const;
const inForce = [drafted, adopted()];
const allWell = { checklist: [{ item: '封印领用逐枚登记', ok: true }], shortfalls: [] };

describe('A check of a standard', () => {
  it('is by the day that the cycle gives, and later with a reason; the next is a cycle after it', () => {
    standard
      .given(...inForce)
      .when(check())
      .then(checked());
    standard
      .given(...inForce)
      .when(check('2016-09-02'))
      .thenRefused('CHECKED_LATE', { checkBy: '2016-09-01', on: '2016-09-02' });
    standard
      .given(...inForce)
      .when(check('2016-09-02', {}, { CHECKED_LATE: '迎峰度夏。' }))
      .then(checked({ inTime: false, nextCheckBy: '2017-03-02' }));
    const next = checked({ ...allWell, nextCheckBy: '2017-09-01' });
    standard
      .given(...inForce, checked())
      .when(check('2017-03-01', allWell))
      .then(next);
  });

  it('stays due while a version is still to come, and goes by the cycle of its own version', () => {
    const late = { version: 2, from: '2030-01-10', cycleMonths: 12, checkBy: '2031-01-10' };
    const toCome = [...inForce, revised(), adopted(late)];
    standard
      .given(...toCome)
      .when(check('2016-09-02'))
      .thenRefused('CHECKED_LATE', { checkBy: '2016-09-01', on: '2016-09-02' });
    standard
      .given(...toCome)
      .when(check())
      .then(checked());
    standard
      .given(...toCome)
      .when(check('2029-07-10', {}, { CHECKED_LATE: '漏查。' }))
      .then(checked({ inTime: false, nextCheckBy: '2031-01-10' }));
    standard
      .given(...toCome)
      .when(check('2029-07-09', {}, { CHECKED_LATE: '漏查。' }))
      .then(checked({ inTime: false, nextCheckBy: '2030-01-09' }));
    const atOnce = adopted({ ...late, from: '2016-09-01', checkBy: '2017-09-01' });
    standard
      .given(...inForce, revised(), atOnce)
      .when(check('2017-09-01'))
      .then(checked({ version: 2, nextCheckBy: '2018-09-01' }));
  });

  it('is of the version in force on the day', () => {
    standard
      .given(...inForce)
      .when(check('2016-02-29'))
      .thenRefused('NOT_IN_FORCE', { on: '2016-02-29' });
    standard
      .given(drafted)
      .when(check())
      .thenRefused('STANDARD_STAGE', { stage: 'DRAFTED', wanted: ['ADOPTED'] });
    standard
      .given(...inForce, repealed)
      .when(check())
      .thenRefused('STANDARD_STAGE', { stage: 'REPEALED', wanted: ['ADOPTED'] });
    const second = [...inForce, revised(), adopted({ version: 2, from: '2016-09-01', checkBy: '2017-03-01' })];
    standard
      .given(...second)
      .when(check('2016-08-31'))
      .then(checked({ version: 1 }));
    standard
      .given(...second)
      .when(check('2016-09-01'))
      .then(checked({ version: 2 }));
  });

  it('names a shortfall when an item failed, each with its own id, and none when all is well', () => {
    standard
      .given(...inForce)
      .when(check('2016-09-01', { shortfalls: [] }))
      .thenRefused('SHORTFALL_MISSING', { items: ['钥匙交接双人签字'] });
    standard
      .given(...inForce)
      .when(check('2016-09-01', { checklist: allWell.checklist }))
      .thenRefused('SHORTFALL_NEEDLESS');
    standard
      .given(...inForce)
      .when(check('2016-09-01', allWell))
      .then(checked(allWell));
    const known = { shortfalls: ['signatures'] };
    standard
      .given(...inForce, checked())
      .when(check('2017-03-01'))
      .thenRefused('SHORTFALL_KNOWN', known);
    standard
      .given(...inForce)
      .when(check('2016-09-01', { shortfalls: [...list.shortfalls, ...list.shortfalls] }))
      .thenRefused('SHORTFALL_KNOWN', known);
  });
});

describe('A shortfall', () => {
  const shortfallId = 'signatures';
  it('is put right by its day, and later with a reason', () => {
    standard
      .given(...inForce, checked())
      .when(rectify())
      .then(rectified());
    standard
      .given(...inForce, checked())
      .when(rectify('2016-10-01'))
      .thenRefused('RECTIFIED_LATE', { shortfallId, dueOn: '2016-09-30', on: '2016-10-01' });
    standard
      .given(...inForce, checked())
      .when(rectify('2016-10-01', { RECTIFIED_LATE: '交接簿印制延误。' }))
      .then(rectified(false));
    standard
      .given(...inForce)
      .when(rectify())
      .thenRefused('SHORTFALL_UNKNOWN', { shortfallId });
    standard
      .given(...inForce, checked(), rectified())
      .when(rectify())
      .thenRefused('SHORTFALL_STANDS_ELSEWHERE', { shortfallId, standing: 'RECTIFIED', wanted: 'OPEN' });
  });

  it('is verified by neither who answers for it nor who put it right', () => {
    const done = [...inForce, checked(), rectified()];
    standard
      .given(...done)
      .when(verify())
      .then(verified);
    for (const by of ['hui', 'ping']) {
      standard
        .given(...done)
        .when(verify(by))
        .thenRefused('SEGREGATION_OF_DUTIES', { shortfallId });
      standard
        .given(...done)
        .when(reopen(by))
        .thenRefused('SEGREGATION_OF_DUTIES', { shortfallId });
    }
    standard
      .given(...inForce, checked())
      .when(verify())
      .thenRefused('SHORTFALL_STANDS_ELSEWHERE', { shortfallId, standing: 'OPEN', wanted: 'RECTIFIED' });
    standard
      .given(...done, verified)
      .when(reopen())
      .thenRefused('SHORTFALL_STANDS_ELSEWHERE', { shortfallId, standing: 'VERIFIED', wanted: 'RECTIFIED' });
  });

  it('is sent back with another day, and put right again, after a repeal as well', () => {
    const back = [...inForce, checked(), rectified(), reopened];
    standard
      .given(...inForce, checked(), rectified())
      .when(reopen())
      .then(reopened);
    standard
      .given(...back)
      .when(rectify('2016-10-31'))
      .then(rectified());
    standard
      .given(...back)
      .when(rectify('2016-11-01'))
      .thenRefused('RECTIFIED_LATE', { shortfallId, dueOn: '2016-10-31', on: '2016-11-01' });
    standard
      .given(...back, repealed)
      .when(rectify('2016-10-31'))
      .then(rectified());
  });
});
