import { committeeEvents, dutyListEvents, indicatorEvents, postingEvents } from '@zhudian/facts';
import { organization } from '@zhudian/organization';
import type { Role } from '@zhudian/programme';
import { tellBranchOfEleven } from '../../support/branch-of-eleven';
import { electionHeld } from '../../support/committee.story';
import { weiPosted, weiRecalled as recalled } from '../../support/organization.story';
import { adopted, mainDrafted } from '../../support/duty-list.story';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: N13
const ID = 'r2016.wei';
const OF = { postingId: ID };
/** After the branch was recorded: what came before is owed by nobody. */
const weiRecalled = { ...recalled, data: { ...recalled.data, endOn: '2030-03-15' } };
const DUE = '{ ownDueItems(dueBefore: "2030-12-31", first: 50) { items { kind subjectId of dueOn unitId } } }';
const CHECKS = 'checks { moment checkOn score grade criteria { criterion met owed share } made { role on } }';

interface Check {
  readonly moment: string;
  readonly checkOn: string;
  readonly grade: string | null;
  readonly criteria: readonly { readonly criterion: string; readonly met: number; readonly owed: number }[];
}

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
const reading = (period: string, on: string) => ({
  type: 'ReadingReported',
  data: { period, numerator: 70_000, denominator: 1_000_000, value: 7 },
  on,
});
const breach = (period: string, on: string) => ({ type: 'BreachDetected', data: { period, gap: 1 }, on });
const cleared = (period: string, on: string) => ({ type: 'FindingCleared', data: { period }, on });
const main = mainDrafted({ year: 2030 });

