import { organization } from '@zhudian/organization';
import type { Role } from '@zhudian/programme';
import { ELEVEN, tellBranchOfEleven } from '../../support/branch-of-eleven';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: N07
const ID = 'm1-flood';
const inBranch = { branchId: 'luobo-branch', stationId: 'luobo' };

describe('An exemplar in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(organization, 'bureau');
    await tellBranchOfEleven(context);
    const meeting = { meetingId: 'april', occurredOn: '2016-04-06' };
    await context.does('PARTY_WORK', 'PlanMeeting', {
      ...meeting,
      ...inBranch,
      kind: 'GENERAL',
      theme: '推荐先进典型',
      plannedOn: '2016-04-06',
      occurredOn: '2016-04-01',
    });
    await context.does('PARTY_WORK', 'ConveneMeeting', {
      ...meeting,
      chairId: 'm2',
      recorderId: 'm3',
      present: ELEVEN,
      observers: [],
      excused: [],
    });
    const motion = { ...meeting, subject: '推荐先进典型', abstain: 0 };
    await context.does('PARTY_WORK', 'DecideMotion', { ...motion, motionId: 'carried', yes: 6, no: 5 });
    await context.does('PARTY_WORK', 'DecideMotion', { ...motion, motionId: 'lost', yes: 5, no: 6 });
  });
  afterAll(() => context.stop());

  const refusal = async (role: Role, command: string, input: object) =>
    (await context.send(role, command, input)).errors?.[0]?.extensions.code;
  const propose = {
    exemplarId: ID,
    ...inBranch,
    personId: 'm1',
    exemplarField: 'TASK',
    deeds: '洪水期间连续抢修。',
    occurredOn: '2016-04-05',
  };
  const approve = { exemplarId: ID, meetingId: 'april', motionId: 'carried', occurredOn: '2016-04-07' };
  const name = {
    exemplarId: ID,
    channels: ['BOARD', 'INTRANET'],
    from: '2016-04-11',
    until: '2016-12-30',
    occurredOn: '2016-04-08',
  };
  const withdraw = { exemplarId: ID, reason: '事迹经复核与记录不符。', occurredOn: '2016-05-03' };

  it('is refused to the wrong person, for the wrong day and thing, and with a hostile text', async () => {
    expect(await refusal('STAFF', 'ProposeExemplar', propose)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('STATION', 'ProposeExemplar', { ...propose, personId: 'wei' })).toBe('PERSON_NOT_OF_BRANCH');
    expect(await refusal('STATION', 'ProposeExemplar', { ...propose, personId: 'nobody' })).toBe('REFERENCE_UNKNOWN');
    expect(await refusal('STATION', 'ProposeExemplar', { ...propose, deeds: 'a\u202Eb' })).toBe('INVALID_INPUT');
    await context.tellPeople('STATION');
    expect(await refusal('STATION', 'ProposeExemplar', { ...propose, personId: 'STATION' })).toBe('OWN_CASE');
    expect(await refusal('PARTY_WORK', 'ApproveExemplar', approve)).toBe('REFERENCE_UNKNOWN');
  });

  it('is proposed for a vanguard task that was verified', async () => {
    const vanguardTaskId = 'flood';
    const log = { vanguardTaskId, ...inBranch, memberId: 'm1', kind: 'URGENT', aim: '恢复供电。', dueOn: '2016-03-31' };
    await context.does('PARTY_WORK', 'LogVanguardTask', { ...log, occurredOn: '2016-03-28' });
    expect(await refusal('STATION', 'ProposeExemplar', { ...propose, vanguardTaskId })).toBe('TASK_NOT_OF_PERSON');
    await context.does('STATION', 'ProposeExemplar', propose);
  });

  it('is approved by a motion that a meeting carried, then published', async () => {
    expect(await refusal('PARTY_WORK', 'NameExemplar', name)).toBe('STEP_OUT_OF_ORDER');
    expect(await refusal('PARTY_WORK', 'ApproveExemplar', { ...approve, motionId: 'lost' })).toBe('MOTION_NOT_CARRIED');
    expect(await refusal('PARTY_WORK', 'ApproveExemplar', { ...approve, occurredOn: '2016-04-04' })).toBe(
      'DATED_BEFORE_STEP',
    );
    await context.does('PARTY_WORK', 'ApproveExemplar', approve);
    expect(await refusal('PARTY_WORK', 'NameExemplar', { ...name, from: '2016-04-07' })).toBe('PERIOD_BEGINS_EARLIER');
    expect(await seenBy('STAFF')).toStrictEqual({ exemplar: null });
    await context.does('PARTY_WORK', 'NameExemplar', name);
  });

  const seenBy = async (role: Role) => (await context.ask(`{ exemplar(id: "${ID}") { id } }`, {}, [role])).data;

  it('is seen by everybody in the bureau while it is published, and read back whole', async () => {
    expect(await seenBy('STAFF')).toStrictEqual({ exemplar: { id: ID } });
    const { data } = await context.ask(`{ exemplar(id: "${ID}") {
      exemplarField deeds stage proposedOn branch { id } station { id } person { id } vanguardTask { id } proposed { role }
      approval { meeting { id } motionId decision { on } }
      publication { channels from until decision { on } } withdrawal { reason } } }`);
    expect(data).toStrictEqual({
      exemplar: {
        exemplarField: 'TASK',
        deeds: propose.deeds,
        stage: 'NAMED',
        proposedOn: '2016-04-05',
        branch: { id: 'luobo-branch' },
        station: { id: 'luobo' },
        person: { id: 'm1' },
        vanguardTask: null,
        proposed: { role: 'STATION' },
        approval: { meeting: { id: 'april' }, motionId: 'carried', decision: { on: '2016-04-07' } },
        publication: {
          channels: name.channels,
          from: name.from,
          until: name.until,
          decision: { on: '2016-04-08' },
        },
        withdrawal: null,
      },
    });
  });

  it('is found by place, person, field, stage and day', async () => {
    const other = { ...propose, exemplarId: 'm2-skill', personId: 'm2', exemplarField: 'SKILL' };
    await context.does('STATION', 'ProposeExemplar', { ...other, occurredOn: '2016-04-06' });
    const ids = async (args: string) => {
      const { data } = await context.ask(`{ exemplars(${args}) { edges { node { id } } } }`);
      return (data?.['exemplars'] as { edges: { node: { id: string } }[] }).edges.map(({ node }) => node.id);
    };
    expect(await ids('stationId: "luobo"')).toStrictEqual(['m2-skill', ID]);
    expect(await ids('branchId: "luobo-branch"')).toStrictEqual(['m2-skill', ID]);
    expect(await ids('countyEnterpriseId: "binyang"')).toStrictEqual([]);
    expect(await ids('personId: "m2"')).toStrictEqual(['m2-skill']);
    expect(await ids('exemplarField: SKILL')).toStrictEqual(['m2-skill']);
    expect(await ids('stage: NAMED')).toStrictEqual([ID]);
    expect(await ids('proposedFrom: "2016-04-06"')).toStrictEqual(['m2-skill']);
    expect(await ids('proposedBefore: "2016-04-06"')).toStrictEqual([ID]);
    expect(await ids('validOn: "2016-04-10"')).toStrictEqual([]);
    expect(await ids('validOn: "2016-04-11"')).toStrictEqual([ID]);
    expect(await ids('validOn: "2016-12-30"')).toStrictEqual([ID]);
    expect(await ids('validOn: "2016-12-31"')).toStrictEqual([]);
    const { data } = await context.ask('{ branch(id: "luobo-branch") { exemplars { totalCount } } }');
    expect(data).toStrictEqual({ branch: { exemplars: { totalCount: 2 } } });
  });

  it('is withdrawn with a reason, and is valid and seen by all no longer', async () => {
    await context.does('PARTY_WORK', 'WithdrawExemplar', withdraw);
    expect(await seenBy('STAFF')).toStrictEqual({ exemplar: null });
    const query = `{ exemplar(id: "${ID}") { stage withdrawal { reason decision { on } } } exemplars(validOn: "2016-05-04") { totalCount } }`;
    expect((await context.ask(query)).data).toStrictEqual({
      exemplar: { stage: 'WITHDRAWN', withdrawal: { reason: withdraw.reason, decision: { on: '2016-05-03' } } },
      exemplars: { totalCount: 0 },
    });
  });
});
