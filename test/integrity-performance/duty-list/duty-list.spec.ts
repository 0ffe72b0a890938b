import { branchPeopleFold, carriedMotions, dutyListDecider, sitting } from '@zhudian/integrity-performance';
import { specificationOf } from '../../support';
import {
  acknowledged,
  adopted,
  assigned,
  dutyListId,
  mainDrafted,
  performed,
  ready,
  revised,
  supervisoryDrafted,
} from '../../support/duty-list.story';

// covers: I01, I02, I03, I04, I22
const list = specificationOf(dutyListDecider);
const member = (personId: string) => ({ personId, on: '2016-01-04', status: 'FULL', votes: true }) as const;
const people = { ...branchPeopleFold.initial, stationId: 'luobo', standings: [member('lan'), member('mei')] };
const committee = { ...sitting.initial, holders: ['lan'] };
const meeting = { ...carriedMotions.initial, branchId: 'luobo-branch', motions: ['lists'] };
const draft = { type: 'DraftDutyList', data: mainDrafted().data, read: { people } } as const;
const assign = (entryId: string, personId: string, change: Parameters<typeof assigned>[2] = {}) =>
  ({
    type: 'AssignDutyEntry',
    data: { dutyListId, ...assigned(entryId, personId, change).data },
    read: { people, committee },
  }) as const;
const acknowledge = (entryId: string, by: string) =>
  ({ type: 'AcknowledgeDutyEntry', data: { dutyListId, entryId }, act: { by } }) as const;
const adopt = (read: object = {}, reasons: Record<string, string> = {}) =>
  ({
    type: 'AdoptDutyLists',
    data: { dutyListId, ...adopted.data },
    read: { people, committee, meeting, ...read },
    act: { reasons },
  }) as const;
const { inTime: _inTime, ...performance } = performed().data;
const perform = (on: string, reasons: Record<string, string> = {}) =>
  ({ type: 'PerformDuty', data: { dutyListId, ...performance }, act: { on, reasons } }) as const;
const revise = { type: 'ReviseDutyEntry', data: { dutyListId, ...revised.data } } as const;

const on = <Drafted extends object>(drafted: Drafted, occurredOn: string) => ({ ...drafted, metadata: { occurredOn } });

