import { stationBranchEvents } from '@zhudian/facts';
import { organization } from '@zhudian/organization';
import type { Role } from '@zhudian/programme';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: B16, N11
const ID = 'luobo-dues';
const dueAsOf = (today: string) =>
  `{ ownDueItems(today: "${today}", dueBefore: "2016-07-02", first: 9) { items { kind subjectId of dueOn unitId } } }`;

describe('A disclosure in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(organization, 'bureau');
    await context.tellWorld();
    const reserved = { type: 'StationBranchReserved', data: { branchId: 'luobo-branch' } };
    await context.tell(stationBranchEvents, 'luobo', reserved);
  });
  afterAll(() => context.stop());

  const refusal = async (role: Role, command: string, input: object) =>
    (await context.send(role, command, input)).errors?.[0]?.extensions.code;
  const due = async (today = '2016-03-10') => {
    const { data } = await context.ask(dueAsOf(today));
    return (data?.['ownDueItems'] as { items: object[] }).items;
  };
  const item = (kind: string, dueOn: string, of: string | null = null) => ({
    kind,
    subjectId: ID,
    of,
    dueOn,
    unitId: 'luobo',
  });
  const propose = {
    disclosureId: ID,
    kind: 'PARTY',
    stationId: 'luobo',
    title: '党费收缴情况',
    sha256: 'c'.repeat(64),
    audience: 'STAFF',
    from: '2016-03-07',
    until: '2016-06-30',
    occurredOn: '2016-03-03',
  };
  const review = { disclosureId: ID, verdict: 'CLEARED', opinion: '不涉密。', occurredOn: '2016-03-04' };
  const feedback = {
    disclosureId: ID,
    feedbackId: 'dues',
    kind: 'QUESTION',
    voice: 'MEMBER',
    text: '党费标准以什么为准？',
    dueOn: '2016-03-31',
    occurredOn: '2016-03-09',
  };

  it('is refused to the wrong person, for the wrong day and thing, and with a hostile text', async () => {
    expect(await refusal('STAFF', 'ProposeDisclosure', propose)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('PARTY_WORK', 'ProposeDisclosure', { ...propose, from: '2016-03-02' })).toBe(
      'PERIOD_BEGINS_EARLIER',
    );
    expect(await refusal('PARTY_WORK', 'ProposeDisclosure', { ...propose, stationId: 'wuming' })).toBe(
      'REFERENCE_UNKNOWN',
    );
    expect(await refusal('PARTY_WORK', 'ProposeDisclosure', { ...propose, title: 'a\u202Eb' })).toBe('INVALID_INPUT');
    expect(await refusal('PARTY_WORK', 'ReviewDisclosure', review)).toBe('REFERENCE_UNKNOWN');
  });

  it('is due until three persons have brought it out, and staff see it from then on', async () => {
    const seen = async () =>
      (await context.ask(`{ disclosure(id: "${ID}") { stage feedback { reply } } }`, {}, ['STAFF'])).data;
    await context.does('STATION', 'ProposeDisclosure', propose);
    expect(await due()).toStrictEqual([item('DISCLOSURE_PUBLISHED', '2016-03-07')]);
    await context.does('GENERAL_MANAGEMENT', 'ReviewDisclosure', review);
    const approve = { disclosureId: ID, occurredOn: '2016-03-05' };
    expect(await refusal('PARTY_WORK', 'ApproveDisclosure', { ...approve, occurredOn: '2016-03-03' })).toBe(
      'DATED_BEFORE_STEP',
    );
    await context.does('PARTY_WORK', 'ApproveDisclosure', approve);
    expect(await seen()).toStrictEqual({ disclosure: null });
    const publish = { disclosureId: ID, channels: ['BOARD', 'INTRANET'], occurredOn: '2016-03-07' };
    expect(await refusal('STATION', 'PublishDisclosure', { ...publish, occurredOn: '2016-03-06' })).toBe(
      'OUTSIDE_PERIOD',
    );
    await context.does('STATION', 'PublishDisclosure', publish);
    expect(await seen()).toStrictEqual({ disclosure: { stage: 'PUBLISHED', feedback: [] } });
    expect(await due()).toStrictEqual([item('DISCLOSURE_EXPIRED', '2016-06-30')]);
  });

  it('has feedback that is due on a working day until it is answered', async () => {
    expect(await refusal('DISCIPLINE', 'ReceiveFeedback', { ...feedback, dueOn: '2016-04-02' })).toBe('DUE_DAY_UNFIT');
    await context.does('DISCIPLINE', 'ReceiveFeedback', feedback);
    expect(await due()).toStrictEqual([
      item('FEEDBACK_ANSWERED', '2016-03-31', 'dues'),
      item('DISCLOSURE_EXPIRED', '2016-06-30'),
    ]);
    const late = { disclosureId: ID, feedbackId: 'dues', reply: '按中央组织部规定的比例。', occurredOn: '2016-04-05' };
    expect(await refusal('STATION', 'AnswerFeedback', late)).toBe('ANSWER_LATE');
    const reasons = [{ code: 'ANSWER_LATE', reason: '等待上级文件。' }];
    await context.does('STATION', 'AnswerFeedback', { ...late, reasons });
    await context.does('STATION', 'ExpireDisclosure', { disclosureId: ID, occurredOn: '2016-07-01' });
    expect(await due()).toStrictEqual([]);
  });

  it('is read back whole', async () => {
    const { data } = await context.ask(`{ disclosure(id: "${ID}") {
      kind title sha256 audience stage from until station { id } proposedBy { id } proposed { role }
      review { verdict opinion reviewedBy { id } } approved { role on } publication { channels decision { on } }
      feedback { feedbackId kind voice text dueOn reply inTime received { role } answered { role reasons { code } } }
      expired { on } } }`);
    const { disclosureId: _, stationId: _station, occurredOn: _on, ...proposed } = propose;
    const { disclosureId: _id, occurredOn: _day, ...received } = feedback;
    expect(data).toStrictEqual({
      disclosure: {
        ...proposed,
        stage: 'EXPIRED',
        station: { id: 'luobo' },
        proposedBy: { id: 'STATION' },
        proposed: { role: 'STATION' },
        review: { verdict: 'CLEARED', opinion: '不涉密。', reviewedBy: { id: 'GENERAL_MANAGEMENT' } },
        approved: { role: 'PARTY_WORK', on: '2016-03-05' },
        publication: { channels: ['BOARD', 'INTRANET'], decision: { on: '2016-03-07' } },
        feedback: [
          {
            ...received,
            reply: '按中央组织部规定的比例。',
            inTime: false,
            received: { role: 'DISCIPLINE' },
            answered: { role: 'STATION', reasons: [{ code: 'ANSWER_LATE' }] },
          },
        ],
        expired: { on: '2016-07-01' },
      },
    });
  });

  it('was answered in time once the day by which it was due is corrected', async () => {
    const told = async () => {
      const { data } = await context.ask(
        `{ disclosure(id: "${ID}") { feedback { dueOn inTime received { eventId } } } }`,
      );
      const { feedback } = data?.['disclosure'] as {
        feedback: { dueOn: string; inTime: boolean; received: { eventId: string } }[];
      };
      return feedback[0];
    };
    const factId = (await told())?.received.eventId;
    const correction = { id: ID, factId, reason: '录入有误', feedbackReceived: { dueOn: '2016-04-06' } };
    await context.does('PARTY_WORK', 'CorrectDisclosure', { ...correction, occurredOn: '2016-07-04' });
    expect(await told()).toMatchObject({ dueOn: '2016-04-06', inTime: true });
  });

  it('is found by station, county, kind, stage and day', async () => {
    const ids = async (args: string) => {
      const { data } = await context.ask(`{ disclosures(${args}) { edges { node { id } } } }`);
      return (data?.['disclosures'] as { edges: { node: { id: string } }[] }).edges.map(({ node }) => node.id);
    };
    await context.does('STATION', 'ProposeDisclosure', {
      ...propose,
      disclosureId: 'tariffs',
      kind: 'STATION',
      from: '2016-03-08',
    });
    expect(await ids('stationId: "luobo"')).toStrictEqual(['tariffs', ID]);
    expect(await ids('kind: PARTY')).toStrictEqual([ID]);
    expect(await ids('stage: PROPOSED, countyEnterpriseId: "wuming"')).toStrictEqual(['tariffs']);
    expect(await ids('countyEnterpriseId: "binyang"')).toStrictEqual([]);
    expect(await ids('openFrom: "2016-03-08"')).toStrictEqual(['tariffs']);
    expect(await ids('openBefore: "2016-03-08"')).toStrictEqual([ID]);
    const { data } = await context.ask(`{ station(id: "luobo") { disclosures { totalCount } }
      branch(id: "luobo-branch") { disclosures { totalCount } } }`);
    expect(data).toStrictEqual({
      station: { disclosures: { totalCount: 2 } },
      branch: { disclosures: { totalCount: 1 } },
    });
  });

  it('that was never published is due to be ended once its time is over, and staff never see it', async () => {
    const of = (kind: string, dueOn: string) => ({ ...item(kind, dueOn), subjectId: 'tariffs' });
    expect(await due('2016-06-30')).toStrictEqual([of('DISCLOSURE_PUBLISHED', '2016-03-08')]);
    expect(await due('2016-07-01')).toStrictEqual([of('DISCLOSURE_EXPIRED', '2016-06-30')]);
    const expire = { disclosureId: 'tariffs', occurredOn: '2016-07-01' };
    expect(await refusal('STATION', 'ExpireDisclosure', expire)).toBe('NEVER_PUBLISHED');
    const reasons = [{ code: 'NEVER_PUBLISHED', reason: '电价政策已调整，另行公开。' }];
    await context.does('STATION', 'ExpireDisclosure', { ...expire, reasons });
    expect(await due('2016-07-01')).toStrictEqual([]);
    const told = '{ disclosure(id: "tariffs") { stage publication { channels } expired { reasons { code } } } }';
    expect((await context.ask(told)).data).toStrictEqual({
      disclosure: { stage: 'LAPSED', publication: null, expired: { reasons: [{ code: 'NEVER_PUBLISHED' }] } },
    });
    expect((await context.ask(told, {}, ['STAFF'])).data).toStrictEqual({ disclosure: null });
  });
});