describe('A station after its First Secretary has gone, in the graph', () => {
  let context: RunningContext;
  const refusal = async (role: Role, command: string, input: object) =>
    (await context.send(role, command, input)).errors?.[0]?.extensions.code;
  const ask = async (selection: string) =>
    (await context.ask(`{ selfRunning(id: "${ID}") { ${selection} } }`)).data?.['selfRunning'];
  const due = async () => {
    const { data } = await context.ask(DUE);
    const { items } = data?.['ownDueItems'] as { items: readonly { kind: string }[] };
    return items.filter(({ kind }) => kind === 'SELF_RUNNING_CHECKED');
  };
  const checks = async () => ((await ask(CHECKS)) as { checks: readonly Check[] }).checks;

  beforeAll(async () => {
    context = await runContext(organization, 'bureau');
    await tellBranchOfEleven(context);
    await context.tell(postingEvents, ID, weiPosted);
  });
  afterAll(() => context.stop());

  it('is not looked at while he serves', async () => {
    expect(await ask('stage')).toBeNull();
    expect(await refusal('PARTY_WORK', 'CheckSelfRunning', { ...OF, moment: 'DAYS_90' })).toBe(
      'SELF_RUNNING_NOT_SCHEDULED',
    );
  });

  it('is to be checked three times from then on, and each check falls due', async () => {
    await context.tell(postingEvents, ID, weiRecalled);
    await context.settle(['SelfRunningScheduled']);
    expect(
      await ask('stage withdrawnOn lastScore station { id } posting { id } checks { moment made { on } }'),
    ).toStrictEqual({
      stage: 'SCHEDULED',
      withdrawnOn: weiRecalled.data.endOn,
      lastScore: null,
      station: { id: 'luobo' },
      posting: { id: ID },
      checks: ['DAYS_90', 'DAYS_180', 'DAYS_365'].map((moment) => ({ moment, made: null })),
    });
    const [first] = await checks();
    expect((await due())[0]).toStrictEqual({
      kind: 'SELF_RUNNING_CHECKED',
      subjectId: ID,
      of: 'DAYS_90',
      dueOn: first?.checkOn,
      unitId: 'luobo',
    });
  });

  it('is refused to the wrong person, on the wrong day, of the wrong thing, and with a hostile text', async () => {
    const [first] = await checks();
    const check = { ...OF, moment: 'DAYS_90', occurredOn: first?.checkOn };
    expect(await refusal('STAFF', 'CheckSelfRunning', check)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('PARTY_WORK', 'CheckSelfRunning', { ...check, occurredOn: weiRecalled.data.endOn })).toBe(
      'CHECK_TOO_EARLY',
    );
    expect(await refusal('PARTY_WORK', 'CheckSelfRunning', { ...check, postingId: 'r2016.nobody' })).toBe(
      'REFERENCE_UNKNOWN',
    );
    const schedule = { ...OF, stationId: 'luobo', branchId: 'luobo-branch', withdrawnOn: '2030-03-15' };
    expect(await refusal('PARTY_WORK', 'ScheduleSelfRunning', schedule)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('PARTY_WORK', 'FlagRelapse', { ...OF, criteria: ['STUDY'], reason: 'a\u0000b' })).toBe(
      'INVALID_INPUT',
    );
  });

  it('is judged by what the facts tell, and by nothing that is typed', async () => {
    const [first] = await checks();
    const occurredOn = first?.checkOn ?? '';
    await context.does('PARTY_WORK', 'PlanMeeting', {
      meetingId: 'study-1',
      branchId: 'luobo-branch',
      stationId: 'luobo',
      kind: 'STUDY',
      theme: '党章',
      plannedOn: occurredOn,
      occurredOn,
    });
    await context.does('PARTY_WORK', 'ConveneMeeting', {
      meetingId: 'study-1',
      chairId: 'm1',
      recorderId: 'm2',
      present: ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7'],
      observers: [],
      excused: ['m8', 'm9', 'm10', 'm11'].map((personId) => ({ personId, reason: '抢修' })),
      occurredOn,
    });
    // The check is entered after the branch has elected a committee and drafted its lists, and is of a day on which it had none.
    const later = dayAfter(occurredOn);
    await context.tell(committeeEvents, 'luobo-branch', electionHeld({ heldOn: later }));
    const supervisory = { ...main, data: { ...main.data, kind: 'SUPERVISORY' } };
    await context.tell(dutyListEvents, 'luobo-branch.2030', { ...main, on: later }, { ...supervisory, on: later });
    // February was over when he left, and of May nobody knew on that day.
    const before = [reading('2030-02', '2030-04-03'), breach('2030-02', '2030-04-03')];
    await context.tell(indicatorEvents, 'luobo.LINE_LOSS', ...before, reading('2030-05', later));
    await context.does('PARTY_WORK', 'CheckSelfRunning', { ...OF, moment: 'DAYS_90', occurredOn });
    const [made] = await checks();
    const from = dayAfter(weiRecalled.data.endOn);
    const { data } = await context.ask(
      `{ branch(id: "luobo-branch") { obligations(from: "${from}", to: "${occurredOn}", today: "${occurredOn}") { kind state } } }`,
    );
    const { obligations } = data?.['branch'] as {
      obligations: readonly { readonly kind: string; readonly state: string }[];
    };
    const weeks = obligations.filter(({ kind, state }) => kind === 'STUDY_WEEKLY' && state !== 'EXEMPT');
    expect(weeks.length).toBeGreaterThan(1);
    expect(made?.criteria.find(({ criterion }) => criterion === 'STUDY')).toMatchObject({
      met: weeks.filter(({ state }) => state === 'MET' || state === 'LATE_ENTERED').length,
      owed: weeks.length,
    });
    expect(made?.criteria.find(({ criterion }) => criterion === 'SEATS')).toStrictEqual({
      criterion: 'SEATS',
      met: 0,
      owed: 0,
      share: null,
    });
    expect(made?.criteria).toContainEqual({ criterion: 'LISTS', met: 0, owed: 1, share: 0 });
    expect(made?.criteria).toContainEqual({ criterion: 'INDICATORS', met: 0, owed: 0, share: null });
    expect(made?.grade).toBe('WEAK');
    expect((await due()).map((item) => (item as unknown as { of: string }).of)).not.toContain('DAYS_90');
  });

  it('is judged by its lists and its indicators, once there are any', async () => {
    const occurredOn = (await checks())[1]?.checkOn ?? '';
    const later = dayAfter(occurredOn);
    await context.tell(dutyListEvents, 'luobo-branch.2030', { ...adopted, on: '2030-07-02' });
    // June is found to have met its target after all, on a day after that of the check.
    const june = [reading('2030-06', '2030-07-04'), breach('2030-06', '2030-07-04'), cleared('2030-06', later)];
    await context.tell(indicatorEvents, 'luobo.LINE_LOSS', ...june, reading('2030-07', '2030-08-02'));
    const july = [reading('2030-07', '2030-08-02'), breach('2030-07', '2030-08-02'), cleared('2030-07', '2030-08-20')];
    const impossible = {
      type: 'AnomalyDetected',
      data: { period: '2030-08', anomaly: 'OVER_HUNDRED' },
      on: occurredOn,
    };
    await context.tell(indicatorEvents, 'luobo.BILL_RECOVERY', ...july, reading('2030-08', occurredOn), impossible);
    await context.does('PARTY_WORK', 'CheckSelfRunning', { ...OF, moment: 'DAYS_180', occurredOn });
    const made = (await checks())[1];
    expect(made?.criteria).toContainEqual({ criterion: 'SEATS', met: 3, owed: 3, share: 100 });
    expect(made?.criteria).toContainEqual({ criterion: 'LISTS', met: 1, owed: 1, share: 100 });
    // May, which was told after the check before, is in this one.
    expect(made?.criteria).toContainEqual({ criterion: 'INDICATORS', met: 3, owed: 5, share: 60 });
  });

  it('is confirmed by another, with a reason for what is missing; a relapse is told', async () => {
    const confirm = { ...OF, conclusion: '可以自行运转。' };
    expect(await refusal('PARTY_WORK', 'ConfirmSelfRunning', confirm)).toBe('CONFIRMED_BY_THE_CHECKER');
    expect(await refusal('PARTY_COMMITTEE', 'ConfirmSelfRunning', confirm)).toBe('CHECKS_PENDING');
    await context.does('PARTY_WORK', 'FlagRelapse', { ...OF, criteria: ['STUDY'], reason: '学习停了。' });
    const reasons = ['CHECKS_PENDING', 'BELOW_THRESHOLD'].map((code) => ({ code, reason: '供电所合并。' }));
    await context.does('PARTY_COMMITTEE', 'ConfirmSelfRunning', { ...confirm, reasons });
    expect(
      await ask('stage conclusion relapses { criteria reason decision { role } } confirmed { role }'),
    ).toStrictEqual({
      stage: 'CONFIRMED',
      conclusion: '可以自行运转。',
      relapses: [{ criteria: ['STUDY'], reason: '学习停了。', decision: { role: 'PARTY_WORK' } }],
      confirmed: { role: 'PARTY_COMMITTEE' },
    });
    const league =
      '{ selfRunningLeague(first: 5) { edges { node { id stage } } } selfRunnings(stage: CONFIRMED, first: 5) { totalCount } }';
    expect((await context.ask(league)).data).toStrictEqual({
      selfRunningLeague: { edges: [{ node: { id: ID, stage: 'CONFIRMED' } }] },
      selfRunnings: { totalCount: 1 },
    });
    expect((await context.ask(league, {}, ['STAFF'])).data).toStrictEqual({
      selfRunningLeague: { edges: [] },
      selfRunnings: { totalCount: 0 },
    });
  });
});
