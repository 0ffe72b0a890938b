import { organization } from '@zhudian/organization';
import type { Role } from '@zhudian/programme';
import { evidenceProvided, evidenceRequested } from '../../support/evidence-request.story';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: N11
const ID = 'bureau-2016';
const about = 'OrgUnit-luobo';
const { provideBy: _d, workingDays: _w, askedById: _b, ...asked } = evidenceRequested({ unitId: 'bureau' }).data;
const { providedById: _p, inTime: _t, ...provided } = evidenceProvided().data;
const ask = { evidenceRequestId: ID, ...asked, aboutStream: about, occurredOn: '2016-03-01' };
const provide = { evidenceRequestId: ID, ...provided, occurredOn: '2016-03-14' };
const DUE = '{ ownDueItems(dueBefore: "2016-04-01", first: 20) { items { kind subjectId dueOn unitId rule } } }';

describe('A request for evidence in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(organization, 'bureau');
    await context.tellWorld();
  });
  afterAll(() => context.stop());

  const refusal = async (role: Role, command: string, input: object) =>
    (await context.send(role, command, input)).errors?.[0]?.extensions.code;
  const due = async (roles: readonly Role[] = ['PARTY_WORK']) => {
    const { items } = (await context.ask(DUE, {}, roles)).data?.['ownDueItems'] as {
      items: { kind: string; dueOn: string }[];
    };
    return items.filter(({ kind }) => kind === 'EVIDENCE_PROVIDED').map(({ dueOn }) => dueOn);
  };
  const ids = async (args: string, roles?: readonly Role[]) => {
    const { data } = await context.ask(`{ evidenceRequests(${args}) { edges { node { id } } } }`, {}, roles);
    const { edges } = data?.['evidenceRequests'] as { edges: { node: { id: string } }[] };
    return edges.map(({ node }) => node.id).toSorted();
  };

  it('is refused to the wrong person, about what is not there, for a day to come, and with a hostile text', async () => {
    expect(await refusal('PARTY_WORK', 'RequestEvidence', ask)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('AUDITOR', 'RequestEvidence', { ...ask, unitId: 'nowhere' })).toBe('REFERENCE_UNKNOWN');
    for (const aboutStream of ['OrgUnit-nowhere', 'Nothing-luobo', 'Clue-x'])
      expect(await refusal('AUDITOR', 'RequestEvidence', { ...ask, aboutStream })).toBe('SUBJECT_UNKNOWN');
    expect(await refusal('AUDITOR', 'RequestEvidence', { ...ask, aboutStream: '$all' })).toBe('INVALID_INPUT');
    expect(await refusal('AUDITOR', 'RequestEvidence', { ...ask, question: 'a\u202Eb' })).toBe('INVALID_INPUT');
    expect(await refusal('AUDITOR', 'RequestEvidence', { ...ask, askedUntil: '2016-03-02' })).toBe('PERIOD_TO_COME');
    expect(await refusal('PARTY_WORK', 'ProvideEvidence', provide)).toBe('REFERENCE_UNKNOWN');
  });

  it('is due until the unit answers, and anew when the answer is sent back', async () => {
    await context.does('AUDITOR', 'RequestEvidence', ask);
    expect(await due()).toStrictEqual(['2016-03-15']);
    expect(await due(['STAFF'])).toStrictEqual([]);
    expect(await ids('dueBefore: "2016-03-16"')).toStrictEqual([ID]);
    expect(await ids('dueBefore: "2016-03-15"')).toStrictEqual([]);
    await context.does('PARTY_WORK', 'ProvideEvidence', provide);
    expect(await due()).toStrictEqual([]);
    const back = { evidenceRequestId: ID, reason: '缺少会议记录。', occurredOn: '2016-03-15' };
    await context.does('DISCIPLINE', 'SendBackEvidence', back);
    expect(await due()).toStrictEqual(['2016-03-29']);
    expect(await refusal('PARTY_WORK', 'ProvideEvidence', { ...provide, occurredOn: '2016-03-30' })).toBe(
      'EVIDENCE_LATE',
    );
    await context.does('PARTY_WORK', 'ProvideEvidence', { ...provide, occurredOn: '2016-03-29' });
    const accept = { evidenceRequestId: ID, opinion: '材料齐全。', occurredOn: '2016-03-30' };
    expect(await refusal('PARTY_WORK', 'AcceptEvidence', accept)).toBe('NOT_AUTHORISED_ROLE');
    await context.does('AUDITOR', 'AcceptEvidence', accept);
    expect(await refusal('AUDITOR', 'AcceptEvidence', accept)).toBe('STEP_OUT_OF_ORDER');
  });

  it('is read back whole, with its timeline', async () => {
    const { data } = await context.ask(`{ evidenceRequest(id: "${ID}") {
      unit { id } aboutStream aboutCategory aboutId decisionId question askedFrom askedUntil workingDays provideBy stage
      askedOn askedBy { id } asked { role }
      provisions { reply documents { sha256 title aboutFrom aboutUntil } inTime providedBy { id } decision { on } }
      returns { reason provideBy workingDays } acceptance { opinion decision { on } } withdrawal { reason }
      timeline { edges { node { type } } } } }`);
    const once = { ...provided, inTime: true, providedBy: { id: 'PARTY_WORK' } };
    expect(data?.['evidenceRequest']).toStrictEqual({
      unit: { id: 'bureau' },
      aboutStream: about,
      aboutCategory: 'OrgUnit',
      aboutId: 'luobo',
      decisionId: null,
      question: asked.question,
      askedFrom: asked.askedFrom,
      askedUntil: asked.askedUntil,
      workingDays: 10,
      provideBy: '2016-03-29',
      stage: 'ACCEPTED',
      askedOn: '2016-03-01',
      askedBy: { id: 'AUDITOR' },
      asked: { role: 'AUDITOR' },
      provisions: [
        { ...once, decision: { on: '2016-03-14' } },
        { ...once, decision: { on: '2016-03-29' } },
      ],
      returns: [{ reason: '缺少会议记录。', provideBy: '2016-03-29', workingDays: 10 }],
      acceptance: { opinion: '材料齐全。', decision: { on: '2016-03-30' } },
      withdrawal: null,
      timeline: {
        edges: [
          'EvidenceRequested',
          'EvidenceProvided',
          'EvidenceSentBack',
          'EvidenceProvided',
          'EvidenceAccepted',
        ].map((type) => ({ node: { type } })),
      },
    });
  });

  it('is answered by the unit alone, about a decision, and withdrawn', async () => {
    const decision = context.facts().find(({ stream }) => stream === about);
    const other = { ...ask, evidenceRequestId: 'other', unitId: 'luobo', decisionId: decision?.id };
    expect(await refusal('AUDITOR', 'RequestEvidence', { ...other, aboutStream: 'OrgUnit-wuming' })).toBe(
      'DECISION_NOT_THERE',
    );
    await context.does('AUDITOR', 'RequestEvidence', other);
    expect(await refusal('PARTY_WORK', 'ProvideEvidence', { ...provide, evidenceRequestId: 'other' })).toBe(
      'NOT_OF_THE_UNIT',
    );
    const withdraw = { evidenceRequestId: 'other', reason: '与上次审计重复。', occurredOn: '2016-03-02' };
    await context.does('AUDITOR', 'WithdrawEvidenceRequest', withdraw);
    expect(await due()).toStrictEqual([]);
    const { data } = await context.ask('{ evidenceRequest(id: "other") { stage withdrawal { reason } } }');
    expect(data).toStrictEqual({ evidenceRequest: { stage: 'WITHDRAWN', withdrawal: { reason: withdraw.reason } } });
    expect(await ids(`decisionId: "${decision?.id}"`)).toStrictEqual(['other']);
  });

  it('is found by unit, stage, subject and day, by those who may', async () => {
    expect(await ids('under: "luobo"')).toStrictEqual(['other']);
    expect(await ids('under: "bureau"')).toStrictEqual([ID, 'other']);
    expect(await ids('stage: ACCEPTED')).toStrictEqual([ID]);
    expect(await ids(`aboutStream: "${about}"`)).toStrictEqual([ID, 'other']);
    expect(await ids('askedFrom: "2016-03-02"')).toStrictEqual([]);
    expect(await ids('askedBefore: "2016-03-02"')).toStrictEqual([ID, 'other']);
    expect(await ids('first: 5', ['AUDITOR'])).toStrictEqual([ID, 'other']);
    expect(await ids('first: 5', ['STAFF'])).toStrictEqual([]);
  });
});
