import type { ElectionKind } from '@zhudian/facts';
import { committeeDecider } from '@zhudian/organization';
import { specificationOf } from '../../support';
import { branchId, election, electionHeld, officesFilled, readAt, tallyOf } from '../../support/committee.story';
import { heldOn, meetingId, voters } from '../../support/meeting.story';

// covers: B04
const committee = specificationOf(committeeDecider);
const hold = (change: Parameters<typeof election>[0] = {}, read = readAt(10, 11)) =>
  ({ type: 'HoldElection', data: election(change), read }) as const;
const vacated = (personId: string) => ({ type: 'SeatVacated', data: { personId, ground: 'RESIGNED' } }) as const;

describe('An election', () => {
  it('puts those into the committee who have the votes of more than half of those present', () =>
    committee.given().when(hold()).then(electionHeld()));

  it('leaves seats free for whom too few voted', () =>
    committee
      .given()
      .when(hold({ tally: tallyOf({ m1: 10, m2: 6, m3: 5, m4: 5 }) }))
      .then(electionHeld({ tally: tallyOf({ m1: 10, m2: 6, m3: 5, m4: 5 }), elected: ['m1', 'm2'], unfilled: 1 })));

  it('is repeated between those who tie for the last seats, and for these alone', () => {
    const tally = tallyOf({ m1: 9, m2: 7, m3: 7, m4: 2 });
    const tied = electionHeld({ seats: 2, tally, elected: ['m1'], tied: ['m2', 'm3'], unfilled: 1 });
    const again = { kind: 'RUN_OFF', seats: 1, tally: tallyOf({ m2: 6, m3: 4 }) } as const;
    committee
      .given(electionHeld({ elected: ['m1'], tied: ['m2', 'm3'], unfilled: 2 }))
      .when(hold({ ...again, seats: 2 }))
      .then(electionHeld({ ...again, seats: 2, elected: ['m2'], unfilled: 1 }));
    committee
      .given(tied)
      .when(hold(again))
      .then(electionHeld({ ...again, elected: ['m2'], unfilled: 0 }));
    committee
      .given(tied)
      .when(hold({ ...again, tally: tallyOf({ m2: 6, m5: 4 }) }))
      .thenRefused('RUN_OFF_OF_OTHERS', { persons: ['m2', 'm3'], seats: 1 });
    committee
      .given(tied)
      .when(hold({ ...again, seats: 2 }))
      .thenRefused('RUN_OFF_OF_OTHERS', { persons: ['m2', 'm3'], seats: 1 });
    committee
      .given(tied)
      .when(hold({ kind: 'BY_ELECTION', seats: 1, tally: tallyOf({ m5: 9, m6: 1 }) }))
      .thenRefused('RUN_OFF_OPEN', { persons: ['m2', 'm3'] });
    committee.given(electionHeld()).when(hold(again)).thenRefused('RUN_OFF_OF_OTHERS', { persons: [], seats: 0 });
  });

  it.each([
    ['2020-07-12', 8, 10, false],
    ['2020-07-12', 9, 10, true],
    ['2020-07-13', 8, 10, true],
    ['2020-07-13', 7, 10, false],
    ['2016-03-01', 8, 11, false],
    ['2016-03-01', 9, 11, true],
  ])('on %s with %i of %i present is held: %s', (on, present, entitled, holds) => {
    const counts = {
      issued: present,
      returned: present,
      tellers: ['m5'],
      tally: tallyOf({ m1: 7, m2: 6, m3: 6, m4: 1 }),
    };
    const read = readAt(present, entitled);
    const when = committee
      .given()
      .when({ ...hold(counts, { ...read, meeting: { ...read.meeting, heldOn: on } }), act: { on } });
    if (holds)
      return when.then(electionHeld({ ...counts, heldOn: on, entitledCount: entitled, presentCount: present }));
    const needed = on < '2020-07-13' ? Math.floor((entitled * 4) / 5) + 1 : Math.ceil((entitled * 4) / 5);
    return when.thenRefused('ELECTION_QUORUM', { eligible: entitled, needed, present });
  });

  it('is held in a general meeting of the branch on its day', () => {
    const read = readAt(10, 11);
    const elsewhere = [
      { kind: 'STUDY' as const },
      { stage: 'MINUTED' as const },
      { branchId: 'nashe-branch' },
      { heldOn: '2016-02-29' },
    ];
    for (const change of elsewhere)
      committee
        .given()
        .when(hold({}, { ...read, meeting: { ...read.meeting, ...change } }))
        .thenRefused('ELECTION_NOT_IN_MEETING', { meetingId, on: heldOn });
    committee
      .given()
      .when(hold({ stationId: 'nashe' }))
      .thenRefused('BRANCH_OF_ANOTHER_STATION', { branchId, stationId: 'nashe' });
  });

  it('elects a committee only where seven full members are, and two persons at most elsewhere', () => {
    const small = (change: Parameters<typeof election>[0]) =>
      hold({ issued: 6, returned: 6, tellers: ['m5'], ...change }, readAt(6, 6, ['hui']));
    committee
      .given()
      .when(small({ tally: tallyOf({ m1: 6, m2: 5, m3: 4, m4: 0 }) }))
      .thenRefused('COMMITTEE_NOT_ALLOWED', { seats: 3, needed: 7 });
    const one = { seats: 1, issued: 6, returned: 6, tellers: ['m5'], tally: tallyOf({ m1: 6 }) };
    committee
      .given()
      .when(small(one))
      .then(electionHeld({ ...one, entitledCount: 6, presentCount: 6, elected: ['m1'] }));
    committee
      .given()
      .when(hold({ seats: 2 }))
      .thenRefused('COMMITTEE_SIZE', { seats: 2, least: 3 });
  });

  it('of more than seven needs a reason', () => {
    const eight = {
      seats: 8,
      issued: 12,
      returned: 12,
      tellers: ['m12'],
      tally: tallyOf(Object.fromEntries(voters(10).map((one) => [one, 7]))),
    };
    const read = readAt(12, 12);
    committee.given().when(hold(eight, read)).thenRefused('COMMITTEE_LARGE', { seats: 8, most: 7 });
    committee
      .given()
      .when({ ...hold(eight, read), act: { reasons: { COMMITTEE_LARGE: '上级党委批复。' } } })
      .then(
        electionHeld({ ...eight, entitledCount: 12, presentCount: 12, elected: [], tied: voters(10), unfilled: 8 }),
      );
  });

  it.each([
    ['TERM', 3, 3, 4],
    ['TERM', 5, 5, 6],
    ['TERM', 6, 7, 8],
  ] as const)('%s for %i seats with %i candidates needs %i', (kind, seats, candidates, needed) => {
    const tally = voters(candidates).map((personId) => ({ personId, votes: 1 }));
    committee.given().when(hold({ kind, seats, tally })).thenRefused('NOT_COMPETITIVE', { candidates, seats, needed });
  });

  it('is among full members with a vote, each of them once', () => {
    const tally = tallyOf({ m1: 9, m2: 8, m3: 7, hui: 1 });
    committee
      .given()
      .when(hold({ tally }, readAt(10, 11, ['hui'])))
      .thenRefused('NOT_ELECTABLE', { persons: ['hui'] });
    committee
      .given()
      .when(hold({ tally: [...tallyOf({ m1: 9, m2: 8, m3: 7 }), { personId: 'm1', votes: 1 }] }))
      .thenRefused('COUNTED_TWICE', { persons: ['m1'] });
  });

  it('is without the First Secretary unless a reason is given', () => {
    const read = readAt(10, 11);
    const withSecretary = hold({}, { ...read, roll: { ...read.roll, firstSecretaryId: 'm4' } });
    committee.given().when(withSecretary).thenRefused('FIRST_SECRETARY_SEAT', { personId: 'm4' });
    committee
      .given()
      .when({ ...withSecretary, act: { reasons: { FIRST_SECRETARY_SEAT: '上级党委批复。' } } })
      .then(electionHeld());
  });

  it('is counted by others than the candidates, who are there', () => {
    committee
      .given()
      .when(hold({ tellers: ['m4'] }))
      .thenRefused('TELLER_IS_CANDIDATE', { persons: ['m4'] });
    committee
      .given()
      .when(hold({ tellers: ['m11'] }))
      .thenRefused('TELLER_ABSENT', { persons: ['m11'] });
  });

  it('has no more papers than were handed out, and no more of these than members present', () => {
    committee
      .given()
      .when(hold({ issued: 11 }))
      .thenRefused('BALLOTS_EXCEED_PRESENT', { issued: 11, present: 10 });
    committee
      .given()
      .when(hold({ issued: 9, returned: 10 }))
      .thenRefused('ELECTION_VOID', { issued: 9, returned: 10 });
  });

  it('between terms fills what is free, with others than those who hold a seat', () => {
    const by = { kind: 'BY_ELECTION' as ElectionKind, seats: 1, tally: tallyOf({ m5: 8, m6: 2 }) };
    committee.given(electionHeld()).when(hold(by)).thenRefused('NO_VACANCY', { vacant: 0, seats: 1 });
    committee
      .given(electionHeld(), vacated('m3'))
      .when(hold(by))
      .then(electionHeld({ ...by, elected: ['m5'] }));
    committee
      .given(electionHeld(), vacated('m3'))
      .when(hold({ ...by, tally: tallyOf({ m1: 8, m6: 2 }) }))
      .thenRefused('ALREADY_SEATED', { persons: ['m1'] });
    committee
      .given(electionHeld(), vacated('m3'))
      .when(hold({ ...by, tally: tallyOf({ m5: 8 }) }))
      .thenRefused('NOT_COMPETITIVE', { candidates: 1, seats: 1, needed: 2 });
  });

  it('between terms makes no committee of a branch that has become too small for one, unless with a reason', () => {
    const read = readAt(6, 6);
    const small = { issued: 6, returned: 6, tellers: ['m6'], seats: 1, kind: 'BY_ELECTION' as const };
    const tally = tallyOf({ m4: 6 });
    committee
      .given(electionHeld(), vacated('m3'))
      .when(hold({ ...small, tally }, read))
      .thenRefused('BRANCH_GREW_SMALL', { filled: 3, needed: 7 });
    committee
      .given(electionHeld(), vacated('m3'))
      .when({ ...hold({ ...small, tally }, read), act: { reasons: { BRANCH_GREW_SMALL: '上级党委同意补选。' } } })
      .then(electionHeld({ ...small, tally, entitledCount: 6, presentCount: 6, elected: ['m4'] }));
    committee
      .given(electionHeld(), vacated('m3'), vacated('m2'))
      .when(hold({ ...small, tally }, read))
      .then(electionHeld({ ...small, tally, entitledCount: 6, presentCount: 6, elected: ['m4'] }));
  });

  it('is repeated between those who tied and may still be elected, and is over where nobody is left', () => {
    const tally = tallyOf({ m1: 9, m2: 7, m12: 7, m13: 7, m3: 2 });
    const tied = electionHeld({ tally, elected: ['m1'], tied: ['m2', 'm12'], unfilled: 2 });
    const again = { kind: 'RUN_OFF', seats: 2, tally: tallyOf({ m2: 9 }) } as const;
    committee
      .given(tied)
      .when(hold(again))
      .then(electionHeld({ ...again, elected: ['m2'], unfilled: 1 }));
    committee
      .given(tied)
      .when(hold({ ...again, tally: tallyOf({ m2: 9, m12: 1 }) }))
      .thenRefused('RUN_OFF_OF_OTHERS', { persons: ['m2'], seats: 2 });
    const gone = electionHeld({ tally, elected: ['m1', 'm2'], tied: ['m12', 'm13'], unfilled: 1 });
    const by = { kind: 'BY_ELECTION', seats: 1, tally: tallyOf({ m5: 8, m6: 2 }) } as const;
    committee
      .given(gone)
      .when(hold(by))
      .then(electionHeld({ ...by, elected: ['m5'] }));
  });

  it('at the end of a term begins with empty seats and a term of its own', () => {
    const anew = { tally: tallyOf({ m1: 10, m5: 8, m6: 7, m4: 4 }), elected: ['m1', 'm5', 'm6'] };
    committee
      .given(electionHeld(), officesFilled)
      .when(hold({ tally: anew.tally }))
      .then(electionHeld(anew));
    committee
      .given(electionHeld(), officesFilled, electionHeld({ ...anew, heldOn: '2019-02-26' }))
      .when({
        type: 'FillCommitteeOffices',
        data: {
          branchId,
          approvedBy: '武鸣供电公司党委',
          documentNo: '武供党〔2019〕3号',
          offices: [
            { personId: 'm1', office: 'SECRETARY' },
            { personId: 'm5', office: 'MEMBER' },
            { personId: 'm6', office: 'MEMBER' },
          ],
        },
        act: { on: '2019-03-04' },
      })
      .then({
        type: 'CommitteeOfficesFilled',
        data: {
          approvedBy: '武鸣供电公司党委',
          documentNo: '武供党〔2019〕3号',
          offices: [
            { personId: 'm1', office: 'SECRETARY' },
            { personId: 'm5', office: 'MEMBER' },
            { personId: 'm6', office: 'MEMBER' },
          ],
          termEndsOn: '2022-02-26',
        },
      });
  });
});
