import { candidacyFold, postingDecider, roundDecider } from '@zhudian/personnel';
import { specificationOf, stateAfter } from '../../support';
import {
  objected,
  rejected,
  resolvedAs,
  uptoAnnounced,
  uptoMatched,
  uptoNoticeClosed,
  uptoRecommended,
  uptoReviewed,
  withdrawn,
} from '../../support/candidacy.story';
import { ended, started } from '../../support/posting.story';
import { openedWith } from '../../support/round.story';
import { appoint, decision } from './appointment.support';

// covers: S10

const posting = specificationOf(postingDecider);

describe('Step 5, the appointment', () => {
  it('starts the posting and reserves person and station with it', () =>
    posting
      .given()
      .when(appoint())
      .then(...decision()));

  it('may be made on the day on which the notice ends', () =>
    posting
      .given()
      .when(appoint({}, { on: '2016-02-15' }))
      .then(...decision()));

  it.each([
    ['NONE', []],
    ['RECOMMENDED', uptoRecommended],
    ['REVIEWED', uptoReviewed],
    ['MATCHED', uptoMatched],
    ['NOTICE_OPEN', uptoAnnounced],
    ['REJECTED', [...uptoRecommended, rejected]],
    ['OBJECTION_UPHELD', [...uptoAnnounced, objected, resolvedAs('UPHELD')]],
    ['WITHDRAWN', [...uptoNoticeClosed, withdrawn]],
  ] as const)('is not made when the candidacy is at %s', (stage, past) =>
    posting
      .given()
      .when(appoint({ candidacy: stateAfter(candidacyFold, ...past) }))
      .thenRefused('STEP_OUT_OF_ORDER', { stage, expected: 'NOTICE_CLOSED' }),
  );

  it('is dated on or after the end of the notice, and so is the start', () => {
    const over = { noticeEndedOn: '2016-02-15' };
    const early = appoint();
    posting
      .given()
      .when(appoint({}, { on: '2016-02-14' }))
      .thenRefused('NOTICE_NOT_OVER', over);
    posting
      .given()
      .when({ ...early, data: { ...early.data, startOn: '2016-02-14' } })
      .thenRefused('NOTICE_NOT_OVER', over);
  });

  it('starts within a year of its recording', () => {
    const on = (startOn: string) => ({ ...appoint(), data: { ...appoint().data, startOn } });
    posting
      .given()
      .when(on('2017-02-17'))
      .thenRefused('START_TOO_FAR', { startOn: '2017-02-17', latest: '2017-02-16' });
    const [begun, ...others] = decision('2019-02-15');
    posting
      .given()
      .when(on('2017-02-16'))
      .then({ ...begun, data: { ...begun.data, startOn: '2017-02-16' } }, ...others);
  });

  it('is of somebody whose unit is still in the pool, and for the branch of the station', () => {
    const pool = stateAfter(roundDecider, openedWith({ poolOrgUnits: ['audit-office'] }));
    posting
      .given()
      .when(appoint({ round: pool }))
      .thenRefused('OUT_OF_POOL', { unitId: 'marketing' });
    posting
      .given()
      .when(appoint({ branch: { unitId: 'litang' } }))
      .thenRefused('NOT_THE_BRANCH_OF_THE_STATION', { branchId: 'luobo-branch', stationId: 'luobo' });
  });

  it('is not made by the candidate', () =>
    posting
      .given()
      .when(appoint({}, { by: 'wei' }))
      .thenRefused('SEGREGATION_OF_DUTIES', { actor: 'wei' }));

  it('is of the person and for the station that were announced', () => {
    const announced = { personId: 'wei', stationId: 'luobo' };
    const other = appoint();
    posting
      .given()
      .when({ ...other, data: { ...other.data, stationId: 'fucheng' } })
      .thenRefused('NOT_AS_ANNOUNCED', announced);
    posting
      .given()
      .when({ ...other, data: { ...other.data, personId: 'lan' } })
      .thenRefused('NOT_AS_ANNOUNCED', announced);
  });

  it('is made once', () => {
    posting.given(started).when(appoint()).thenRefused('ALREADY_APPOINTED', {});
    posting.given(started, ended).when(appoint()).thenRefused('ALREADY_APPOINTED', {});
  });
});
