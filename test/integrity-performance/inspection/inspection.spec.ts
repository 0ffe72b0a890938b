import type { InspectionEvent } from '@zhudian/facts';
import { inspectionDecider } from '@zhudian/integrity-performance';
import { specificationOf, stateAfter } from '../../support';
import {
  findingRaised,
  findingRectified,
  findingReopened,
  findingVerified,
  inspectionConducted,
  inspectionId,
  inspectionScheduled,
} from '../../support/inspection.story';

// covers: N02, N03
const inspection = specificationOf(inspectionDecider);
const nothing = { posting: { known: false }, followed: inspectionDecider.initial } as const;
const atLuobo = {
  known: true,
  personId: 'wei',
  stationId: 'luobo',
  startOn: '2016-03-15',
  endOn: '2018-03-15',
} as const;
const scheduled = (change: Parameters<typeof inspectionScheduled>[0] = {}, read: object = {}) =>
  ({
    type: 'ScheduleInspection',
    data: { inspectionId, ...inspectionScheduled(change).data },
    read: { ...nothing, ...read },
  }) as const;
const conduct = (on: string, reasons: Record<string, string> = {}) =>
  ({ type: 'ConductInspection', data: { inspectionId, ...inspectionConducted.data }, act: { on, reasons } }) as const;
const { stationId: _station, ...found } = findingRaised().data;
const raise = { type: 'RaiseFinding', data: { inspectionId, ...found } } as const;
const { rectifiedById: _by, inTime: _inTime, ...fixed } = findingRectified().data;
const rectify = (on: string, reasons: Record<string, string> = {}) =>
  ({ type: 'RectifyFinding', data: { inspectionId, ...fixed }, act: { by: 'hui', on, reasons } }) as const;
const verify = (by: string) =>
  ({ type: 'VerifyFinding', data: { inspectionId, ...findingVerified.data }, act: { by } }) as const;
const reopen = (by: string) =>
  ({ type: 'ReopenFinding', data: { inspectionId, ...findingReopened().data }, act: { by } }) as const;
const held = [inspectionScheduled(), inspectionConducted];
const rectified = [...held, findingRaised(), findingRectified()];
const followed = (...past: readonly InspectionEvent[]) => stateAfter(inspectionDecider, ...past);

describe('An inspection', () => {
  it('is scheduled once, of a station or of the posting that is held there', () => {
    inspection.given().when(scheduled()).then(inspectionScheduled());
    inspection
      .given(inspectionScheduled())
      .when(scheduled())
      .thenRefused('STEP_OUT_OF_ORDER', { stage: 'SCHEDULED', wanted: 'NONE' });
    inspection
      .given()
      .when(scheduled({ postingId: 'r2016.wei' }, { posting: atLuobo }))
      .then(inspectionScheduled({ postingId: 'r2016.wei' }));
    inspection
      .given()
      .when(scheduled({ postingId: 'r2016.wei', stationId: 'fucheng' }, { posting: atLuobo }))
      .thenRefused('POSTING_ELSEWHERE', { postedAt: 'luobo', stationId: 'fucheng' });
  });

  it('that follows up names the inspection of the same station whose findings it follows', () => {
    const tracking = { kind: 'TRACKING', followsId: 'luobo-2015-q4' } as const;
    const read = { followed: followed(...held, findingRaised()) };
    inspection.given().when(scheduled(tracking, read)).then(inspectionScheduled(tracking));
    inspection
      .given()
      .when(scheduled({ kind: 'TRACKING' }))
      .thenRefused('FOLLOWS_NOTHING');
    inspection
      .given()
      .when(scheduled({ ...tracking, kind: 'SPOT' }, read))
      .thenRefused('FOLLOWS_NEEDLESSLY', { kind: 'SPOT' });
    inspection
      .given()
      .when(scheduled({ ...tracking, stationId: 'fucheng' }, read))
      .thenRefused('FOLLOWS_ELSEWHERE', { inspectedAt: 'luobo', stationId: 'fucheng' });
    inspection
      .given()
      .when(scheduled(tracking, { followed: followed(...held) }))
      .thenRefused('FOLLOWS_NO_FINDING', { followsId: 'luobo-2015-q4' });
    inspection
      .given()
      .when(scheduled(tracking))
      .thenRefused('FOLLOWS_ELSEWHERE', { inspectedAt: '', stationId: 'luobo' });
  });

  it('is conducted by its day, and later with a reason', () => {
    inspection.given(inspectionScheduled()).when(conduct('2016-03-10')).then(inspectionConducted);
    inspection
      .given(inspectionScheduled())
      .when(conduct('2016-03-11'))
      .thenRefused('CONDUCTED_LATE', { plannedOn: '2016-03-10', on: '2016-03-11' });
    inspection
      .given(inspectionScheduled())
      .when(conduct('2016-03-11', { CONDUCTED_LATE: '因暴雨推迟。' }))
      .then(inspectionConducted);
    inspection
      .given(...held)
      .when(conduct('2016-03-10'))
      .thenRefused('STEP_OUT_OF_ORDER', { stage: 'CONDUCTED', wanted: 'SCHEDULED' });
    inspection
      .given()
      .when(conduct('2016-03-10'))
      .thenRefused('STEP_OUT_OF_ORDER', { stage: 'NONE', wanted: 'SCHEDULED' });
  });

  it('names each inspector once', () => {
    const twice = conduct('2016-03-10');
    inspection
      .given(inspectionScheduled())
      .when({ ...twice, data: { ...twice.data, inspectorIds: ['lan', 'mei', 'lan'] } })
      .then(inspectionConducted);
  });
});

