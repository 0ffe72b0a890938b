import { branchEvents, committeeEvents, meetingEvents } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { listsDueOn, type Role } from '@zhudian/programme';
import { electionHeld } from '../../support/committee.story';
import { convened } from '../../support/meeting.story';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: I01, I02, I03, I04, I22
const ID = 'luobo-branch.2016';
const draft = (kind: string, entryId: string, dueOn: string) => ({
  branchId: 'luobo-branch',
  stationId: 'luobo',
  year: 2016,
  kind,
  entries: [{ entryId, task: '廉洁谈话', dueOn }],
  occurredOn: '2016-03-07',
});
const assign = (entryId: string, personId: string) => ({
  dutyListId: ID,
  entryId,
  personId,
  businessDuty: '分管抄表收费',
  integrityDuty: '分管领域廉洁教育',
  occurredOn: '2016-03-08',
});

describe('The two lists in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(integrityPerformance, 'bureau');
    await context.tellWorld();
    await context.tellPeople('STATION', 'BRANCH_SECRETARY');
    const joined = (personId: string) => ({
      type: 'MemberJoined',
      data: { personId, status: 'FULL', votes: true, via: 'TRANSFER' },
    });
    await context.tell(branchEvents, 'luobo-branch', ...['STATION', 'BRANCH_SECRETARY', 'mei'].map(joined));
    await context.tell(committeeEvents, 'luobo-branch', electionHeld({ elected: ['BRANCH_SECRETARY'] }));
    await context.tell(
      meetingEvents,
      'lists-meeting',
      {
        type: 'MeetingPlanned',
        data: { branchId: 'luobo-branch', stationId: 'luobo', kind: 'GENERAL', theme: '清单', plannedOn: '2016-03-10' },
      },
      convened(3, 3, { heldOn: '2016-03-10' }),
      {
        type: 'MotionDecided',
        data: {
          motionId: 'lists',
          subject: '通过两个清单',
          yes: 3,
          no: 0,
          abstain: 0,
          entitledCount: 3,
          presentCount: 3,
          carried: true,
        },
      },
    );
  });
  afterAll(() => context.stop());

  const refusal = async (role: Role, command: string, input: object) =>
    (await context.send(role, command, input)).errors?.[0]?.extensions.code;
  const asked = async (query: string) => {
    const { data, errors } = await context.ask(query);
    expect(errors).toBeUndefined();
    return data;
  };
  const due = async () => {
    const data = await asked(
      '{ ownDueItems(dueBefore: "2016-07-02", first: 9) { items { kind subjectId of dueOn } } }',
    );
    return (data?.['ownDueItems'] as { items: object[] }).items;
  };

  it('refuse the wrong person, branch, day and a hostile text', async () => {
    const main = draft('MAIN', 'talks', '2016-06-30');
    expect(await refusal('STAFF', 'DraftDutyList', main)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('PARTY_WORK', 'DraftDutyList', { ...main, branchId: 'nothing' })).toBe('REFERENCE_UNKNOWN');
    expect(await refusal('PARTY_WORK', 'DraftDutyList', { ...main, stationId: 'fucheng' })).toBe(
      'BRANCH_OF_ANOTHER_STATION',
    );
    const on = (dueOn: string, task = '廉洁谈话') => ({ ...main, entries: [{ entryId: 'talks', task, dueOn }] });
    expect(await refusal('PARTY_WORK', 'DraftDutyList', on('2016-07-02'))).toBe('DUE_DAY_UNFIT');
    expect(await refusal('PARTY_WORK', 'DraftDutyList', on('2016-06-30', 'a\u202Eb'))).toBe('INVALID_INPUT');
    expect(await refusal('PARTY_WORK', 'AssignDutyEntry', assign('talks', 'mei'))).toBe('REFERENCE_UNKNOWN');
    await context.does('BRANCH_SECRETARY', 'DraftDutyList', main);
    await context.does('BRANCH_SECRETARY', 'DraftDutyList', draft('SUPERVISORY', 'checks', '2016-09-30'));
    const early = { ...assign('talks', 'mei'), occurredOn: '2016-03-06' };
    expect(await refusal('PARTY_WORK', 'AssignDutyEntry', early)).toBe('DATED_BEFORE_STEP');
    expect(await refusal('PARTY_WORK', 'AssignDutyEntry', assign('talks', 'hua'))).toBe('NOT_IN_BRANCH');
  });

  it('are broken down, acknowledged by the persons themselves, and adopted by the meeting', async () => {
    await context.does('BRANCH_SECRETARY', 'AssignDutyEntry', assign('talks', 'STATION'));
    await context.does('BRANCH_SECRETARY', 'AssignDutyEntry', assign('checks', 'BRANCH_SECRETARY'));
    const talks = { dutyListId: ID, entryId: 'talks', occurredOn: '2016-03-09' };
    expect(await refusal('BRANCH_SECRETARY', 'AcknowledgeDutyEntry', talks)).toBe('NOT_THE_OWNER');
    await context.does('STATION', 'AcknowledgeDutyEntry', talks);
    const adopt = { dutyListId: ID, meetingId: 'lists-meeting', motionId: 'lists', occurredOn: '2016-03-10' };
    expect(await refusal('BRANCH_SECRETARY', 'AdoptDutyLists', adopt)).toBe('ENTRY_UNACKNOWLEDGED');
    await context.does('BRANCH_SECRETARY', 'AcknowledgeDutyEntry', { ...talks, entryId: 'checks' });
    expect(await refusal('BRANCH_SECRETARY', 'AdoptDutyLists', { ...adopt, motionId: 'other' })).toBe(
      'MOTION_NOT_CARRIED',
    );
    expect(await refusal('BRANCH_SECRETARY', 'AdoptDutyLists', adopt)).toBe('MEMBER_WITHOUT_DUTY');
    expect(await due()).toStrictEqual([]);
    const reasons = [{ code: 'MEMBER_WITHOUT_DUTY', reason: '长期病休' }];
    await context.does('BRANCH_SECRETARY', 'AdoptDutyLists', { ...adopt, reasons });
  });

  it('are due until they are performed', async () => {
    const item = { kind: 'DUTY_PERFORMED', subjectId: ID, of: 'talks', dueOn: '2016-06-30' };
    expect(await due()).toStrictEqual([item]);
    const totals = async () =>
      asked(
        '{ dutyTotals(year: 2016, today: "2016-07-01") { unit { id } lists complete adopted total performed overdue } }',
      );
    const wuming = { unit: { id: 'wuming' }, lists: 1, complete: 1, adopted: 1, total: 2, performed: 0, overdue: 1 };
    const binyang = { unit: { id: 'binyang' }, lists: 0, complete: 0, adopted: 0, total: 0, performed: 0, overdue: 0 };
    expect(await totals()).toStrictEqual({ dutyTotals: [binyang, wuming] });
    const perform = {
      dutyListId: ID,
      entryId: 'talks',
      account: '与6名重点岗位人员谈话',
      evidenceRefs: ['谈话记录2016-2'],
      occurredOn: '2016-06-15',
    };
    expect(await refusal('STATION', 'PerformDuty', { ...perform, evidenceRefs: [] })).toBe('INVALID_INPUT');
    await context.does('STATION', 'PerformDuty', perform);
    expect(await due()).toStrictEqual([]);
    expect(await totals()).toStrictEqual({ dutyTotals: [binyang, { ...wuming, performed: 1, overdue: 0 }] });
  });

  it('are read back whole, with whom they reach', async () => {
    await context.does('BRANCH_SECRETARY', 'ReviseDutyEntry', {
      dutyListId: ID,
      entryId: 'checks',
      task: '抽查业扩报装资料',
      dueOn: '2016-10-31',
      reason: '上级新要求',
      occurredOn: '2016-06-20',
    });
    const data = await asked(`{ dutyList(id: "${ID}") { year kinds total owned acknowledged performed adopted
      branch { id } station { id } adoption { motionId meeting { id } decision { on } } drafted { role }
      entries { entryId kind task dueOn person { id } businessDuty integrityDuty assigned { on } acknowledged { on }
        account evidenceRefs inTime performed { role } revisions { reason dueOn } }
      coverage(today: "2016-06-30") { cadres cadresCovered members membersCovered uncovered { id } } } }`);
    const duties = { businessDuty: '分管抄表收费', integrityDuty: '分管领域廉洁教育', assigned: { on: '2016-03-08' } };
    expect(data?.['dutyList']).toStrictEqual({
      year: 2016,
      kinds: ['MAIN', 'SUPERVISORY'],
      total: 2,
      owned: 2,
      acknowledged: 1,
      performed: 1,
      adopted: true,
      branch: { id: 'luobo-branch' },
      station: { id: 'luobo' },
      adoption: { motionId: 'lists', meeting: { id: 'lists-meeting' }, decision: { on: '2016-03-10' } },
      drafted: { role: 'BRANCH_SECRETARY' },
      entries: [
        {
          entryId: 'talks',
          kind: 'MAIN',
          task: '廉洁谈话',
          dueOn: '2016-06-30',
          person: { id: 'STATION' },
          ...duties,
          acknowledged: { on: '2016-03-09' },
          account: '与6名重点岗位人员谈话',
          evidenceRefs: ['谈话记录2016-2'],
          inTime: true,
          performed: { role: 'STATION' },
          revisions: [],
        },
        {
          entryId: 'checks',
          kind: 'SUPERVISORY',
          task: '抽查业扩报装资料',
          dueOn: '2016-10-31',
          person: { id: 'BRANCH_SECRETARY' },
          ...duties,
          acknowledged: null,
          account: null,
          evidenceRefs: [],
          inTime: null,
          performed: null,
          revisions: [{ reason: '上级新要求', dueOn: '2016-10-31' }],
        },
      ],
      coverage: { cadres: 1, cadresCovered: 1, members: 3, membersCovered: 2, uncovered: [{ id: 'mei' }] },
    });
  });

  it('are found by station, area, year, adoption and day', async () => {
    const count = async (args: string) => {
      const data = await asked(`{ dutyLists(${args}) { totalCount } }`);
      return (data?.['dutyLists'] as { totalCount: number }).totalCount;
    };
    expect(await count('stationId: "luobo"')).toBe(1);
    expect(await count('under: "binyang"')).toBe(0);
    expect(await count('year: 2016, adopted: true')).toBe(1);
    expect(await count('year: 2015')).toBe(0);
    expect(await count('adopted: false')).toBe(0);
    expect(await count('overdueOn: "2016-11-01"')).toBe(1);
    expect(await count('overdueOn: "2016-10-31"')).toBe(0);
  });

  it('are due of a branch from its First Secretary on, until one of them is drafted', async () => {
    const missing = async (before: string) => {
      const data = await asked(
        `{ ownDueItems(dueBefore: "${before}", first: 20) { items { kind subjectId of dueOn unitId } } }`,
      );
      const { items } = data?.['ownDueItems'] as { items: readonly { kind: string }[] };
      return items.filter(({ kind }) => kind === 'DUTY_LISTS_DRAFTED');
    };
    const posting = { postingId: 'r2016.wei', personId: 'wei' };
    const assigned = { type: 'FirstSecretaryAssigned', data: posting };
    const withdrawn = { type: 'FirstSecretaryWithdrawn', data: { postingId: 'r2016.wei' } };
    expect(await missing('2016-12-31')).toStrictEqual([]);
    await context.tell(branchEvents, 'fucheng-branch', assigned);
    expect(await missing('2016-05-30')).toStrictEqual([]);
    expect(await missing('2016-05-31')).toStrictEqual([
      {
        kind: 'DUTY_LISTS_DRAFTED',
        subjectId: 'fucheng-branch',
        of: '2016',
        dueOn: '2016-05-30',
        unitId: 'fucheng',
      },
    ]);
    await context.tell(branchEvents, 'fucheng-branch', withdrawn);
    expect(await missing('2016-12-31')).toStrictEqual([]);
    await context.tell(branchEvents, 'fucheng-branch', assigned);
    expect(await missing('2016-12-31')).toHaveLength(1);
    const list = { ...draft('MAIN', 'visits', '2016-06-30'), branchId: 'fucheng-branch', stationId: 'fucheng' };
    await context.does('PARTY_WORK', 'DraftDutyList', { ...list, occurredOn: '2016-06-21' });
    expect(await missing('2016-12-31')).toStrictEqual([]);
  });

  it('are due by the end of the first quarter, or ninety days after the First Secretary came', () => {
    expect(listsDueOn(2016, '2014-10-08')).toBe('2016-03-31');
    expect(listsDueOn(2016, '2016-01-01')).toBe('2016-03-31');
    expect(listsDueOn(2016, '2016-01-02')).toBe('2016-04-01');
    expect(listsDueOn(2015, '2015-11-01')).toBe('2016-01-30');
  });
});
