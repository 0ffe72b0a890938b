import { groupingDecider } from '@zhudian/organization';
import { specificationOf } from '../../support';
import { changed, groupDissolved, marketing, patrol } from '../../support/grouping.story';
import { rollOf } from '../../support/meeting.story';

// covers: B05
const grouping = specificationOf(groupingDecider);
const on = '2016-03-01';
const branchId = 'luobo-branch';
const roll = rollOf(7, ['p1', 'p2', 'p3']);
const left = (personId: string, day: string) => ({ personId, on: day, status: null, votes: false });

type Made = Parameters<typeof marketing>[0];
const form = (change: Made = {}, read = { roll }) => {
  const { from: _, ...data } = marketing(change).data;
  return { type: 'FormPartyGroup', data, act: { on }, read } as const;
};
const change = (memberIds: string[], leaderId = 'm1', read = { roll }) =>
  ({
    type: 'ChangePartyGroup',
    data: { branchId, groupId: 'marketing', memberIds, leaderId },
    act: { on },
    read,
  }) as const;
const dissolve = {
  type: 'DissolvePartyGroup',
  data: { branchId, groupId: 'marketing', reason: '两组合并。' },
  act: { on },
} as const;

describe('A Party group', () => {
  it('is formed of three members or more, one of them full', () => {
    grouping
      .given()
      .when(form())
      .then(marketing({ from: on }));
    grouping
      .given()
      .when(form({ memberIds: ['m1', 'p1', 'p2'] }))
      .then(marketing({ memberIds: ['m1', 'p1', 'p2'], from: on }));
    grouping
      .given()
      .when(form({ memberIds: ['m1', 'm2'] }))
      .thenRefused('GROUP_TOO_SMALL', { members: 2 });
    grouping
      .given()
      .when(form({ memberIds: ['p1', 'p2', 'p3'], leaderId: 'p1' }))
      .thenRefused('GROUP_TOO_SMALL', { members: 3 });
  });

  it('is led by one of its full members', () => {
    for (const leaderId of ['p1', 'm4'])
      grouping
        .given()
        .when(form({ memberIds: ['m1', 'm2', 'p1'], leaderId }))
        .thenRefused('LEADER_NOT_FULL', { leaderId });
  });

  it('is that of the branch of the station, under an id of its own', () => {
    grouping
      .given()
      .when(form({ stationId: 'wuming' }))
      .thenRefused('BRANCH_OF_ANOTHER_STATION', { branchId, stationId: 'wuming' });
    grouping.given(marketing()).when(form()).thenRefused('GROUP_KNOWN', { groupId: 'marketing' });
    grouping.given(marketing(), groupDissolved).when(form()).thenRefused('GROUP_KNOWN', { groupId: 'marketing' });
  });

  it('is made of members of that day, each named once', () => {
    grouping
      .given()
      .when(form({ memberIds: ['m1', 'm2', 'm3', 'm2'] }))
      .thenRefused('COUNTED_TWICE', { persons: ['m2'] });
    grouping
      .given()
      .when(form({ memberIds: ['m1', 'm2', 'm3', 'chen'] }))
      .thenRefused('NOT_MEMBERS', { persons: ['chen'] });
    const without = { roll: { ...roll, standings: [...roll.standings, left('m3', on)] } };
    grouping
      .given()
      .when(form({}, without))
      .thenRefused('NOT_MEMBERS', { persons: ['m3'] });
    const later = { roll: { ...roll, standings: [...roll.standings, left('m3', '2016-03-02')] } };
    grouping
      .given()
      .when(form({}, later))
      .then(marketing({ from: on }));
  });

  it('has nobody who is in another one', () => {
    grouping
      .given(patrol)
      .when(form({ memberIds: ['m1', 'm2', 'm4', 'm6'] }))
      .thenRefused('ALREADY_GROUPED', { persons: ['m4', 'm6'] });
    grouping
      .given(patrol, marketing())
      .when(change(['m1', 'm2', 'm5']))
      .thenRefused('ALREADY_GROUPED', { persons: ['m5'] });
  });

  it('takes up whoever left the branch and came back', () => {
    const standings = [
      ...roll.standings,
      left('m6', '2016-02-15'),
      { personId: 'm6', on: '2016-02-20', status: 'FULL', votes: true } as const,
    ];
    grouping
      .given(patrol)
      .when(form({ memberIds: ['m1', 'm2', 'm6'] }, { roll: { ...roll, standings } }))
      .then(marketing({ memberIds: ['m1', 'm2', 'm6'], from: on }));
  });

  it('is changed as a whole, by the same rules', () => {
    grouping
      .given(marketing())
      .when(change(['m1', 'm2', 'm4', 'p1'], 'm2'))
      .then(changed(['m1', 'm2', 'm4', 'p1'], 'm2'));
    grouping
      .given(marketing())
      .when(change(['m1', 'm2']))
      .thenRefused('GROUP_TOO_SMALL', { members: 2 });
    grouping
      .given(patrol)
      .when(change(['m1', 'm2', 'm3']))
      .thenRefused('GROUP_UNKNOWN', { groupId: 'marketing' });
  });

  it('has whoever comes from another group of that day from the next day on', () => {
    const freed = changed(['m1', 'm2', 'm4'], 'm1', on);
    const formed = (memberIds: string[], from: string) =>
      marketing({ groupId: 'service', memberIds, leaderId: 'm5', from });
    const service = (memberIds: string[], act = {}) => ({
      ...form({ groupId: 'service', memberIds, leaderId: 'm5' }),
      act: { on, ...act },
    });
    const past = [marketing({ memberIds: ['m1', 'm2', 'm3', 'm4'] }), freed] as const;
    grouping
      .given(...past)
      .when(service(['m3', 'm5', 'm6']))
      .then(formed(['m3', 'm5', 'm6'], '2016-03-02'));
    grouping
      .given(...past)
      .when(service(['m5', 'm6', 'm7']))
      .then(formed(['m5', 'm6', 'm7'], on));
    grouping
      .given(...past)
      .when(service(['m3', 'm5', 'm6'], { on: '2016-03-02' }))
      .then(formed(['m3', 'm5', 'm6'], '2016-03-02'));
    grouping
      .given(...past)
      .when(service(['m3', 'm5', 'm6'], { recordedOn: '2016-03-08' }))
      .then(formed(['m3', 'm5', 'm6'], '2016-03-09'));
  });

  it('is told of in order: what follows a move of the next day holds from that day on, too', () => {
    const moved = marketing({ groupId: 'service', memberIds: ['m5', 'm6', 'm7'], from: '2016-03-02' });
    grouping
      .given(marketing(), moved)
      .when(change(['m1', 'm2', 'm3', 'm4']))
      .then(changed(['m1', 'm2', 'm3', 'm4'], 'm1', '2016-03-02'));
    grouping
      .given(marketing(), moved)
      .when(dissolve)
      .then({ ...groupDissolved, data: { ...groupDissolved.data, from: '2016-03-02' } });
  });

  it('is dissolved once, and its members are free', () => {
    grouping.given(marketing()).when(dissolve).then(groupDissolved);
    grouping.given(marketing(), groupDissolved).when(dissolve).thenRefused('GROUP_UNKNOWN', { groupId: 'marketing' });
    grouping
      .given(marketing(), groupDissolved)
      .when(form({ groupId: 'service' }))
      .then(marketing({ groupId: 'service', from: '2016-03-02' }));
  });
});