describe('The two lists', () => {
  it('are adopted by a meeting that was held when both were drafted, or later', () => {
    const [, , ...broken] = ready;
    const held = { meeting: { ...meeting, heldOn: '2016-03-01' } };
    const drafted = (one: string, other: string) =>
      [on(mainDrafted(), one), on(supervisoryDrafted, other), ...broken] as const;
    list
      .given(...drafted('2016-02-01', '2016-03-01'))
      .when(adopt(held))
      .then(adopted);
    for (const [one, other] of [
      ['2016-03-02', '2016-02-01'],
      ['2016-02-01', '2016-03-02'],
    ] as const)
      list
        .given(...drafted(one, other))
        .when(adopt(held))
        .thenRefused('VOTED_BEFORE_DRAFTED', {
          meetingId: adopted.data.meetingId,
          heldOn: '2016-03-01',
          draftedOn: '2016-03-02',
        });
  });

  it('are drafted once each, for the branch of the station, with ids of their own, due within the year', () => {
    list.given().when(draft).then(mainDrafted());
    list
      .given(mainDrafted())
      .when({ ...draft, data: supervisoryDrafted.data })
      .then(supervisoryDrafted);
    list.given(mainDrafted()).when(draft).thenRefused('LIST_DRAFTED', { kind: 'MAIN', year: 2016 });
    list
      .given(mainDrafted())
      .when({ ...draft, data: mainDrafted({ kind: 'SUPERVISORY' }).data })
      .thenRefused('ENTRY_KNOWN', { entries: ['talks'] });
    const [entry] = mainDrafted().data.entries;
    const twice = mainDrafted({ entries: entry ? [entry, entry] : [] });
    list
      .given()
      .when({ ...draft, data: twice.data })
      .thenRefused('ENTRY_KNOWN', { entries: ['talks'] });
    list
      .given()
      .when({ ...draft, data: mainDrafted({ year: 2017 }).data })
      .thenRefused('ENTRY_DUE_OUTSIDE_YEAR', { entries: ['talks'], year: 2017 });
    list
      .given()
      .when({ ...draft, read: { people: { ...people, stationId: 'fucheng' } } })
      .thenRefused('BRANCH_OF_ANOTHER_STATION', { branchId: 'luobo-branch', stationId: 'luobo' });
  });

  it('are broken down to cadres, with both duties, and to members', () => {
    list.given(mainDrafted()).when(assign('talks', 'lan')).then(assigned('talks', 'lan'));
    const { businessDuty: _, ...half } = assign('talks', 'lan').data;
    list
      .given(mainDrafted())
      .when({ ...assign('talks', 'lan'), data: half })
      .thenRefused('ONE_DUTY_ONLY', { persons: ['lan'] });
    const { dutyListId: _id, ...fact } = { ...half, personId: 'mei' };
    list
      .given(mainDrafted())
      .when({ ...assign('talks', 'mei'), data: { ...half, personId: 'mei' } })
      .then({ type: 'DutyEntryAssigned', data: fact });
    const { integrityDuty: _none, ...neither } = { ...half, personId: 'mei' };
    list
      .given(mainDrafted())
      .when({ ...assign('talks', 'mei'), data: neither })
      .thenRefused('DUTY_UNSTATED', { entryId: 'talks' });
    list.given(mainDrafted()).when(assign('talks', 'hua')).thenRefused('NOT_IN_BRANCH', { personId: 'hua' });
    list.given(mainDrafted()).when(assign('other', 'lan')).thenRefused('ENTRY_UNKNOWN', { entryId: 'other' });
  });

  it('count the First Secretary among the cadres', () => {
    const withWei = { people: { ...people, firstSecretaryId: 'wei' }, committee };
    list
      .given(mainDrafted())
      .when({ ...assign('talks', 'wei'), read: withWei })
      .then(assigned('talks', 'wei'));
    list
      .given(...ready)
      .when(adopt(withWei))
      .thenRefused('CADRE_WITHOUT_DUTY', { persons: ['wei'] });
  });

  it('are acknowledged by nobody but the person, again after the entry changed', () => {
    const owned = [mainDrafted(), assigned('talks', 'lan')];
    list
      .given(...owned)
      .when(acknowledge('talks', 'lan'))
      .then(acknowledged('talks'));
    list
      .given(...owned)
      .when(acknowledge('talks', 'mei'))
      .thenRefused('NOT_THE_OWNER', { personId: 'lan' });
    list
      .given(mainDrafted())
      .when(acknowledge('talks', 'lan'))
      .thenRefused('ENTRY_UNOWNED', { entries: ['talks'] });
    list
      .given(...owned, acknowledged('talks'))
      .when(acknowledge('talks', 'lan'))
      .then();
    for (const change of [revised, assigned('talks', 'lan')])
      list
        .given(...owned, acknowledged('talks'), change)
        .when(acknowledge('talks', 'lan'))
        .then(acknowledged('talks'));
  });

  it('are adopted by a motion that a meeting of the branch carried', () => {
    list
      .given(...ready)
      .when(adopt())
      .then(adopted);
    const not = { meetingId: 'luobo-2016-03', motionId: 'lists' };
    for (const other of [
      { ...meeting, motions: [] },
      { ...meeting, branchId: 'fucheng-branch' },
    ])
      list
        .given(...ready)
        .when(adopt({ meeting: other }))
        .thenRefused('MOTION_NOT_CARRIED', not);
    list
      .given(...ready, adopted)
      .when(adopt())
      .thenRefused('LISTS_ADOPTED', { year: 2016 });
  });

  it('are adopted when both exist, and each entry is somebody’s who has acknowledged it', () => {
    list
      .given(mainDrafted())
      .when(adopt())
      .thenRefused('LIST_KIND_MISSING', { kinds: ['SUPERVISORY'] });
    list
      .given(supervisoryDrafted)
      .when(adopt())
      .thenRefused('LIST_KIND_MISSING', { kinds: ['MAIN'] });
    list
      .given(...ready.slice(0, 3))
      .when(adopt())
      .thenRefused('ENTRY_UNOWNED', { entries: ['checks'] });
    list
      .given(...ready.slice(0, 5))
      .when(adopt())
      .thenRefused('ENTRY_UNACKNOWLEDGED', { entries: ['checks'] });
  });

  it('reach every cadre with both duties, and every member unless there is a reason', () => {
    list
      .given(...ready)
      .when(adopt({ committee: { holders: ['lan', 'mei'] } }))
      .thenRefused('ONE_DUTY_ONLY', { persons: ['mei'] });
    const more = { people: { ...people, standings: [...people.standings, member('hua')] } };
    list
      .given(...ready)
      .when(adopt(more))
      .thenRefused('MEMBER_WITHOUT_DUTY', { persons: ['hua'] });
    list
      .given(...ready)
      .when(adopt(more, { MEMBER_WITHOUT_DUTY: '长期病休。' }))
      .then(adopted);
  });
});

describe('An entry of the lists', () => {
  const bound = [...ready, adopted];

  it('is performed once, with evidence, in time or with a reason', () => {
    list
      .given(...bound)
      .when(perform('2016-06-30'))
      .then(performed());
    list
      .given(...bound)
      .when(perform('2016-07-01'))
      .thenRefused('DUTY_LATE', { entryId: 'talks', dueOn: '2016-06-30', on: '2016-07-01' });
    list
      .given(...bound)
      .when(perform('2016-07-01', { DUTY_LATE: '谈话对象出差。' }))
      .then(performed(false));
    list
      .given(...bound, performed())
      .when(perform('2016-06-30'))
      .thenRefused('ENTRY_PERFORMED', { entryId: 'talks' });
  });

  it('is performed once the lists are adopted, and acknowledged', () => {
    list
      .given(...ready)
      .when(perform('2016-06-30'))
      .thenRefused('LISTS_NOT_ADOPTED', { year: 2016 });
    list
      .given(...bound, revised)
      .when(perform('2016-06-30'))
      .thenRefused('ENTRY_UNACKNOWLEDGED', { entries: ['talks'] });
  });

  it('is revised until it is performed, within the year', () => {
    list
      .given(...bound)
      .when(revise)
      .then(revised);
    list
      .given(...bound, performed())
      .when(revise)
      .thenRefused('ENTRY_PERFORMED', { entryId: 'talks' });
    list
      .given(...bound)
      .when({ ...revise, data: { ...revise.data, dueOn: '2017-01-03' } })
      .thenRefused('ENTRY_DUE_OUTSIDE_YEAR', { entries: ['talks'], year: 2016 });
  });
});
