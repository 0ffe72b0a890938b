import { personnel } from '@zhudian/personnel';
import { openVault, type Vault } from '@zhudian/framework/service';
import { applied, matched, noticeFrom, recommended } from '../support/candidacy.story';
import { nominated, opened, practicePublished } from '../support/commendation.story';
import { graphOver, type Graph } from '../support/graph-over';
import { assigned, held, raised, resolved, scheduled } from '../support/hearing.story';
import { luoboRegistered } from '../support/organization.story';
import { assessed, ended, ratified, relationMoved, started } from '../support/posting.story';
import { onEveryStore } from '../support/read-model-stores';
import { openedWith } from '../support/round.story';
import { allNoted, monthClosed, noted } from '../support/supervision.story';
import { recorded } from '../support/recorded';
import { attended, planned, trainingClosed } from '../support/training.story';

// covers: S04, M01, M03, M05, M06, M09, N09, N14, N20

interface Fact {
  readonly type: string;
  readonly data: object;
}

const station = (id: string, parentId: string) =>
  recorded(`OrgUnit-${id}`, { ...luoboRegistered, data: { ...luoboRegistered.data, parentId } });
const posting = (id: string, stationId: string, startOn: string, plannedEndOn: string) =>
  recorded(`Posting-${id}`, { ...started, data: { ...started.data, personId: id, stationId, startOn, plannedEndOn } });
const ofPosting = (id: string, fact: Fact, on: string) => recorded(`Posting-${id}`, fact, { on });
const application = (id: string, on: string, unitId: string) =>
  recorded(`Candidacy-r.${id}`, { ...applied, data: { ...applied.data, personId: id, unitId } }, { on });
const ofCandidacy = (id: string, fact: Fact, on: string) => recorded(`Candidacy-r.${id}`, fact, { on });
const round = (id: string, changes: Parameters<typeof openedWith>[0]) =>
  recorded(`SelectionRound-${id}`, openedWith(changes));
const hearing = (id: string, fact: Fact, on = '2016-04-20') => recorded(`Hearing-${id}`, fact, { on });
const hearingPlanned = (month: string, plannedOn: string) => ({
  ...scheduled,
  data: { ...scheduled.data, month, plannedOn },
});
const problemOf = (postingId: string, problemId: string) => ({
  ...raised(problemId),
  data: { ...raised(problemId).data, postingId },
});
const training = (id: string, plannedOn: string, bureauId = 'bureau') =>
  recorded(`Training-${id}`, { ...planned, data: { ...planned.data, plannedOn, bureauId } });
const monthOf = (postingId: string, stationId: string, month: string, fact: Fact) =>
  recorded(`SupervisionMonth-${postingId}.${month}`, { ...fact, data: { ...fact.data, postingId, stationId, month } });
const practice = (practiceId: string, postingId: string, stationId: string) => {
  const published = practicePublished(practiceId);
  return { ...published, data: { ...published.data, postingId, stationId } };
};

