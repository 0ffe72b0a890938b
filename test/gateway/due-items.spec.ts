import { dueItemKind, dutyKind, encodePosition, obligationKind } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { applied, noticeClosed, noticeFrom, recommended } from '../support/candidacy.story';
import { clueClosed, clueId, clueOpened, factorFound, measurePlanned } from '../support/clue.story';
import { assigned, hearingId, held, raised, resolved, scheduled } from '../support/hearing.story';
import { marchOpened } from '../support/indicator.story';
import {
  bureauRegistered,
  luoboRegistered,
  marketingRegistered,
  weiAssigned,
  wumingRegistered,
} from '../support/organization.story';
import { lanRegistered, weiRegistered } from '../support/person.story';
import { postingId, started } from '../support/posting.story';
import { patience } from '../support/patience';
import { recorded } from '../support/recorded';
import { luoboTargeted, roundOpened } from '../support/round.story';
import { planned } from '../support/training.story';
import { startProgrammeGraph, type ProgrammeGraph } from './support/programme-graph';

jest.setTimeout(patience(120_000));

// covers: S02, S07, S09, M01, M03, M07, I18

const nextHearing = { ...scheduled, data: { ...scheduled.data, month: '2016-06', plannedOn: '2016-06-10' } };
const appliedBy = (personId: string) => ({ ...applied, data: { ...applied.data, personId } });
const amending = { factType: 'PostingStarted', reason: '误录', unitId: 'bureau' };
/** What a policy told because of the fact `command`, which is annulled. */
const leftover = [
  recorded('Branch-luobo-branch', weiAssigned, { by: 'policy:first-secretary-on-branch' }),
  recorded('Posting-gone', { type: 'PostingAnnulled', data: { factId: 'command', ...amending } }, { on: '2016-05-09' }),
];
const story = [
  recorded('OrgUnit-bureau', bureauRegistered),
  recorded('OrgUnit-wuming', wumingRegistered),
  recorded('OrgUnit-luobo', luoboRegistered),
  recorded('OrgUnit-marketing', marketingRegistered),
  recorded('Person-wei', weiRegistered),
  recorded('Person-lan', lanRegistered),
  recorded(`Posting-${postingId}`, started),
  ...[scheduled, held(), raised(), assigned('meters', 'wuming')].map((fact) => recorded(`Hearing-${hearingId}`, fact)),
  recorded('Hearing-2016-06.1', nextHearing),
  recorded('Training-spring', planned),
  recorded('SelectionRound-2016-1', roundOpened),
  recorded('Candidacy-2016-1.lan', appliedBy('lan')),
  recorded('Candidacy-2016-1.hua', appliedBy('hua')),
  recorded('Candidacy-2016-1.hua', noticeFrom('2016-02-18', '2016-02-25')),
  recorded('Evaluation-r2016.wei.2016-03', marchOpened),
  ...leftover,
  ...[clueOpened(), factorFound, measurePlanned()].map((fact) => recorded(`Clue-${clueId}`, fact)),
];
/** What the policy told is told last but four. */
const effectId = `00000000-0000-4000-8000-${String(story.length - 5).padStart(12, '0')}`;
const effectAnnulled = {
  type: 'BranchAnnulled',
  data: { ...amending, factId: effectId, factType: 'FirstSecretaryAssigned', causedBy: 'command' },
};
const BEFORE_THE_CLUE = encodePosition(story.length - 4);