describe('A finding', () => {
  it('is raised once it was inspected, and once', () => {
    inspection
      .given(...held)
      .when(raise)
      .then(findingRaised());
    inspection
      .given(inspectionScheduled())
      .when(raise)
      .thenRefused('STEP_OUT_OF_ORDER', { stage: 'SCHEDULED', wanted: 'CONDUCTED' });
    inspection
      .given(...held, findingRaised())
      .when(raise)
      .thenRefused('FINDING_KNOWN', { findingId: 'signatures' });
  });

  it('is rectified until its day, and later with a reason', () => {
    const open = inspection.given(...held, findingRaised());
    open.when(rectify('2016-03-31')).then(findingRectified());
    open
      .when(rectify('2016-04-01'))
      .thenRefused('RECTIFIED_LATE', { findingId: 'signatures', dueOn: '2016-03-31', on: '2016-04-01' });
    open.when(rectify('2016-04-01', { RECTIFIED_LATE: '客户外出。' })).then(findingRectified(false));
  });

  it('that is there and open is rectified', () => {
    inspection
      .given(...held)
      .when(rectify('2016-03-31'))
      .thenRefused('FINDING_UNKNOWN', { findingId: 'signatures' });
    inspection
      .given(...rectified)
      .when(rectify('2016-03-31'))
      .thenRefused('FINDING_STANDS_ELSEWHERE', { findingId: 'signatures', standing: 'RECTIFIED', wanted: 'OPEN' });
  });

  it.each([
    ['verified', verify, findingVerified],
    ['sent back', reopen, findingReopened()],
  ] as const)('is %s by somebody else than who rectified it or answers for it', (_, judge, fact) => {
    const given = inspection.given(...rectified);
    given.when(judge('lan')).then(fact);
    given.when(judge('hui')).thenRefused('SEGREGATION_OF_DUTIES');
    given.when(judge('feng')).thenRefused('SEGREGATION_OF_DUTIES');
    inspection
      .given(...held, findingRaised())
      .when(judge('lan'))
      .thenRefused('FINDING_STANDS_ELSEWHERE', { findingId: 'signatures', standing: 'OPEN', wanted: 'RECTIFIED' });
    inspection
      .given(...rectified, findingVerified)
      .when(judge('lan'))
      .thenRefused('FINDING_STANDS_ELSEWHERE', { findingId: 'signatures', standing: 'VERIFIED', wanted: 'RECTIFIED' });
    inspection
      .given(...held)
      .when(judge('lan'))
      .thenRefused('FINDING_UNKNOWN', { findingId: 'signatures' });
  });

  it('that was sent back is due anew', () => {
    const again = inspection.given(...rectified, findingReopened());
    again.when(rectify('2016-04-15')).then(findingRectified());
    again
      .when(rectify('2016-04-18'))
      .thenRefused('RECTIFIED_LATE', { findingId: 'signatures', dueOn: '2016-04-15', on: '2016-04-18' });
  });

  it('is one among others', () =>
    inspection
      .given(...rectified, findingRaised({ findingId: 'board' }), findingVerified)
      .when({ ...rectify('2016-03-31'), data: { inspectionId, ...fixed, findingId: 'board' } })
      .then({ type: 'FindingRectified', data: { ...findingRectified().data, findingId: 'board' } }));
});
