import { committeeDecider, meetingFold } from '@zhudian/organization';
import { specificationOf, stateAfter } from '../../support';
import { branchId, readAt } from '../../support/committee.story';
import { convened, meetingId, planned } from '../../support/meeting.story';

// covers: B03
const committee = specificationOf(committeeDecider);
const decided = (carried: boolean) =>
  ({
    type: 'MotionDecided',
    data: {
      motionId: 'rules',
      subject: '支委会议事规则',
      yes: carried ? 8 : 2,
      no: 0,
      abstain: 0,
      entitledCount: 11,
      presentCount: 10,
      carried,
    },
  }) as const;
const meeting = (carried: boolean) => stateAfter(meetingFold, planned(), convened(10, 11), decided(carried));
const { roll } = readAt(10, 11);
const rules = {
  branchId,
  stationId: 'luobo',
  title: '支委会议事规则',
  sha256: 'a'.repeat(64),
  meetingId,
  motionId: 'rules',
};
const adopt = (change: Partial<typeof rules> = {}, carried = true) =>
  ({ type: 'AdoptProcedureRules', data: { ...rules, ...change }, read: { roll, meeting: meeting(carried) } }) as const;
const adopted = (version: number) => ({ type: 'ProcedureRulesAdopted', data: { ...rules, version } }) as const;

describe('Rules of procedure', () => {
  it('are adopted by a motion that was carried, in versions', () => {
    committee.given().when(adopt()).then(adopted(1));
    committee.given(adopted(1), adopted(2)).when(adopt()).then(adopted(3));
  });

  it('are not adopted without one, or by another branch', () => {
    committee.given().when(adopt({}, false)).thenRefused('MOTION_NOT_CARRIED', { meetingId, motionId: 'rules' });
    committee
      .given()
      .when(adopt({ motionId: 'plan' }))
      .thenRefused('MOTION_NOT_CARRIED', { meetingId, motionId: 'plan' });
    committee
      .given()
      .when({ ...adopt(), read: { roll, meeting: { ...meeting(true), branchId: 'nashe-branch' } } })
      .thenRefused('MOTION_NOT_CARRIED', { meetingId, motionId: 'rules' });
    committee
      .given()
      .when(adopt({ stationId: 'nashe' }))
      .thenRefused('BRANCH_OF_ANOTHER_STATION', { branchId, stationId: 'nashe' });
  });

  it('are no committee yet', () =>
    committee
      .given(adopted(1))
      .when({
        type: 'FillCommitteeOffices',
        data: { branchId, offices: [{ personId: 'm1', office: 'SECRETARY' }], approvedBy: '党委', documentNo: '1号' },
      })
      .thenRefused('NO_ELECTION_YET', { branchId }));
});
