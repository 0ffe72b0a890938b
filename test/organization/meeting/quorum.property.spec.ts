import fc from 'fast-check';
import type { BranchEvent, MeetingEvent } from '@zhudian/facts';
import { Refusal, foldOf } from '@zhudian/framework';
import { branchRoll, meetingDecider, meetingFold } from '@zhudian/organization';
import { actAs, stateAfter } from '../../support';
import { meetingId, noCommittee, noGroups, planned } from '../../support/meeting.story';

const PEOPLE = Array.from({ length: 12 }, (_, index) => `m${index + 1}`);
const DAYS = ['2016-02-28', '2016-02-29', '2016-03-01', '2016-03-02'] as const;
const HELD_ON = '2016-03-01';

/** A life in the branch: when somebody joins with or without a vote, loses the vote, and leaves. */
const someLife = fc.record({
  joins: fc.constantFrom(...DAYS),
  isFull: fc.boolean(),
  loses: fc.option(fc.constantFrom(...DAYS)),
  leaves: fc.option(fc.constantFrom(...DAYS)),
  comes: fc.boolean(),
});
type Life = typeof someLife extends fc.Arbitrary<infer T> ? T : never;

const factsOf = (personId: string, { joins, isFull, loses, leaves }: Life) => {
  const at = (on: string, event: BranchEvent) => ({ ...event, metadata: { occurredOn: on } });
  const status = isFull ? 'FULL' : 'PROBATIONARY';
  return [
    at(joins, { type: 'MemberJoined', data: { personId, status, votes: isFull, via: 'TRANSFER' } }),
    ...(isFull && loses !== null && loses >= joins
      ? [
          at(loses, {
            type: 'MemberVoteSuspended',
            data: { personId, ground: 'DETAINED', documentNo: '1', until: '2017-01-01' },
          }),
        ]
      : []),
    ...(leaves !== null && leaves >= joins && (loses === null || leaves >= loses)
      ? [at(leaves, { type: 'MemberLeft', data: { personId, to: '双桥' } })]
      : []),
  ];
};
/** The same life asked directly about one day. */
const isMember = ({ joins, leaves, loses }: Life): boolean =>
  joins <= HELD_ON && !(leaves !== null && leaves >= joins && (loses === null || leaves >= loses) && leaves <= HELD_ON);
const mayVote = (life: Life): boolean =>
  isMember(life) && life.isFull && !(life.loses !== null && life.loses >= life.joins && life.loses <= HELD_ON);

describe('Quorum and votes', () => {
  it('are those of a plain count, whatever the memberships and the votes', () =>
    fc.assert(
      fc.property(
        fc.array(someLife, { minLength: 1, maxLength: PEOPLE.length }),
        fc.nat(12),
        fc.nat(12),
        (lives, yes, no) => {
          const people = lives.map((life, index) => ({ ...life, id: PEOPLE[index] ?? '' }));
          const members = people.filter(isMember);
          const voters = people.filter(mayVote);
          const came = members.filter(({ comes }) => comes);
          const votersCame = voters.filter(({ comes }) => comes).length;
          const roll = foldOf(
            branchRoll,
            people.flatMap((one) => factsOf(one.id, one)),
            {
              ...branchRoll.initial,
              stationId: 'luobo',
            },
          );
          const [first] = came;
          if (!first) return;
          const attendance = { present: came.map(({ id }) => id), observers: [], excused: [] };
          const held = meetingDecider.decide.ConveneMeeting(stateAfter(meetingDecider, planned()), {
            type: 'ConveneMeeting',
            data: { meetingId, chairId: first.id, recorderId: first.id, ...attendance },
            act: actAs('PARTY_WORK', { on: HELD_ON }),
            read: { roll, committee: noCommittee, grouping: noGroups },
          });
          if (held instanceof Refusal) throw new Error(held.code);
          const convened = held as readonly MeetingEvent[];
          const isQuorum = voters.length > 0 && votersCame >= voters.length / 2;
          expect(convened).toMatchObject([
            {
              data: {
                expected: members.map(({ id }) => id),
                entitled: voters.map(({ id }) => id),
                quorumMet: isQuorum,
              },
            },
          ]);
          const decided = meetingDecider.decide.DecideMotion(stateAfter(meetingDecider, planned(), ...convened), {
            type: 'DecideMotion',
            data: { meetingId, motionId: 'a', subject: '计划', yes, no, abstain: 0 },
            act: actAs('PARTY_WORK', { on: HELD_ON }),
            read: { committee: noCommittee, prior: meetingFold.initial },
          });
          const code = !isQuorum ? 'NO_QUORUM' : yes + no > votersCame ? 'VOTES_EXCEED_PRESENT' : undefined;
          const counted = { carried: yes > voters.length / 2, presentCount: votersCame };
          expect(decided).toMatchObject(code ? { code } : [{ data: counted }]);
        },
      ),
      { numRuns: 500 },
    ));
});