/** Luobo and Fucheng belong to Wuming, Litang to Binyang. */
const story = [
  station('luobo', 'wuming'),
  station('fucheng', 'wuming'),
  station('litang', 'binyang'),
  posting('a', 'luobo', '2016-03-01', '2018-03-01'),
  ofPosting('a', ratified(), '2016-03-20'),
  ofPosting('a', assessed('BASELINE'), '2016-03-21'),
  ofPosting('a', relationMoved, '2016-03-20'),
  posting('b', 'fucheng', '2016-05-01', '2017-06-01'),
  posting('c', 'litang', '2014-02-01', '2016-02-01'),
  ofPosting('c', { ...ended, data: { ...ended.data, endOn: '2016-02-01' } }, '2016-02-01'),
  posting('d', 'litang', '2016-04-10', '2018-04-10'),
  round('r', { year: 2016, applyBy: '2016-01-15' }),
  round('s', { year: 2017, applyBy: '2017-01-20', bureauId: 'other' }),
  round('t', { year: 2015, applyBy: '2015-01-10' }),
  recorded('SelectionRound-t', { type: 'RoundClosed', data: { filled: [], unfilled: [] } }),
  application('p', '2016-01-05', 'marketing'),
  application('q', '2016-01-08', 'audit-office'),
  application('o', '2016-01-10', 'marketing'),
  ofCandidacy('p', recommended, '2016-01-20'),
  ofCandidacy('p', matched, '2016-02-01'),
  ofCandidacy('p', noticeFrom('2016-02-02', '2016-02-10'), '2016-02-02'),
  ofCandidacy('q', { ...matched, data: { ...matched.data, stationId: 'litang' } }, '2016-02-05'),
  ofCandidacy('o', { type: 'CandidacyWithdrawn', data: { reason: '个人原因' } }, '2016-01-12'),
  hearing('2016-04.1', hearingPlanned('2016-04', '2016-04-20')),
  hearing('2016-05.1', hearingPlanned('2016-05', '2016-05-18')),
  hearing('2016-06.1', hearingPlanned('2016-06', '2016-06-22')),
  hearing('2016-04.1', held({ heard: ['a'], active: ['a'] })),
  hearing('2016-04.1', problemOf('a', 'meters'), '2016-04-20'),
  hearing('2016-04.1', problemOf('d', 'fees'), '2016-04-21'),
  hearing('2016-04.1', problemOf('b', 'roof'), '2016-04-22'),
  hearing('2016-04.1', assigned('meters', 'marketing', '2016-05-31'), '2016-04-25'),
  hearing('2016-04.1', assigned('fees', 'marketing', '2016-05-10'), '2016-04-25'),
  hearing('2016-04.1', resolved('fees'), '2016-05-20'),
  training('x', '2016-04-12'),
  training('y', '2016-09-01'),
  training('z', '2017-02-01', 'other'),
  recorded('Training-x', attended('a')),
  recorded('Training-x', trainingClosed()),
  recorded('Commendation-e', opened, { on: '2016-12-01' }),
  recorded('Commendation-e', nominated('a', 'a', 'luobo')),
  recorded('Commendation-e', nominated('d', 'd', 'litang')),
  recorded('Commendation-f', { ...opened, data: { ...opened.data, bureauId: 'other' } }, { on: '2017-12-01' }),
  recorded('Commendation-f', nominated('a', 'a', 'luobo')),
  recorded('Commendation-e', practice('m', 'a', 'luobo'), { on: '2016-12-10' }),
  recorded('Commendation-f', practice('n', 'd', 'litang'), { on: '2017-12-10' }),
  ...allNoted.map((fact) => monthOf('a', 'luobo', '2016-03', fact)),
  monthOf('a', 'luobo', '2016-03', monthClosed()),
  monthOf('a', 'luobo', '2016-04', noted('COUNTY_PARTY_COMMITTEE', 'BUSINESS')),
  monthOf('d', 'litang', '2017-01', noted('COUNTY_PARTY_COMMITTEE', 'BUSINESS')),
];