/** What other specs show, and this story has none of. */
const TOLD_ELSEWHERE: readonly string[] = [
  'FIT_REVIEWED',
  'MEMBER_VOTE_DECIDED',
  'PLAN_ITEM_DONE',
  'MEETING_HELD',
  'INSPECTION_CONDUCTED',
  'FINDING_RECTIFIED',
  'FINDING_VERIFIED',
  'COMMITTEE_ELECTED',
  'SELF_RUNNING_CHECKED',
  'PAIR_RESULT_RECORDED',
  'VANGUARD_TASK_REPORTED',
  'SERVICE_RENDERED',
  'EVIDENCE_PROVIDED',
  'DISCLOSURE_PUBLISHED',
  'FEEDBACK_ANSWERED',
  'DISCLOSURE_EXPIRED',
  'CONSEQUENCE_SETTLED',
  'MEMBER_RECTIFICATION_OPENED',
  'MEMBER_RECTIFIED',
  'MEMBER_RECTIFICATION_VERIFIED',
  'STANDARD_CHECKED',
  'SHORTFALL_RECTIFIED',
  'SHORTFALL_VERIFIED',
  'SAMES_TRACKED',
  'TWINNING_ENDED',
  'PROMISE_FULFILLED',
  'RECTIFICATION_VERIFIED',
  'RISK_REVIEWED',
  'DUTY_LISTS_DRAFTED',
  'ACTIVITY_HELD',
  'UPWARD_REVIEW_CLOSED',
  'UPWARD_REVIEW_TOLD',
  'BALLOT_REQUESTED',
  'REVIEW_BALLOT_REQUESTED',
  'MODEL_STATION_RENEWED',
  'MODEL_STATION_NOTICE_ANSWERED',
  'MODEL_STATION_CRITERION_MET',
  'BREACH_TAKEN_UP',
  'CLUE_ASSIGNED',
  'FACTOR_IDENTIFIED',
  'DEVIATION_RECTIFIED',
  'DEVIATION_VERIFIED',
  'TEAM_PLAN_EXECUTED',
  'TEAM_PLAN_CONTROLLED',
  'DUTY_PERFORMED',
  ...obligationKind.options,
];
const isDuty = (kind: string): boolean => (dutyKind.options as readonly string[]).includes(kind);

interface Item {
  readonly kind: string;
  readonly of: string | null;
  readonly dueOn: string;
  readonly late: boolean;
}
interface Counted {
  readonly kind: string;
  readonly late: number;
  readonly ahead: number;
}
interface Due {
  readonly totalCount: number;
  readonly pageInfo: Readonly<Record<'startCursor' | 'endCursor', string | null>> &
    Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>>;
  readonly edges: readonly { readonly cursor: string; readonly node: Item }[];
}
const PAGE =
  '{ totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage } edges { cursor node { kind of dueOn late } } }';

