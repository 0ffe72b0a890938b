import fc from 'fast-check';
import { latestGroups, type GroupingEvent, type MemberStanding } from '@zhudian/facts';
import { groupingDecider, groupingFold, meetingDecider } from '@zhudian/organization';
import { addDays } from '@zhudian/programme';
import { actAs, stateAfter } from '../../support';
import { meetingId, noCommittee, planned } from '../../support/meeting.story';
import { trials } from '../../support/trials';

// covers: B05
const PERSONS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const standings: readonly MemberStanding[] = PERSONS.map((personId) => ({
  personId,
  on: '2016-01-04',
  status: 'FULL',
  votes: true,
}));
const roll = { stationId: 's', standings };
const reasons = { NOT_CHAIRED_BY_LEADER: 'r', GROUP_WITHOUT_LEADER: 'r' };

/** A move to a group, or a meeting of it; on the same day as the one before or the next, entered at once or days later. */
const someAct = fc.record({
  kind: fc.constantFrom('move', 'move', 'meet', 'meet'),
  groupId: fc.constantFrom('g1', 'g2'),
  personId: fc.constantFrom(...PERSONS),
  daysOn: fc.constantFrom(0, 0, 0, 1),
  late: fc.constantFrom(0, 0, 0, 1, 2),
});
type SomeAct = typeof someAct extends fc.Arbitrary<infer T> ? T : never;

const NAMED = { branchId: 'b', stationId: 's', name: 'n', groupBasis: 'TEAM', groupedBy: 't' } as const;
const OTHER = { g1: 'g2', g2: 'g1' } as const;

class Branch {
  private readonly facts: GroupingEvent[] = [];
  /** By day and member: the groups that expected the member at a meeting. */
  readonly expected = new Map<string, Set<string>>();

  constructor() {
    this.decide('FormPartyGroup', { ...NAMED, groupId: 'g1', memberIds: ['a', 'b', 'c', 'd'] }, ['2016-02-01']);
    this.decide('FormPartyGroup', { ...NAMED, groupId: 'g2', memberIds: ['e', 'f', 'g', 'h'] }, ['2016-02-01']);
  }

  /** Somebody leaves the one group for the other. */
  move({ groupId, personId }: SomeAct, days: readonly [string, string?]): void {
    const [to, from] = [this.membersOf(groupId), this.membersOf(OTHER[groupId])];
    if (!from.includes(personId)) return;
    const staying = from.filter((one) => one !== personId);
    this.change(OTHER[groupId], staying, days);
    this.change(groupId, [...to, personId], days);
  }

  private change(groupId: string, memberIds: readonly string[], days: readonly [string, string?]): void {
    this.decide('ChangePartyGroup', { branchId: 'b', groupId, memberIds }, days);
  }

  private membersOf(groupId: string): readonly string[] {
    const groups = latestGroups(stateAfter(groupingFold, ...this.facts).history);
    return groups.find((one) => one.groupId === groupId)?.seats.map(({ personId }) => personId) ?? [];
  }

  private decide(
    type: 'FormPartyGroup' | 'ChangePartyGroup',
    data: Readonly<Record<string, unknown>> & { readonly memberIds: readonly string[] },
    [on, recordedOn = on]: readonly [string, string?],
  ): void {
    const decide = groupingDecider.decide[type] as (...all: readonly unknown[]) => unknown;
    const command = { type, data: { ...data, leaderId: data.memberIds[0] }, read: { roll } };
    const told = decide(stateAfter(groupingFold, ...this.facts), {
      ...command,
      act: actAs('BRANCH_SECRETARY', { on, recordedOn }),
    });
    if (!Array.isArray(told)) return;
    this.facts.push(...(told as GroupingEvent[]));
  }

  meet(groupId: string, on: string): void {
    const state = stateAfter(meetingDecider, { ...planned('GROUP'), data: { ...planned('GROUP').data, groupId } });
    const guest = { chairId: 'guest', recorderId: 'guest', present: [], observers: ['guest'], excused: [] };
    const told = meetingDecider.decide.ConveneMeeting(state, {
      type: 'ConveneMeeting',
      data: { meetingId, ...guest },
      act: actAs('BRANCH_SECRETARY', { on, reasons }),
      read: { roll, committee: noCommittee, grouping: stateAfter(groupingFold, ...this.facts) },
    });
    const [fact] = Array.isArray(told) ? told : [];
    for (const one of fact?.type === 'MeetingConvened' ? fact.data.expected : []) {
      const key = `${on} ${one}`;
      this.expected.set(key, (this.expected.get(key) ?? new Set()).add(groupId));
    }
  }
}

describe('Whoever moves from one Party group to another', () => {
  it('is expected by one of them alone on any day, in whatever order they meet and move, and however late that is entered', () =>
    fc.assert(
      fc.property(fc.array(someAct, { maxLength: 24 }), (steps) => {
        const branch = new Branch();
        let on = '2016-03-01';
        let recordedOn = on;
        for (const step of steps) {
          on = addDays(on, step.daysOn);
          const entered = addDays(on, step.late);
          recordedOn = entered > recordedOn ? entered : recordedOn;
          if (step.kind === 'meet') branch.meet(step.groupId, addDays(recordedOn, -step.late));
          else branch.move(step, [on, recordedOn]);
        }
        const twice = [...branch.expected].filter(([, groups]) => groups.size > 1);
        expect(twice).toStrictEqual([]);
      }),
      trials('group moves', { test: 400, soak: 40_000 }),
    ));
});