onEveryStore('What lists are asked for', (fresh) => {
  let graph: Graph;
  let vault: Vault;
  beforeAll(async () => {
    const url = await fresh();
    vault = await openVault(url);
    graph = await graphOver(personnel, { url, today: '2016-06-15', facts: story, vault, showsAll: true });
  });
  afterAll(async () => {
    await graph.close();
    await vault.close();
  });

  interface Listed {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  }
  const list = async (field: string, args: string): Promise<Listed> => {
    const query = `{ list: ${field}(${args}) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id } } } }`;
    return ((await graph.ask(query)) as { list: Listed }).list;
  };
  const ids = async (field: string, args: string) => {
    const { edges, totalCount } = await list(field, args);
    expect(totalCount).toBe(edges.length);
    return edges.map(({ node }) => node.id).join(' ');
  };

  it.each([
    ['countyEnterpriseId: "wuming"', 'b a'],
    ['countyEnterpriseId: "binyang", orderBy: START', 'c d'],
    ['countyEnterpriseId: "wuming", stationId: "luobo"', 'a'],
    ['countyEnterpriseId: "wuming", stationId: "litang"', ''],
    ['countyEnterpriseId: "nowhere"', ''],
    ['activeOn: "2016-04-15"', 'a d'],
    ['activeOn: "2016-02-01"', 'c'],
    ['activeOn: "2016-02-02"', ''],
    ['activeOn: "2016-05-01"', 'b a d'],
    ['activeOn: "2016-05-01", startBefore: "2016-05-01"', 'a d'],
    ['startFrom: "2016-03-01", startBefore: "2016-05-01", orderBy: LATEST_START', 'd a'],
    ['plannedEndFrom: "2017-01-01", plannedEndBefore: "2018-04-10"', 'b a'],
  ])('are postings with %s', async (args, expected) => expect(await ids('postings', args)).toBe(expected));

  it.each([
    ['2016-04-05', 'c'],
    ['2016-04-06', 'c a'],
    ['2016-05-05', 'c a'],
    ['2016-05-06', 'c a d'],
    ['2016-05-31', 'c a d'],
    ['2016-06-01', 'c b a d'],
  ])('are postings with something due before %s, as the cockpit has it', async (day, expected) => {
    expect(await ids('postings', `dueBefore: "${day}"`)).toBe(expected);
    const late = await Promise.all(
      ['a', 'b', 'c', 'd'].map(async (id) => {
        const answer = await graph.ask(`{ postingCockpit(id: "${id}", today: "${day}") { overdue } }`);
        return (answer as { postingCockpit: { overdue: number } }).postingCockpit.overdue > 0 ? [id] : [];
      }),
    );
    expect(late.flat().toSorted()).toStrictEqual(expected.split(' ').toSorted());
  });

  it('are postings with something due, under every other filter and in every order, page by page', async () => {
    expect(await ids('postings', 'dueBefore: "2016-06-01", stage: ACTIVE, orderBy: START')).toBe('a d b');
    expect(await ids('postings', 'dueBefore: "2016-06-01", countyEnterpriseId: "wuming"')).toBe('b a');
    const whole = await list('postings', 'dueBefore: "2016-06-01", orderBy: LATEST_START');
    const pages: string[] = [];
    for (let after: string | null = '', more = true; more;) {
      const page: Listed = await list(
        'postings',
        `dueBefore: "2016-06-01", orderBy: LATEST_START, first: 1, after: "${after}"`,
      );
      expect([page.totalCount, page.edges.length]).toStrictEqual([4, 1]);
      pages.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(pages).toStrictEqual(whole.edges.map(({ node }) => node.id));
    await expect(list('postings', 'dueBefore: "2016-06-01", first: 201')).rejects.toThrow('不能大于200');
    expect(await list('postings', 'dueBefore: "2014-01-01"')).toStrictEqual({
      totalCount: 0,
      pageInfo: { hasNextPage: false, endCursor: null },
      edges: [],
    });
  });

  it.each([
    ['unitId: "marketing"', 'r.p r.o'],
    ['countyEnterpriseId: "wuming"', 'r.p'],
    ['countyEnterpriseId: "binyang"', 'r.q'],
    ['underWay: true', 'r.q r.p'],
    ['underWay: false', 'r.o'],
    ['appliedFrom: "2016-01-08", orderBy: APPLIED', 'r.q r.o'],
    ['appliedFrom: "2016-01-05", appliedBefore: "2016-01-08"', 'r.p'],
    ['waitingSinceBefore: "2016-02-02"', 'r.o'],
    ['waitingSinceBefore: "2016-02-03", underWay: true', 'r.p'],
    ['noticeEndsBefore: "2016-02-11"', 'r.p'],
    ['noticeEndsBefore: "2016-02-10"', ''],
    ['unitId: "marketing", orderBy: NAME', 'r.o r.p'],
  ])('are candidacies with %s', async (args, expected) => expect(await ids('candidacies', args)).toBe(expected));

  it.each([
    ['first: 9', 's r t'],
    ['year: 2016', 'r'],
    ['phase: CLOSED', 't'],
    ['bureauId: "bureau"', 'r t'],
    ['applyByFrom: "2016-01-15"', 's r'],
    ['applyByFrom: "2015-01-01", applyByBefore: "2016-01-15"', 't'],
  ])('are rounds with %s', async (args, expected) => expect(await ids('selectionRounds', args)).toBe(expected));

  it.each([
    ['stage: SCHEDULED, overdueOn: "2016-06-15"', '2016-05.1'],
    ['overdueOn: "2016-05-18"', ''],
    ['stage: HELD, overdueOn: "2016-06-15"', ''],
    ['plannedFrom: "2016-05-18"', '2016-06.1 2016-05.1'],
    ['plannedFrom: "2016-05-01", plannedBefore: "2016-06-22"', '2016-05.1'],
    ['heldFrom: "2016-04-20", heldBefore: "2016-04-21"', '2016-04.1'],
    ['heldBefore: "2016-04-20"', ''],
    ['openProblems: true', '2016-04.1'],
    ['openProblems: false', '2016-06.1 2016-05.1'],
  ])('are hearings with %s', async (args, expected) => expect(await ids('hearings', args)).toBe(expected));

  it.each([
    ['standing: RESOLVED', 'fees'],
    ['stationId: "luobo"', 'meters'],
    ['countyEnterpriseId: "wuming"', 'roof meters'],
    ['countyEnterpriseId: "wuming", postingId: "d"', ''],
    ['raisedFrom: "2016-04-21"', 'roof fees'],
    ['raisedBefore: "2016-04-21"', 'meters'],
    ['dueBefore: "2016-05-31"', 'fees'],
    ['dueBefore: "2016-06-01"', 'fees meters'],
    ['overdueOn: "2016-05-31"', ''],
    ['overdueOn: "2016-06-01"', 'meters'],
    ['overdueOn: "2016-06-01", open: false', ''],
    ['overdueOn: "2016-06-10", dueBefore: "2016-05-31"', ''],
  ])('are problems with %s', async (args, expected) =>
    expect((await ids('hearingProblems', args)).replaceAll('2016-04.1/', '')).toBe(expected),
  );

  it.each([
    ['year: 2016', 'y x'],
    ['year: 2016, plannedFrom: "2016-05-01"', 'y'],
    ['plannedBefore: "2016-05-01"', 'x'],
    ['bureauId: "other"', 'z'],
    ['overdueOn: "2016-09-02"', 'y'],
    ['overdueOn: "2016-09-01"', ''],
    ['stage: CLOSED, overdueOn: "2016-09-02"', ''],
    ['personId: "a"', 'x'],
    ['personId: "nobody"', ''],
  ])('are trainings with %s', async (args, expected) => expect(await ids('trainings', args)).toBe(expected));

  it.each([
    ['bureauId: "bureau"', 'e'],
    ['personId: "a"', 'f e'],
    ['personId: "a", year: 2016', 'e'],
    ['postingId: "d"', 'e'],
    ['stationId: "litang"', 'e'],
    ['countyEnterpriseId: "wuming"', 'f e'],
    ['countyEnterpriseId: "nowhere"', ''],
  ])('are commendations with %s', async (args, expected) => expect(await ids('commendations', args)).toBe(expected));

  it.each([
    ['countyEnterpriseId: "wuming"', 'e/m'],
    ['year: 2017', 'f/n'],
    ['postingId: "a"', 'e/m'],
    ['commendationId: "f"', 'f/n'],
    ['publishedFrom: "2016-12-10", order: NEWEST', 'f/n e/m'],
    ['publishedBefore: "2017-01-01", year: 2017', ''],
  ])('are practices with %s', async (args, expected) => expect(await ids('practices', args)).toBe(expected));

  it.each([
    ['countyEnterpriseId: "wuming"', 'a.2016-04 a.2016-03'],
    ['year: 2017', 'd.2017-01'],
    ['monthFrom: "2016-04"', 'd.2017-01 a.2016-04'],
    ['monthFrom: "2016-03", monthBefore: "2016-04"', 'a.2016-03'],
    ['month: "2016-04", year: 2016', 'a.2016-04'],
    ['month: "2016-04", year: 2017', ''],
    ['closed: true', 'a.2016-03'],
    ['closed: false', 'd.2017-01 a.2016-04'],
    ['closed: false, year: 2016', 'a.2016-04'],
  ])('are months of supervision with %s', async (args, expected) =>
    expect(await ids('supervisionMonths', args)).toBe(expected),
  );
});
