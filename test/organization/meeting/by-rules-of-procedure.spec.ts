import type { CommitteeAttendance } from '@zhudian/facts';
import { meetingDecider, meetingFold } from '@zhudian/organization';
import { specificationOf } from '../../support';
import {
  committeeOf,
  convened,
  heldOn,
  meetingId,
  noGroups,
  planned,
  rollOf,
  voters,
} from '../../support/meeting.story';

// covers: B03
const meeting = specificationOf(meetingDecider);
const LONG_BEFORE = '2016-01-10';

const rules = (version: number, from: string, attendance: CommitteeAttendance) => ({ version, from, attendance });
type Rules = ReturnType<typeof rules>;
const TWO_THIRDS = rules(1, LONG_BEFORE, 'TWO_THIRDS');

/** A committee of five among the members. */
const committeeBy = (...adopted: readonly Rules[]) => ({ ...committeeOf(...voters(5)), rules: adopted });
const convene = (present: number, ...adopted: readonly Rules[]) => ({
  type: 'ConveneMeeting' as const,
  data: { meetingId, chairId: 'm1', recorderId: 'm1', present: voters(present), observers: [], excused: [] },
  read: { roll: rollOf(9), committee: committeeBy(...adopted), grouping: noGroups },
});
const came = (present: number, quorumMet: boolean) =>
  convened(present, 5, { quorumMet, chairId: 'm1', recorderId: 'm1' });
const decide = (...adopted: readonly Rules[]) =>
  ({
    type: 'DecideMotion',
    data: { meetingId, motionId: 'plan', subject: '年度计划', yes: 3, no: 0, abstain: 0 },
    read: { committee: committeeBy(...adopted), prior: meetingFold.initial },
  }) as const;

describe('A committee that has rules of procedure', () => {
  it.each<[string, number, readonly Rules[], boolean]>([
    ['half without any', 3, [], true],
    ['no fewer than half', 2, [], false],
    ['half where they ask for no more', 3, [rules(1, LONG_BEFORE, 'HALF')], true],
    ['not with half where they ask for two thirds', 3, [TWO_THIRDS], false],
    ['with two thirds', 4, [TWO_THIRDS], true],
    ['by those of the day: they bind from then on', 3, [rules(1, heldOn, 'TWO_THIRDS')], false],
    ['not by those of a later day', 3, [rules(1, '2016-12-31', 'TWO_THIRDS')], true],
    ['by the last version', 3, [TWO_THIRDS, rules(2, '2016-01-20', 'HALF')], true],
    [
      'by the last version, also where an earlier one is told after it',
      3,
      [rules(1, '2016-01-20', 'HALF'), { ...TWO_THIRDS, version: 2 }],
      true,
    ],
  ])('decides %s', (_, present, adopted, quorumMet) =>
    meeting
      .given(planned('COMMITTEE'))
      .when(convene(present, ...adopted))
      .then(came(present, quorumMet)),
  );

  it('puts nothing to the vote when fewer have come than they ask for', () => {
    const refused = { eligible: 5, present: 3, needed: 4, version: 1 };
    meeting
      .given(planned('COMMITTEE'), came(3, false))
      .when(decide(TWO_THIRDS))
      .thenRefused('NO_QUORUM_BY_RULES', refused);
    meeting
      .given(planned('COMMITTEE'), came(2, false))
      .when(decide(TWO_THIRDS))
      .thenRefused('NO_QUORUM', { eligible: 5, present: 2 });
  });

  it('binds itself, and not the members', () =>
    meeting
      .given(planned())
      .when({ ...convene(5, TWO_THIRDS) })
      .then(convened(5, 9, { quorumMet: true, chairId: 'm1', recorderId: 'm1' })));
});