describe('What is due', () => {
  let graph: ProgrammeGraph;
  beforeAll(async () => {
    graph = await startProgrammeGraph([personnel, organization, integrityPerformance], story);
  });
  afterAll(() => graph.stop());

  const due = async (args: string, headers = {}): Promise<Due> => {
    const { body } = await graph.ask(`{ dueItems(${args}) ${PAGE} }`, headers);
    expect(body.errors).toBeUndefined();
    return (body.data as { dueItems: Due }).dueItems;
  };
  const shown = ({ edges }: Due) => edges.map(({ node: { kind, of, dueOn } }) => [dueOn, kind, of].join(' ').trim());

  it('is told over all contexts, by day, with what it is about, whose it is and where the day comes from', async () => {
    const { body } = await graph.ask(`{ dueItems(dueBefore: "2016-07-01", today: "2016-06-15") { edges { node {
      kind dueOn late rule source
      subject { __typename ... on Posting { id } ... on HearingProblem { text } ... on Clue { hypothesis } }
      owner { ... on Person { id } ... on OrgUnit { name } } unit { ... on OrgUnit { name } } } } } }`);
    const { edges } = (body.data as { dueItems: { edges: readonly { node: { kind: string } }[] } }).dueItems;
    const of = (kind: string) => edges.find(({ node }) => node.kind === kind)?.node;
    expect(of('PROBLEM_RESOLVED')).toStrictEqual({
      kind: 'PROBLEM_RESOLVED',
      dueOn: '2016-05-31',
      late: true,
      rule: null,
      source: 'M03 研究解决实际问题: the day that was set when it was assigned',
      subject: { __typename: 'HearingProblem', text: '计量装置老化，误差偏大' },
      owner: { name: '武鸣供电公司' },
      unit: { name: '罗波供电所' },
    });
    expect(of('MEASURE_COMPLETED')).toMatchObject({
      late: false,
      subject: { hypothesis: '疑有窃电' },
      owner: { id: 'wei' },
    });
    expect(of('PARTY_RELATION_MOVED')).toMatchObject({
      late: true,
      rule: 'partyRelationWithinDays',
      subject: { __typename: 'Posting', id: postingId },
    });
  });

  it('has what the cockpit has, and all the rest', async () => {
    const all = await due('dueBefore: "2016-07-01"');
    expect(all.totalCount).toBe(all.edges.length);
    expect(shown(all)).toStrictEqual(shown(all).toSorted());
    const cockpit = await graph.ask(
      `{ postingCockpit(id: "${postingId}", today: "2016-07-01") { duties { kind of dueOn state } } }`,
    );
    type Duty = Item & { readonly state: string };
    const { duties } = (cockpit.body.data as { postingCockpit: { duties: readonly Duty[] } }).postingCockpit;
    const late = duties
      .filter(({ state }) => state === 'OVERDUE')
      .map(({ kind, of, dueOn }) => [dueOn, kind, of].join(' ').trim());
    const rest: readonly string[] = dueItemKind.options.filter(
      (kind) => !isDuty(kind) && !TOLD_ELSEWHERE.includes(kind),
    );
    expect(
      shown(all)
        .filter((one) => !rest.some((kind) => one.includes(kind)))
        .toSorted(),
    ).toStrictEqual(late.toSorted());
    expect(new Set(all.edges.map(({ node }) => node.kind))).toStrictEqual(
      new Set([...rest, ...duties.filter(({ state }) => state === 'OVERDUE').map(({ kind }) => kind)]),
    );
  });

  it.each([1, 2, 3, 5, 50])('is the same from both ends, in pages of %d', async (size) => {
    const whole = await due('dueBefore: "2016-07-01", first: 200');
    for (const [end, place, cursor, more] of [
      ['first', 'after', 'endCursor', 'hasNextPage'],
      ['last', 'before', 'startCursor', 'hasPreviousPage'],
    ] as const) {
      const pages: Due[] = [];
      for (let bound = ''; pages.at(-1)?.pageInfo[more] !== false;) {
        pages.push(await due(`dueBefore: "2016-07-01", ${end}: ${size}${bound}`));
        bound = `, ${place}: "${pages.at(-1)?.pageInfo[cursor]}"`;
        expect(pages.at(-1)?.pageInfo[end === 'first' ? 'hasPreviousPage' : 'hasNextPage']).toBe(pages.length > 1);
      }
      expect((end === 'first' ? pages : pages.toReversed()).flatMap(shown)).toStrictEqual(shown(whole));
    }
  });

  it('may be counted alone, of a unit and of a position', async () => {
    const count = async (args: string, headers = {}) => (await due(`${args}, first: 0`, headers)).totalCount;
    const all = await count('dueBefore: "2016-07-01"');
    expect(await count('dueBefore: "2016-07-01", under: "bureau"')).toBe(all);
    expect(await count('dueBefore: "2016-07-01", under: "luobo"')).toBe(all - 2 - 4);
    expect(await count('dueBefore: "2016-07-01", under: "wuming"')).toBe(all - 2 - 4);
    expect(await count('dueBefore: "2016-07-01", under: "marketing"')).toBe(2);
    expect(await count('dueBefore: "2016-07-01", under: "nowhere"')).toBe(0);
    expect(await count('dueBefore: "2016-07-01"', { 'x-zhudian-as-of': BEFORE_THE_CLUE })).toBe(all - 1);
  });

  it.each(['first: 1, last: 1', 'first: 201', 'after: "x"', 'under: ""'])('refuses %s', async (args) => {
    const { body } = await graph.ask(`{ dueItems(dueBefore: "2016-07-01", ${args}) { totalCount } }`);
    expect(body.errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT' } }]);
  });

  it.each([
    ['TARGETS_FIXED', '2016-01-15', 'SelectionRound', 'bureau'],
    ['CANDIDACY_RECOMMENDED', '2016-01-15', 'Candidacy', 'marketing'],
    ['NOTICE_CLOSED', '2016-02-25', 'Candidacy', null],
    ['EVALUATION_FINALISED', '2016-04-30', 'Evaluation', null],
    ['LEFTOVER_ANNULLED', '2016-05-09', 'OrgUnit', 'bureau'],
  ])('has %s on its day, with what it is about and who is to do it', async (kind, dueOn, type, owner) => {
    const { body } = await graph.ask(`{ dueItems(dueBefore: "2016-07-01") { edges { node {
      kind dueOn late source subject { __typename } owner { ... on OrgUnit { id } } } } } }`);
    const { edges } = (body.data as { dueItems: { edges: readonly { node: { kind: string } }[] } }).dueItems;
    expect(edges.filter(({ node }) => node.kind === kind).map(({ node }) => node)).toStrictEqual([
      {
        kind,
        dueOn,
        late: true,
        source: expect.stringMatching(/^[STBIPMN]\d\d /) as string,
        subject: { __typename: type },
        owner: owner === null ? null : { id: owner },
      },
    ]);
  });

  it('is counted by kind over all pages, however short the page, of a unit too', async () => {
    for (const args of ['dueBefore: "2016-07-01"', 'dueBefore: "2016-07-01", under: "wuming"']) {
      const of = `${args}, today: "2016-06-01"`;
      const all = await due(`${of}, first: 200`);
      const { body } = await graph.ask(`{ dueItems(${of}, first: 1) { edges { cursor } byKind { kind late ahead } } }`);
      const { byKind, edges } = (body.data as { dueItems: { byKind: readonly Counted[]; edges: readonly object[] } })
        .dueItems;
      const counted = [...Map.groupBy(all.edges, ({ node }) => node.kind)].map(([kind, some]) => {
        const late = some.filter(({ node }) => node.late).length;
        return { kind, late, ahead: some.length - late };
      });
      const inOrder = (some: readonly Counted[]) => some.toSorted((one, other) => (one.kind < other.kind ? -1 : 1));
      expect([edges.length, inOrder(byKind)]).toStrictEqual([1, inOrder(counted)]);
      expect(byKind.map(({ late }) => late)).toStrictEqual(byKind.map(({ late }) => late).toSorted((a, b) => b - a));
      expect(all.totalCount).toBeGreaterThan(byKind.length);
    }
  });

  it('has nothing on its day that is due before another one', async () => {
    const kinds = async (before: string) => shown(await due(`dueBefore: "${before}"`)).map((one) => one.split(' ')[1]);
    expect(await kinds('2016-01-15')).not.toContain('TARGETS_FIXED');
    expect(await kinds('2016-01-16')).toContain('TARGETS_FIXED');
    expect(await kinds('2016-02-25')).not.toContain('NOTICE_CLOSED');
    expect(await kinds('2016-02-26')).toContain('NOTICE_CLOSED');
  });

  it('is no longer what has been done', async () => {
    const before = shown(await due('dueBefore: "2016-07-01"'));
    await graph.tell(recorded(`Hearing-${hearingId}`, resolved()));
    await graph.tell(recorded(`Clue-${clueId}`, clueClosed));
    await graph.tell(recorded('SelectionRound-2016-1', luoboTargeted));
    await graph.tell(recorded('Candidacy-2016-1.lan', recommended));
    await graph.tell(recorded('Candidacy-2016-1.hua', noticeClosed));
    await graph.tell(recorded('Branch-luobo-branch', effectAnnulled));
    const done =
      /PROBLEM_RESOLVED|MEASURE_COMPLETED|TARGETS_FIXED|CANDIDACY_RECOMMENDED|NOTICE_CLOSED|LEFTOVER_ANNULLED/;
    const left = before.filter((one) => !done.test(one));
    expect(shown(await due('dueBefore: "2016-07-01"'))).toStrictEqual(left);
  });

  it('is told by nobody when one context cannot be asked', async () => {
    await graph.lose('integrity-performance');
    const { body } = await graph.ask('{ dueItems(dueBefore: "2016-07-01") { totalCount } }');
    expect(body.errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
  });
});
