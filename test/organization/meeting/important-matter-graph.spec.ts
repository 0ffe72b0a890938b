import { organization } from '@zhudian/organization';
import { ELEVEN, tellBranchOfEleven } from '../../support/branch-of-eleven';
import { election } from '../../support/committee.story';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: B03, B07
const BRANCH = { branchId: 'luobo-branch', stationId: 'luobo' };
const ON = '2016-03-10';
const AFTER = '2016-03-11';

describe('An important matter, in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(organization, 'bureau');
    await tellBranchOfEleven(context);
    await meets('assembly', 'GENERAL', ON, ELEVEN);
  });
  afterAll(() => context.stop());

  const meets = async (meetingId: string, kind: string, on: string, present: readonly string[]) => {
    const plan = { ...BRANCH, meetingId, kind, theme: '支部工作', plannedOn: on, occurredOn: on };
    await context.does('PARTY_WORK', 'PlanMeeting', plan);
    const held = { meetingId, chairId: 'm1', recorderId: 'm2', present, observers: [], excused: [], occurredOn: on };
    await context.does('PARTY_WORK', 'ConveneMeeting', held);
  };
  const decide = (meetingId: string, on: string, yes: number, more: object) => {
    const motion = { meetingId, motionId: 'plan', subject: '年度计划', yes, no: 0, abstain: 0, occurredOn: on };
    return context.send('PARTY_WORK', 'DecideMotion', { ...motion, ...more });
  };
  const outcome = async (...asked: Parameters<typeof decide>) =>
    (await decide(...asked)).errors?.[0]?.extensions.code ?? 'DONE';

  it('goes to the members directly while there is no committee', async () => {
    expect(await outcome('assembly', ON, 8, { isImportant: true })).toBe('DONE');
    const papers = Array.from({ length: 11 }, () => ({ approved: ['m1', 'm2', 'm3'] }));
    const elects = { ...election({ meetingId: 'assembly', tellers: ['m10'], issued: 11 }), papers, occurredOn: ON };
    await context.does('PARTY_WORK', 'HoldElection', elects);
  });

  it('passes the committee first, and names what it carried', async () => {
    await meets('members', 'GENERAL', AFTER, ELEVEN);
    const prior = { priorMeetingId: 'committee', priorMotionId: 'plan' };
    expect(await outcome('members', AFTER, 8, { isImportant: true })).toBe('NO_PRIOR_COMMITTEE');
    expect(await outcome('members', AFTER, 8, prior)).toBe('REFERENCE_UNKNOWN');
    await meets('committee', 'COMMITTEE', AFTER, ['m1', 'm2', 'm3']);
    expect(await outcome('members', AFTER, 8, prior)).toBe('NO_PRIOR_COMMITTEE');
    expect(await outcome('members', AFTER, 8, { ...prior, priorMeetingId: 'members' })).toBe('NO_PRIOR_COMMITTEE');
    expect(await outcome('committee', AFTER, 2, { isImportant: true })).toBe('DONE');
    expect(await outcome('members', AFTER, 8, { ...prior, isImportant: true })).toBe('DONE');
    const { data } = await context.ask(
      '{ meeting(id: "members") { motions { isImportant carried priorMeeting { id kind } priorMotionId } } }',
    );
    const priorMeeting = { id: 'committee', kind: 'COMMITTEE' };
    expect(data).toStrictEqual({
      meeting: { motions: [{ isImportant: true, carried: true, priorMeeting, priorMotionId: 'plan' }] },
    });
  });
});
