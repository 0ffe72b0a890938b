import { meetingDecider } from '@zhudian/organization';
import { specificationOf } from '../../support';
import {
  convened,
  criticised,
  done,
  meetingId,
  minuted,
  noCommittee,
  noGroups,
  opened,
  planned,
  rollOf,
  verified,
} from '../../support/meeting.story';

// covers: B08
const meeting = specificationOf(meetingDecider);
const preparation = '会前谈心谈话12人次，征求意见8条。';
const held = [planned('LIFE'), convened(3, 4, { preparation })] as const;
const criticise = { type: 'RecordCriticism', data: { meetingId, ...criticised.data } } as const;
const open = { type: 'OpenRectification', data: { meetingId, ...opened.data } } as const;
const complete = {
  type: 'CompleteRectification',
  data: { meetingId, itemId: 'visits', result: done.data.result },
  act: { by: 'm3' },
} as const;
const verify = { type: 'VerifyRectification', data: { meetingId, itemId: 'visits' }, act: { by: 'm4' } } as const;
const fileMinutes = { type: 'FileMinutes', data: { meetingId, ...minuted.data } } as const;

describe('A life meeting', () => {
  it('has criticism by those present of those expected', () => {
    meeting
      .given(...held)
      .when(criticise)
      .then(criticised);
    meeting
      .given(...held)
      .when({ ...criticise, data: { ...criticise.data, fromId: 'm4' } })
      .thenRefused('NOT_EXPECTED_THERE', { persons: ['m4'] });
    meeting
      .given(...held)
      .when({ ...criticise, data: { ...criticise.data, aboutId: 'wei' } })
      .thenRefused('NOT_EXPECTED_THERE', { persons: ['wei'] });
  });

  it.each([criticise, open])('is what this is for: $type', (command) =>
    meeting
      .given(planned('LESSON'), convened(3, 4))
      .when(command)
      .thenRefused('NOT_A_LIFE_MEETING', { kind: 'LESSON' }),
  );

  it('has criticism on its day', () =>
    meeting
      .given(...held)
      .when({ ...criticise, act: { on: '2016-03-02' } })
      .thenRefused('NOT_ON_THE_DAY', { heldOn: '2016-03-01', on: '2016-03-02' }));

  it.each([
    [[], 0, 0],
    [[criticised], 1, 0],
    [[opened], 0, 1],
  ])('is not complete without criticism and rectification (%#)', (facts, criticisms, rectifications) =>
    meeting
      .given(...held, ...facts)
      .when(fileMinutes)
      .thenRefused('LIFE_MEETING_INCOMPLETE', { criticisms, rectifications }),
  );

  it('is complete with both', () =>
    meeting
      .given(...held, criticised, opened)
      .when(fileMinutes)
      .then(minuted));

  it('tells what went before it, or gives a reason', () => {
    const unprepared = meeting.given(planned('LIFE'), convened(3, 4), criticised, opened);
    unprepared.when(fileMinutes).thenRefused('LIFE_MEETING_UNPREPARED');
    unprepared.when({ ...fileMinutes, act: { reasons: { LIFE_MEETING_UNPREPARED: '记录遗失。' } } }).then(minuted);
  });

  it.each([
    ['LIFE', []],
    ['LESSON', ['NOT_A_LIFE_MEETING']],
  ] as const)('and no other meeting does: %s', (kind, refused) => {
    const { heldOn: _on, expected: _e, entitled: _v, ...attendance } = convened(3, 4, { preparation }).data;
    const convene = {
      type: 'ConveneMeeting',
      data: { meetingId, ...attendance },
      read: { roll: rollOf(4), committee: noCommittee, grouping: noGroups },
    } as const;
    const when = meeting.given(planned(kind)).when(convene);
    if (refused.length > 0) when.thenRefused('NOT_A_LIFE_MEETING', { kind });
    else when.then(convened(3, 4, { preparation }));
  });
});

describe('A rectification', () => {
  it('is opened with a member who owns it', () => {
    meeting
      .given(...held)
      .when(open)
      .then(opened);
    meeting
      .given(...held)
      .when({ ...open, data: { ...open.data, ownerId: 'wei' } })
      .thenRefused('NOT_EXPECTED_THERE', { persons: ['wei'] });
  });

  it('is opened once', () =>
    meeting
      .given(...held, opened)
      .when(open)
      .thenRefused('RECTIFICATION_KNOWN', { itemId: 'visits' }));

  it('is done, after the minutes too, and done anew', () => {
    meeting
      .given(...held, criticised, opened, minuted)
      .when(complete)
      .then(done);
    meeting
      .given(...held, opened, done)
      .when(complete)
      .then(done);
  });

  it.each([complete, verify])('is one that was opened: $type', (command) =>
    meeting
      .given(...held)
      .when(command)
      .thenRefused('RECTIFICATION_UNKNOWN', { itemId: 'visits' }),
  );

  it('is verified after it was done', () => {
    meeting
      .given(...held, opened)
      .when(verify)
      .thenRefused('RECTIFICATION_NOT_DONE', { itemId: 'visits' });
    meeting
      .given(...held, opened, done)
      .when(verify)
      .then(verified);
  });

  it.each(['m2', 'm3'])('is not verified by who owns it or reported it: %s', (by) =>
    meeting
      .given(...held, opened, done)
      .when({ ...verify, act: { by } })
      .thenRefused('SEGREGATION_OF_DUTIES', { itemId: 'visits' }),
  );

  it.each([complete, verify])('that is verified is closed: $type', (command) =>
    meeting
      .given(...held, opened, done, verified)
      .when(command)
      .thenRefused('RECTIFICATION_CLOSED', { itemId: 'visits' }),
  );
});
