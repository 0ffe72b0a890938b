import { organization } from '@zhudian/organization';
import type { Role } from '@zhudian/programme';
import { tellBranchOfEleven } from '../../support/branch-of-eleven';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: B06
const DUE = '{ ownDueItems(dueBefore: "2016-07-02", first: 9) { items { kind subjectId dueOn unitId } } }';

describe('A pair in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(organization, 'bureau');
    await tellBranchOfEleven(context);
  });
  afterAll(() => context.stop());

  const refusal = async (role: Role, command: string, input: object) =>
    (await context.send(role, command, input)).errors?.[0]?.extensions.code;
  const due = async () => {
    const { data } = await context.ask(DUE);
    const { items } = data?.['ownDueItems'] as { items: { kind: string }[] };
    return items.filter(({ kind }) => kind === 'PAIR_RESULT_RECORDED');
  };
  const form = {
    pairId: 'repairs',
    branchId: 'luobo-branch',
    stationId: 'luobo',
    leadId: 'm1',
    partnerIds: ['hui', 'm2'],
    topic: '配网抢修技能',
    dueOn: '2016-06-30',
    occurredOn: '2016-03-03',
  };
  const result = {
    pairId: 'repairs',
    pairOutcome: 'ACHIEVED',
    result: '能独立完成抢修。',
    occurredOn: '2016-06-28',
  };

  it('is refused to the wrong person, for the wrong day and thing, and with a hostile text', async () => {
    expect(await refusal('STAFF', 'FormPair', form)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('PARTY_WORK', 'FormPair', { ...form, occurredOn: '2016-03-01' })).toBe('NOT_MEMBER');
    expect(await refusal('PARTY_WORK', 'FormPair', { ...form, dueOn: '2016-07-02' })).toBe('DUE_DAY_UNFIT');
    expect(await refusal('PARTY_WORK', 'FormPair', { ...form, partnerIds: ['nobody'] })).toBe('REFERENCE_UNKNOWN');
    expect(await refusal('PARTY_WORK', 'FormPair', { ...form, topic: 'a\u202Eb' })).toBe('INVALID_INPUT');
    expect(await refusal('PARTY_WORK', 'RecordPairResult', result)).toBe('REFERENCE_UNKNOWN');
  });

  it('is due from its day on until its result is recorded', async () => {
    await context.does('COUNTY_PARTY_COMMITTEE', 'FormPair', form);
    expect(await due()).toStrictEqual([
      { kind: 'PAIR_RESULT_RECORDED', subjectId: 'repairs', dueOn: '2016-06-30', unitId: 'luobo' },
    ]);
    expect(await refusal('COUNTY_PARTY_COMMITTEE', 'RecordPairResult', { ...result, occurredOn: '2016-03-02' })).toBe(
      'DATED_BEFORE_STEP',
    );
    await context.does('COUNTY_PARTY_COMMITTEE', 'RecordPairResult', result);
    expect(await due()).toStrictEqual([]);
  });

  it('is read back whole', async () => {
    const { data } = await context.ask(`{ pair(id: "repairs") { topic stage formedOn dueOn branch { id } station { id }
      lead { id } partners { id } formed { role } concluded { pairOutcome result inTime decision { on } }
      dissolution { reason } } }`);
    expect(data).toStrictEqual({
      pair: {
        topic: form.topic,
        stage: 'CONCLUDED',
        formedOn: '2016-03-03',
        dueOn: form.dueOn,
        branch: { id: 'luobo-branch' },
        station: { id: 'luobo' },
        lead: { id: 'm1' },
        partners: [{ id: 'hui' }, { id: 'm2' }],
        formed: { role: 'COUNTY_PARTY_COMMITTEE' },
        concluded: {
          pairOutcome: 'ACHIEVED',
          result: result.result,
          inTime: true,
          decision: { on: '2016-06-28' },
        },
        dissolution: null,
      },
    });
  });

  it('is found by branch, station, county, lead, stage and day', async () => {
    await context.does('COUNTY_PARTY_COMMITTEE', 'FormPair', {
      ...form,
      pairId: 'meters',
      leadId: 'm3',
      dueOn: '2016-09-30',
      occurredOn: '2016-04-01',
    });
    const ids = async (args: string) => {
      const { data } = await context.ask(`{ pairs${args} { edges { node { id } } } }`);
      return (data?.['pairs'] as { edges: { node: { id: string } }[] }).edges.map(({ node }) => node.id);
    };
    expect(await ids('')).toStrictEqual(['meters', 'repairs']);
    expect(await ids('(branchId: "luobo-branch", stage: FORMED)')).toStrictEqual(['meters']);
    expect(await ids('(stationId: "fucheng")')).toStrictEqual([]);
    expect(await ids('(countyEnterpriseId: "wuming", leadId: "m1")')).toStrictEqual(['repairs']);
    expect(await ids('(formedFrom: "2016-04-01")')).toStrictEqual(['meters']);
    expect(await ids('(formedBefore: "2016-04-01")')).toStrictEqual(['repairs']);
    expect(await ids('(dueBefore: "2016-09-30")')).toStrictEqual(['repairs']);
    await context.does('PARTY_WORK', 'DissolvePair', { pairId: 'meters', reason: '调离。', occurredOn: '2016-05-03' });
    const { data } = await context.ask(`{ pair(id: "meters") { stage dissolution { reason decision { on } } }
      branch(id: "luobo-branch") { pairs { totalCount } } }`);
    expect(data).toStrictEqual({
      pair: { stage: 'DISSOLVED', dissolution: { reason: '调离。', decision: { on: '2016-05-03' } } },
      branch: { pairs: { totalCount: 2 } },
    });
  });

  it('is shown to nobody outside the house', async () => {
    const { data } = await context.ask('{ pairs { totalCount } }', {}, ['ANALYST']);
    expect(data).toStrictEqual({ pairs: { totalCount: 0 } });
  });
});
