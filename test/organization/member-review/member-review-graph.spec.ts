import { organization } from '@zhudian/organization';
import type { Role } from '@zhudian/programme';
import { ELEVEN, tellBranchOfEleven } from '../../support/branch-of-eleven';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: B09, N12
const BRANCH = { branchId: 'luobo-branch', stationId: 'luobo' };
const ID = 'luobo-branch.2016';
const VOTED_ON = '2016-03-10';
const ON_PAPER = [{ code: 'SELF_ASSESSED_BY_ANOTHER', reason: '本人提交了书面材料。' }];
const DUE = '{ ownDueItems(dueBefore: "2016-07-02", first: 50) { items { kind subjectId of dueOn unitId } } }';
const none = { excellent: 0, qualified: 0, basicallyQualified: 0, unqualified: 0 };

/** To all, m1 to m4 are excellent, m11 is unqualified, and the others are qualified. */
const tallies = (cast: number, excellentFor: (index: number) => number) =>
  ELEVEN.map((personId, index) => {
    if (personId === 'm11') return { personId, ...none, unqualified: cast };
    const excellent = excellentFor(index);
    return { personId, ...none, excellent, qualified: cast - excellent };
  });

describe('A review of members in the graph', () => {
  let context: RunningContext;
  const refusal = async (role: Role, command: string, input: object) =>
    (await context.send(role, command, input)).errors?.[0]?.extensions.code;
  const due = async () => {
    const { data } = await context.ask(DUE);
    const { items } = data?.['ownDueItems'] as { items: readonly { kind: string; of: string }[] };
    return items.filter(({ kind }) => kind.startsWith('MEMBER_RECT')).map(({ kind, of }) => [kind, of]);
  };
  const meets = async (meetingId: string, on: string) => {
    const plan = { ...BRANCH, meetingId, kind: 'LIFE', theme: '民主评议', plannedOn: on, occurredOn: on };
    await context.does('PARTY_WORK', 'PlanMeeting', plan);
    const attendance = { chairId: 'm1', recorderId: 'm2', present: ELEVEN.slice(0, 8), observers: [], excused: [] };
    await context.does('PARTY_WORK', 'ConveneMeeting', { meetingId, ...attendance, occurredOn: on });
  };
  const assessAll = async (reviewId: string, occurredOn: string) => {
    for (const personId of ELEVEN) {
      const selfGrade = ['m1', 'm2', 'm3', 'm4'].includes(personId) ? 'EXCELLENT' : 'QUALIFIED';
      const said = { reviewId, personId, selfGrade, selfAssessment: '学习不够深。', occurredOn, reasons: ON_PAPER };
      await context.does('PARTY_WORK', 'AssessSelf', said);
    }
  };
  beforeAll(async () => {
    context = await runContext(organization, 'bureau');
    await tellBranchOfEleven(context);
  });
  afterAll(() => context.stop());

  const open = { ...BRANCH, year: 2016, occurredOn: '2016-03-03' };
  const assess = {
    reviewId: ID,
    personId: 'm1',
    selfGrade: 'EXCELLENT',
    selfAssessment: '带头抢修。',
    occurredOn: '2016-03-04',
    reasons: ON_PAPER,
  };

  it('is refused to the wrong person, for the wrong year and thing, and with a hostile text', async () => {
    expect(await refusal('STAFF', 'OpenMemberReview', open)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('PARTY_WORK', 'OpenMemberReview', { ...open, year: 2017 })).toBe('REVIEW_OF_ANOTHER_YEAR');
    expect(await refusal('PARTY_WORK', 'OpenMemberReview', { ...open, branchId: 'nowhere' })).toBe('REFERENCE_UNKNOWN');
    expect(await refusal('PARTY_WORK', 'AssessSelf', assess)).toBe('REFERENCE_UNKNOWN');
    await context.does('PARTY_WORK', 'OpenMemberReview', open);
    expect(await refusal('PARTY_WORK', 'AssessSelf', { ...assess, reasons: [] })).toBe('SELF_ASSESSED_BY_ANOTHER');
    expect(await refusal('PARTY_WORK', 'AssessSelf', { ...assess, personId: 'wei' })).toBe('NOT_IN_REVIEW');
    expect(await refusal('PARTY_WORK', 'AssessSelf', { ...assess, occurredOn: '2016-03-02' })).toBe(
      'DATED_BEFORE_STEP',
    );
    expect(await refusal('PARTY_WORK', 'AssessSelf', { ...assess, selfAssessment: 'a\u202Eb' })).toBe('INVALID_INPUT');
    expect(await refusal('PARTY_WORK', 'OpenMemberReview', open)).toBe('REVIEW_OPENED');
  });

  it('comes to grades by what the members, the others and the meeting say, a third of them excellent', async () => {
    const peers = { reviewId: ID, tallies: tallies(10, (index) => (index < 4 ? 10 : 0)), occurredOn: '2016-03-08' };
    expect(await refusal('PARTY_WORK', 'TallyPeers', peers)).toBe('SELF_ASSESSMENTS_MISSING');
    await assessAll(ID, '2016-03-07');
    await context.does('PARTY_WORK', 'TallyPeers', peers);
    await meets('life-2016', VOTED_ON);
    const vote = { reviewId: ID, meetingId: 'life-2016', occurredOn: VOTED_ON };
    const votes = tallies(8, (index) => (index < 4 ? 8 - index : 0));
    expect(await refusal('PARTY_WORK', 'TallyReviewVote', { ...vote, tallies: tallies(9, () => 0) })).toBe(
      'BALLOTS_EXCEED_VOTERS',
    );
    await context.does('PARTY_WORK', 'TallyReviewVote', { ...vote, tallies: votes });
    const leader = { ...vote, localLeaderId: 'm1', good: 6, fair: 2, poor: 0, opinion: '能带头。' };
    expect(await refusal('PARTY_WORK', 'AssessLeaderRole', leader)).toBe('NOT_A_LEADER');
    const reasons = [{ code: 'NOT_A_LEADER', reason: '书记，支部不设委员会。' }];
    await context.does('PARTY_WORK', 'AssessLeaderRole', { ...leader, reasons });
    const finalise = { reviewId: ID, withinShare: true, occurredOn: '2016-03-15' };
    expect(await refusal('PARTY_WORK', 'FinaliseMemberReview', { ...finalise, withinShare: false })).toBe(
      'EXCELLENT_OVER_SHARE',
    );
    await context.does('PARTY_WORK', 'FinaliseMemberReview', finalise);
    const { data } = await context.ask(`{ memberReview(id: "${ID}") {
      branch { id } station { id } meeting { id } year stage openedOn votedOn finalisedOn memberCount probationaryCount
      assessedCount excusedCount withinShare mostExcellent excellent qualified basicallyQualified unqualified
      leaders { localLeader { id } meeting { id } leaderRole good fair poor opinion decision { on } }
      members { person { id } grade } } }`);
    expect(data).toStrictEqual({
      memberReview: {
        branch: { id: 'luobo-branch' },
        station: { id: 'luobo' },
        meeting: { id: 'life-2016' },
        year: 2016,
        stage: 'FINALISED',
        openedOn: '2016-03-03',
        votedOn: VOTED_ON,
        finalisedOn: '2016-03-15',
        memberCount: 11,
        probationaryCount: 0,
        assessedCount: 11,
        excusedCount: 0,
        withinShare: true,
        mostExcellent: 3,
        excellent: 3,
        qualified: 7,
        basicallyQualified: 0,
        unqualified: 1,
        leaders: [
          {
            localLeader: { id: 'm1' },
            meeting: { id: 'life-2016' },
            leaderRole: 'PLAYED',
            good: 6,
            fair: 2,
            poor: 0,
            opinion: '能带头。',
            decision: { on: VOTED_ON },
          },
        ],
        members: ELEVEN.toSorted().map((id) => ({
          person: { id },
          grade: ['m1', 'm2', 'm3'].includes(id) ? 'EXCELLENT' : id === 'm11' ? 'UNQUALIFIED' : 'QUALIFIED',
        })),
      },
    });
  });

  it('leads to a rectification that is due until somebody else has verified it', async () => {
    expect(await due()).toStrictEqual([['MEMBER_RECTIFICATION_OPENED', 'm11']]);
    const of = { reviewId: ID, personId: 'm11' };
    const measures = { ...of, measures: '每周向组长汇报一次。', dueOn: '2016-06-30', occurredOn: '2016-03-16' };
    expect(await refusal('PARTY_WORK', 'OpenMemberRectification', { ...measures, dueOn: '2016-06-26' })).toBe(
      'DUE_DAY_UNFIT',
    );
    expect(await refusal('PARTY_WORK', 'OpenMemberRectification', { ...measures, personId: 'm1' })).toBe(
      'NOTHING_TO_RECTIFY',
    );
    await context.does('PARTY_WORK', 'OpenMemberRectification', measures);
    expect(await due()).toStrictEqual([['MEMBER_RECTIFIED', 'm11']]);
    const report = { ...of, result: '连续八周汇报。', occurredOn: '2016-06-01' };
    await context.does('PARTY_WORK', 'ReportMemberRectification', report);
    expect(await due()).toStrictEqual([['MEMBER_RECTIFICATION_VERIFIED', 'm11']]);
    const verify = { ...of, rectificationVerdict: 'NOT_RECTIFIED', opinion: '缺两周记录。', occurredOn: '2016-06-02' };
    expect(await refusal('PARTY_WORK', 'VerifyMemberRectification', verify)).toBe('SEGREGATION_OF_DUTIES');
    await context.does('COUNTY_PARTY_COMMITTEE', 'VerifyMemberRectification', verify);
    expect(await due()).toStrictEqual([['MEMBER_RECTIFIED', 'm11']]);
    await context.does('PARTY_WORK', 'ReportMemberRectification', { ...report, occurredOn: '2016-06-20' });
    const good = { ...verify, rectificationVerdict: 'RECTIFIED', opinion: '记录属实。', occurredOn: '2016-06-21' };
    await context.does('COUNTY_PARTY_COMMITTEE', 'VerifyMemberRectification', good);
    expect(await due()).toStrictEqual([]);
  });

  const OWN = `{ reviewedMembers { edges { node { person { id } grade } } } memberReview(id: "${ID}") {
    unqualified leaders { good } members { person { id } } } }`;
  it('is shown to the member himself, the branch and those above it, and the names to nobody else', async () => {
    const as = async (role: Role, personId?: string) => (await context.ask(OWN, {}, [role], personId)).data;
    expect(await as('STAFF', 'm11')).toStrictEqual({
      reviewedMembers: { edges: [{ node: { person: { id: 'm11' }, grade: 'UNQUALIFIED' } }] },
      memberReview: { unqualified: 1, leaders: [], members: [{ person: { id: 'm11' } }] },
    });
    expect(await as('RURAL_POWER')).toStrictEqual({
      reviewedMembers: { edges: [] },
      memberReview: { unqualified: 1, leaders: [], members: [] },
    });
    expect(await as('ANALYST')).toStrictEqual({ reviewedMembers: { edges: [] }, memberReview: null });
    for (const role of ['BRANCH_SECRETARY', 'COUNTY_PARTY_COMMITTEE', 'DISCIPLINE', 'AUDITOR'] as const) {
      const { memberReview } = (await as(role, 'm1')) as { memberReview: { members: readonly unknown[] } | null };
      expect([role, memberReview?.members.length]).toStrictEqual([role, 11]);
      expect(memberReview).toMatchObject({ leaders: [{ good: 6 }] });
    }
  });

  it('tells of a member all that was said and done', async () => {
    const { data } = await context.ask(`{ reviewedMembers(personId: "m11", year: 2016) { edges { node {
      review { id } branch { id } station { id } year isProbationary openedOn gradedOn grade excused { reason }
      selfAssessed { selfGrade selfAssessment decision { on } }
      peers { excellent qualified basicallyQualified unqualified } vote { unqualified }
      rectification { measures dueOn state opened { on } result inTime reportedBy { id } reported { on }
        rectificationVerdict opinion verifiedBy { id } verified { role } } } } } }`);
    expect(data).toStrictEqual({
      reviewedMembers: {
        edges: [
          {
            node: {
              review: { id: ID },
              branch: { id: 'luobo-branch' },
              station: { id: 'luobo' },
              year: 2016,
              isProbationary: false,
              openedOn: '2016-03-03',
              gradedOn: '2016-03-15',
              grade: 'UNQUALIFIED',
              excused: null,
              selfAssessed: {
                selfGrade: 'QUALIFIED',
                selfAssessment: '学习不够深。',
                decision: { on: '2016-03-07' },
              },
              peers: { ...none, unqualified: 10 },
              vote: { unqualified: 8 },
              rectification: {
                measures: '每周向组长汇报一次。',
                dueOn: '2016-06-30',
                state: 'VERIFIED',
                opened: { on: '2016-03-16' },
                result: '连续八周汇报。',
                inTime: true,
                reportedBy: { id: 'PARTY_WORK' },
                reported: { on: '2016-06-20' },
                rectificationVerdict: 'RECTIFIED',
                opinion: '记录属实。',
                verifiedBy: { id: 'COUNTY_PARTY_COMMITTEE' },
                verified: { role: 'COUNTY_PARTY_COMMITTEE' },
              },
            },
          },
        ],
      },
    });
  });

  it('is found by branch, county, year, stage, grade and day, and summed up', async () => {
    const count = async (list: string, args: string) => {
      const { data } = await context.ask(`{ ${list}(${args}) { totalCount } }`);
      return (data?.[list] as { totalCount: number }).totalCount;
    };
    expect(await count('memberReviews', 'countyEnterpriseId: "wuming", stage: FINALISED, year: 2016')).toBe(1);
    expect(await count('memberReviews', 'branchId: "luobo-branch", openedBefore: "2016-03-03"')).toBe(0);
    expect(await count('memberReviews', 'stationId: "luobo", year: 2017')).toBe(0);
    expect(await count('reviewedMembers', 'grade: EXCELLENT, openedFrom: "2016-03-03"')).toBe(3);
    expect(await count('reviewedMembers', 'dueBefore: "2017-01-01"')).toBe(0);
    const { data } = await context.ask(`{ branch(id: "luobo-branch") { memberReviews { totalCount } }
      memberReviewTotals(year: 2016) { countyEnterprise { id } year branches opened finalised members excellent qualified
        basicallyQualified unqualified rectifying rectified }
      none: memberReviewTotals(year: 2017, countyEnterpriseId: "wuming") { opened } }`);
    const line = {
      year: 2016,
      branches: 1,
      opened: 1,
      finalised: 1,
      members: 11,
      excellent: 3,
      qualified: 7,
      basicallyQualified: 0,
      unqualified: 1,
      rectifying: 0,
      rectified: 1,
    };
    expect(data).toStrictEqual({
      branch: { memberReviews: { totalCount: 1 } },
      memberReviewTotals: [
        { countyEnterprise: { id: 'wuming' }, ...line },
        { countyEnterprise: null, ...line },
      ],
      none: [{ opened: 0 }, { opened: 0 }],
    });
  });

  it('is what the branch owes each year', async () => {
    const owed = async (today: string) => {
      const { data } = await context.ask(`{ branch(id: "luobo-branch") { obligations(from: "2030-12-31",
        to: "2030-12-31", today: "${today}", kind: REVIEW_YEARLY) { period state metOn meeting { id } review { id } } } }`);
      return (data?.['branch'] as { obligations: readonly object[] }).obligations;
    };
    const unmet = { period: '2030', metOn: null, meeting: null, review: null };
    expect(await owed('2030-12-31')).toStrictEqual([{ ...unmet, state: 'DUE' }]);
    expect(await owed('2031-01-01')).toStrictEqual([{ ...unmet, state: 'OVERDUE' }]);
    const reviewId = 'luobo-branch.2030';
    await context.does('PARTY_WORK', 'OpenMemberReview', { ...BRANCH, year: 2030, occurredOn: '2030-10-08' });
    await assessAll(reviewId, '2030-10-09');
    const few = tallies(8, () => 0);
    await context.does('PARTY_WORK', 'TallyPeers', { reviewId, tallies: few, occurredOn: '2030-10-10' });
    await meets('life-2030', '2030-10-11');
    const vote = { reviewId, meetingId: 'life-2030', tallies: few, occurredOn: '2030-10-11' };
    await context.does('PARTY_WORK', 'TallyReviewVote', vote);
    expect(await owed('2031-01-01')).toStrictEqual([{ ...unmet, state: 'OVERDUE' }]);
    const finalise = { reviewId, withinShare: true, occurredOn: '2030-10-14' };
    await context.does('PARTY_WORK', 'FinaliseMemberReview', finalise);
    expect(await owed('2031-01-01')).toStrictEqual([
      { ...unmet, state: 'MET', metOn: '2030-10-14', review: { id: reviewId } },
    ]);
  });
});
