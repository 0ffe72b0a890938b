import { organization } from '@zhudian/organization';
import { ELEVEN, tellBranchOfEleven } from '../../support/branch-of-eleven';
import { election } from '../../support/committee.story';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: B03, B04, B07
const BRANCH = { branchId: 'luobo-branch', stationId: 'luobo' };

/** Half of those entitled is a quorum, more than half of them carries, and an election has a rule of its own by its day. */
describe('What a branch decides, sent through the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(organization, 'bureau');
    await tellBranchOfEleven(context);
  });
  afterAll(() => context.stop());

  const outcome = async (command: string, input: object) =>
    (await context.send('PARTY_WORK', command, input)).errors?.[0]?.extensions.code ?? 'DONE';
  const meets = async (meetingId: string, on: string, present: readonly string[]) => {
    const plan = { ...BRANCH, meetingId, kind: 'GENERAL', theme: '支部工作', plannedOn: on, occurredOn: on };
    await context.does('PARTY_WORK', 'PlanMeeting', plan);
    const [chairId, recorderId] = present;
    const held = { meetingId, chairId, recorderId, present, observers: [], excused: [], occurredOn: on };
    await context.does('PARTY_WORK', 'ConveneMeeting', held);
  };
  const decide = (meetingId: string, on: string, [yes, no]: readonly [number, number]) =>
    outcome('DecideMotion', {
      meetingId,
      motionId: `${yes}-${no}`,
      subject: '年度计划',
      yes,
      no,
      abstain: 0,
      occurredOn: on,
    });
  const meeting = async (id: string) =>
    (await context.ask(`{ meeting(id: "${id}") { entitledCount presentCount quorumMet motions { carried } } }`)).data?.[
      'meeting'
    ];
  const leaves = (personId: string, occurredOn: string) =>
    context.does('PARTY_WORK', 'ReleaseBranchMember', { branchId: 'luobo-branch', personId, to: '双桥', occurredOn });
  const elect = (meetingId: string, on: string, seats: number, candidates: readonly string[]) => {
    const papers = [{ approved: candidates.slice(0, seats) }];
    return outcome('HoldElection', {
      ...election({ meetingId, seats }),
      tellers: ['m8'],
      issued: 1,
      papers,
      candidates,
      occurredOn: on,
    });
  };

  it.each([
    ['five', 5, [5, 0], { quorumMet: false, motions: [] }, 'NO_QUORUM'],
    ['six', 6, [5, 1], { quorumMet: true, motions: [{ carried: false }] }, 'DONE'],
    ['another-six', 6, [6, 0], { quorumMet: true, motions: [{ carried: true }] }, 'DONE'],
  ] as const)('of 11 entitled: %s, of whom %i are present and %j vote', async (id, presentCount, votes, told, code) => {
    await meets(id, '2016-03-10', ELEVEN.slice(0, presentCount));
    expect(await decide(id, '2016-03-10', votes)).toBe(code);
    expect(await meeting(id)).toStrictEqual({ entitledCount: 11, presentCount, ...told });
  });

  it('is by those who are members on the day: of 10 entitled, 5 are a quorum and carry nothing', async () => {
    await leaves('m11', '2016-03-17');
    const assembly = async (on: string) =>
      (await context.ask(`{ meeting(id: "five") { assembly(on: "${on}") { quorum entitled { id } } } }`)).data?.[
        'meeting'
      ];
    const eligible = (count: number, quorum: number) => ({
      assembly: { quorum, entitled: ELEVEN.slice(0, count).map((id) => ({ id })) },
    });
    expect(await assembly('2016-03-16')).toStrictEqual(eligible(11, 6));
    expect(await assembly('2016-03-17')).toStrictEqual(eligible(10, 5));
    await meets('ten', '2016-03-17', ELEVEN.slice(0, 5));
    expect(await decide('ten', '2016-03-17', [6, 0])).toBe('VOTES_EXCEED_PRESENT');
    expect(await decide('ten', '2016-03-17', [5, 0])).toBe('DONE');
    expect(await meeting('ten')).toStrictEqual({
      entitledCount: 10,
      presentCount: 5,
      quorumMet: true,
      motions: [{ carried: false }],
    });
  });

  it('takes over four fifths to elect until 2020-07-12, and four fifths from the day after, with a fifth more candidates', async () => {
    for (const on of ['2020-07-12', '2020-07-13']) await meets(`of-${on}`, on, ELEVEN.slice(0, 8));
    expect(await elect('of-2020-07-12', '2020-07-12', 3, ELEVEN.slice(0, 4))).toBe('ELECTION_QUORUM');
    await meets('nine', '2020-07-12', ELEVEN.slice(0, 9));
    const { on, meetingId } = { on: '2020-07-13', meetingId: 'of-2020-07-13' };
    expect(await elect('nine', '2020-07-12', 3, ELEVEN.slice(0, 3))).toBe('NOT_COMPETITIVE');
    for (const seats of [3, 4, 5])
      expect([seats, await elect(meetingId, on, seats, ELEVEN.slice(0, seats))]).toStrictEqual([
        seats,
        'NOT_COMPETITIVE',
      ]);
    // Six seats ask for 7.2 candidates, so for eight.
    expect(await elect(meetingId, on, 6, ELEVEN.slice(0, 7))).toBe('NOT_COMPETITIVE');
    expect(await elect(meetingId, on, 5, ELEVEN.slice(0, 6))).toBe('DONE');
  });

  it('is no committee where there are fewer than seven full members', async () => {
    for (const personId of ['m10', 'm9', 'm8']) await leaves(personId, '2020-08-03');
    await meets('seven', '2020-08-03', ELEVEN.slice(0, 7));
    const small = async (meetingId: string, on: string, seats: number) =>
      outcome('HoldElection', {
        ...election({ meetingId, seats }),
        tellers: ['m7'],
        issued: 1,
        papers: [{ approved: ['m1'] }],
        candidates: ELEVEN.slice(0, seats + 1),
        occurredOn: on,
      });
    expect(await small('seven', '2020-08-03', 2)).toBe('COMMITTEE_SIZE');
    expect(await small('seven', '2020-08-03', 3)).toBe('DONE');
    await leaves('m6', '2020-08-04');
    await meets('six-left', '2020-08-04', ['m1', 'm2', 'm3', 'm4', 'm5', 'm7']);
    expect(await small('six-left', '2020-08-04', 3)).toBe('COMMITTEE_NOT_ALLOWED');
    expect(await small('six-left', '2020-08-04', 2)).toBe('DONE');
  });
});
