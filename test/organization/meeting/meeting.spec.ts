import type { MeetingKind } from '@zhudian/facts';
import { meetingDecider } from '@zhudian/organization';
import { specificationOf } from '../../support';
import {
  cancelled,
  convened,
  heldOn,
  meetingId,
  minuted,
  noCommittee,
  noGroups,
  planned,
  rollOf,
  studied,
  voters,
} from '../../support/meeting.story';

// covers: B07, B09, B10, B11
const meeting = specificationOf(meetingDecider);
const plan = (kind: MeetingKind = 'GENERAL') =>
  ({
    type: 'PlanMeeting',
    data: { meetingId, ...planned(kind).data },
    read: { roll: rollOf(3), committee: noCommittee, grouping: noGroups },
  }) as const;
const attendance = {
  chairId: 'm1',
  recorderId: 'm2',
  present: voters(2),
  observers: [] as string[],
  excused: [] as { personId: string; reason: string }[],
};
const convene = {
  type: 'ConveneMeeting',
  data: { meetingId, ...attendance },
  read: { roll: rollOf(3, ['hui']), committee: noCommittee, grouping: noGroups },
} as const;
const fileMinutes = { type: 'FileMinutes', data: { meetingId, ...minuted.data } } as const;
const cancel = { type: 'CancelMeeting', data: { meetingId, ...cancelled.data } } as const;
const study = { type: 'CoverStudy', data: { meetingId, ...studied.data } } as const;
const expected = [...voters(3), 'hui'];

describe('A meeting', () => {
  it('is planned', () => meeting.given().when(plan()).then(planned()));

  it('is planned once', () =>
    meeting
      .given(planned())
      .when(plan())
      .thenRefused('MEETING_STAGE', { stage: 'PLANNED', stages: ['NONE'] }));

  it('belongs to the station of its branch', () =>
    meeting
      .given()
      .when({ ...plan(), data: { ...plan().data, stationId: 'litang' } })
      .thenRefused('BRANCH_OF_ANOTHER_STATION', { branchId: 'luobo-branch', stationId: 'litang' }));

  it('is planned for that day or a later one', () =>
    meeting
      .given()
      .when({ ...plan(), data: { ...plan().data, plannedOn: '2016-02-29' } })
      .thenRefused('PLANNED_IN_THE_PAST', { plannedOn: '2016-02-29', on: heldOn }));

  it('needs somebody on the roll', () =>
    meeting
      .given()
      .when({ ...plan(), read: { roll: rollOf(0), committee: noCommittee, grouping: noGroups } })
      .thenRefused('NOBODY_EXPECTED', { branchId: 'luobo-branch', on: heldOn }));

  it('that is planned may be cancelled, one that was held may not', () => {
    meeting.given(planned()).when(cancel).then(cancelled);
    meeting
      .given(planned(), convened(2, 3))
      .when(cancel)
      .thenRefused('MEETING_STAGE', { stage: 'CONVENED', stages: ['PLANNED'] });
  });

  it('that was cancelled is not held', () =>
    meeting
      .given(planned(), cancelled)
      .when(convene)
      .thenRefused('MEETING_STAGE', { stage: 'CANCELLED', stages: ['PLANNED'] }));
});

describe('Who came', () => {
  it('is told against the roll of the day: members are expected, full ones vote', () =>
    meeting
      .given(planned())
      .when(convene)
      .then({
        type: 'MeetingConvened',
        data: { ...attendance, heldOn, expected, entitled: voters(3), quorumMet: true },
      }));

  it('makes no quorum where nothing is decided', () =>
    meeting
      .given(planned('LESSON'))
      .when(convene)
      .then({ type: 'MeetingConvened', data: { ...attendance, heldOn, expected, entitled: voters(3) } }));

  it('are not those who left, nor is a meeting of nobody held', () => {
    const left = { ...rollOf(1), standings: [{ personId: 'm1', on: heldOn, status: null, votes: false }] };
    meeting
      .given(planned())
      .when({ ...convene, read: { roll: left, committee: noCommittee, grouping: noGroups } })
      .thenRefused('NOBODY_EXPECTED', { branchId: 'luobo-branch', on: heldOn });
  });

  const refusedFor = (change: Partial<typeof convene.data>) =>
    meeting.given(planned()).when({ ...convene, data: { ...convene.data, ...change } });

  it('is somebody else than who was excused', () =>
    refusedFor({ excused: [{ personId: 'm2', reason: '抢修。' }] }).thenRefused('COUNTED_TWICE', { persons: ['m2'] }));

  it('are members, and so are those who were excused', () => {
    refusedFor({ present: ['m1', 'm2', 'wei'] }).thenRefused('NOT_EXPECTED_THERE', { persons: ['wei'] });
    refusedFor({ excused: [{ personId: 'wei', reason: '抢修。' }] }).thenRefused('NOT_EXPECTED_THERE', {
      persons: ['wei'],
    });
  });

  it('are observers without a seat', () =>
    refusedFor({ observers: ['hui', 'wei'] }).thenRefused('OBSERVER_IS_EXPECTED', { persons: ['hui'] }));

  it('are chair and recorder', () => {
    refusedFor({ chairId: 'm3' }).thenRefused('OFFICER_ABSENT', { persons: ['m3'] });
    refusedFor({ recorderId: 'wei' }).thenRefused('OFFICER_ABSENT', { persons: ['wei'] });
  });

  it('may be chaired by an observer from above', () => {
    const data = { ...attendance, chairId: 'wei', observers: ['wei'] };
    meeting
      .given(planned())
      .when({ ...convene, data: { meetingId, ...data } })
      .then({ type: 'MeetingConvened', data: { ...data, heldOn, expected, entitled: voters(3), quorumMet: true } });
  });
});

describe('The minutes', () => {
  it('are filed of a meeting that was held, once', () => {
    meeting.given(planned(), convened(2, 3)).when(fileMinutes).then(minuted);
    meeting
      .given(planned())
      .when(fileMinutes)
      .thenRefused('MEETING_STAGE', { stage: 'PLANNED', stages: ['CONVENED'] });
    meeting
      .given(planned(), convened(2, 3), minuted)
      .when(fileMinutes)
      .thenRefused('MEETING_STAGE', { stage: 'MINUTED', stages: ['CONVENED'] });
  });

  it('of a study session need what was studied', () => {
    meeting.given(planned('STUDY'), convened(2, 3)).when(fileMinutes).thenRefused('STUDY_NOT_COVERED', {});
    meeting.given(planned('STUDY'), convened(2, 3)).when(study).then(studied);
    meeting.given(planned('STUDY'), convened(2, 3), studied).when(fileMinutes).then(minuted);
  });

  it('close the meeting for what happens in it', () =>
    meeting
      .given(planned('STUDY'), convened(2, 3), studied, minuted)
      .when(study)
      .thenRefused('MEETING_STAGE', { stage: 'MINUTED', stages: ['CONVENED'] }));
});
