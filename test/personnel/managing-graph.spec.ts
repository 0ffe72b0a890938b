import { personnel } from '@zhudian/personnel';
import { matched, applied, appointed } from '../support/candidacy.story';
import {
  adoptedBy,
  awarded,
  commendationId,
  nominated,
  opened,
  practicePublished,
  promotionRecommended,
} from '../support/commendation.story';
import { graphOver, type Graph } from '../support/graph-over';
import { assigned, hearingId, held, raised, reported, resolved, scheduled } from '../support/hearing.story';
import { weiRegistered } from '../support/person.story';
import { postingId, started } from '../support/posting.story';
import { onEveryStore } from '../support/read-model-stores';
import { enrolled, weiEnrolled } from '../support/roster.story';
import { targetsFixed } from '../support/round.story';
import { allNoted, monthClosed, noted } from '../support/supervision.story';
import { recorded } from '../support/recorded';
import { attended, planned, trainingClosed, trainingId } from '../support/training.story';

// covers: M01, M02, M03, M05, N01, N08, N20

const hearing = <Fact extends object>(fact: Fact, on = '2016-04-20') => recorded(`Hearing-${hearingId}`, fact, { on });
const supervision = <Fact extends object>(month: string, fact: Fact) =>
  recorded(`SupervisionMonth-${postingId}.${month}`, fact, {
    on: `${month}-28`,
    reasons: { SUPERVISION_ONE_SIDED: '换届' },
  });
const commendation = <Fact extends object>(fact: Fact) =>
  recorded(`Commendation-${commendationId}`, fact, { on: '2016-12-20' });
const training = <Fact extends object>(fact: Fact) => recorded(`Training-${trainingId}`, fact, { on: '2016-04-12' });
const candidacy = <Fact extends object>(fact: Fact) => recorded(`Candidacy-${postingId}`, fact, { on: '2016-02-16' });
const april = { month: '2016-04' };

/** Wei serves at Luobo from March 2016; Hua, of whom nothing but the roster is recorded, from April. */
const story = [
  ...targetsFixed.map((fact) => recorded('SelectionRound-2016-1', fact)),
  recorded('Person-wei', weiRegistered),
  candidacy(applied),
  candidacy(matched),
  candidacy(appointed),
  recorded(`Posting-${postingId}`, started, { on: '2016-02-16' }),
  recorded('PostingRoster-programme', weiEnrolled),
  recorded('PostingRoster-programme', enrolled('hua', { stationId: 'litang', startOn: '2016-04-01' })),
  recorded('Posting-hua', {
    ...started,
    data: { ...started.data, personId: 'hua', stationId: 'litang', startOn: '2016-04-01' },
  }),
  ...allNoted.map((fact) => supervision('2016-03', fact)),
  supervision('2016-03', monthClosed()),
  supervision('2016-04', noted('RURAL_POWER_DEPT', 'BUSINESS', april)),
  supervision('2016-04', monthClosed([{ body: 'COUNTY_PARTY_COMMITTEE', scope: 'BUSINESS' }])),
  hearing(scheduled, '2016-04-01'),
  hearing(reported(), '2016-04-18'),
  hearing(held({ active: [postingId] })),
  hearing(raised()),
  hearing(raised('fees')),
  hearing(assigned()),
  hearing(assigned('fees', 'finance', '2016-04-30')),
  hearing(resolved('fees'), '2016-04-25'),
  training(planned),
  training(attended()),
  training(attended('hua', { hours: 2.5 })),
  training(trainingClosed(2)),
  commendation(opened),
  commendation(nominated()),
  commendation(awarded(postingId)),
  commendation(promotionRecommended),
  commendation(practicePublished()),
  commendation(practicePublished('fees')),
  commendation(adoptedBy('litang')),
];

onEveryStore('The graph', (fresh) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await graphOver(personnel, { url: await fresh(), today: '2016-06-15', facts: story });
  });
  afterAll(() => graph.close());

  it('shows the supervision of a posting, months without a note too', async () =>
    expect(
      await graph.ask(
        `{ posting(id: "${postingId}") { supervision(today: "2016-05-02") { month complete closedOn reason notes { body scope } missing { body scope } } } }`,
      ),
    ).toStrictEqual({
      posting: {
        supervision: [
          {
            month: '2016-05',
            complete: false,
            closedOn: null,
            reason: null,
            notes: [],
            missing: allNoted.map(({ data: { body, scope } }) => ({ body, scope })),
          },
          {
            month: '2016-04',
            complete: false,
            closedOn: '2016-04-28',
            reason: '换届',
            notes: [{ body: 'RURAL_POWER_DEPT', scope: 'BUSINESS' }],
            missing: allNoted.slice(1).map(({ data: { body, scope } }) => ({ body, scope })),
          },
          {
            month: '2016-03',
            complete: true,
            closedOn: '2016-03-28',
            reason: null,
            notes: allNoted.map(({ data: { body, scope } }) => ({ body, scope })),
            missing: [],
          },
        ],
      },
    }));

  it('shows the matrix of a month: everybody who serves in it', async () =>
    expect(
      await graph.ask(
        '{ supervisionMatrix(bureauId: "bureau", month: "2016-04") { posting { id } station { id } notes { rating } } }',
      ),
    ).toStrictEqual({
      supervisionMatrix: [
        { posting: { id: 'hua' }, station: { id: 'litang' }, notes: [] },
        { posting: { id: postingId }, station: { id: 'luobo' }, notes: [{ rating: 'COMPETENT' }] },
      ],
    }));

  it('shows nobody of another county in the matrix, noted or not', async () => {
    const matrix = '{ supervisionMatrix(bureauId: "bureau", month: "2016-04") { id } }';
    const seenFrom = (unit: string) => graph.ask(matrix, ['COUNTY_PARTY_COMMITTEE'], undefined, unit);
    expect(await seenFrom('wuming')).toStrictEqual({ supervisionMatrix: [{ id: `${postingId}.2016-04` }] });
    expect(await seenFrom('binyang')).toStrictEqual({ supervisionMatrix: [{ id: 'hua.2016-04' }] });
  });

  it.each([
    ['incomplete: true', ['2016-04']],
    ['incomplete: false', ['2016-03']],
    [`postingId: "${postingId}"`, ['2016-04', '2016-03']],
    ['stationId: "luobo", month: "2016-03"', ['2016-03']],
    ['month: "2016-05"', []],
  ])('lists months of supervision with %s', async (args, months) =>
    expect(await graph.ask(`{ supervisionMonths(${args}) { totalCount edges { node { month } } } }`)).toStrictEqual({
      supervisionMonths: { totalCount: months.length, edges: months.map((month) => ({ node: { month } })) },
    }),
  );

  it('shows a hearing: who was heard, who is missing by now, reports and problems', async () =>
    expect(
      await graph.ask(
        `{ hearing(id: "${hearingId}") { stage chair { id } heard { id } missing { id } excused { reason } reports { progress posting { id } } problemCount openProblems problems { problemId standing owner { id } } } }`,
      ),
    ).toStrictEqual({
      hearing: {
        stage: 'HELD',
        chair: { id: 'liang' },
        heard: [{ id: postingId }],
        missing: [{ id: 'hua' }],
        excused: [],
        reports: [{ progress: '支部台账已规范', posting: { id: postingId } }],
        problemCount: 2,
        openProblems: 1,
        problems: [
          { problemId: 'fees', standing: 'RESOLVED', owner: { id: 'finance' } },
          { problemId: 'meters', standing: 'ASSIGNED', owner: { id: 'marketing' } },
        ],
      },
    }));

  it('says who is to be heard on a day, by the roster of that day', async () => {
    const data = await graph.ask(`{ hearing(id: "${hearingId}") {
      then: expected(on: "2016-05-10") { id } before: expected(on: "2016-01-01") { id } } }`);
    expect(data).toStrictEqual({ hearing: { then: [{ id: postingId }, { id: 'hua' }], before: [] } });
  });

  it('shows the hearing calendar of a year', async () =>
    expect(
      await graph.ask('{ hearingCalendar(bureauId: "bureau", year: 2016) { month duty active hearings { id } } }'),
    ).toMatchObject({
      hearingCalendar: [
        { duty: 'EXEMPT', active: 0 },
        { duty: 'EXEMPT' },
        { duty: 'OVERDUE', active: 1, hearings: [] },
        { month: '2016-04', duty: 'MET', active: 2, hearings: [{ id: hearingId }] },
        { duty: 'OVERDUE' },
        { duty: 'DUE' },
        ...Array.from({ length: 6 }, () => ({ duty: 'UPCOMING' })),
      ],
    }));

  it('lists hearings', async () =>
    expect(
      await graph.ask(
        '{ hearings(year: 2016, stage: HELD) { edges { node { id } } } none: hearings(year: 2017) { totalCount } }',
      ),
    ).toStrictEqual({ hearings: { edges: [{ node: { id: hearingId } }] }, none: { totalCount: 0 } }));

  it('lists open problems by due date, with their age by a day', async () =>
    expect(
      await graph.ask(
        '{ hearingProblems(open: true) { edges { node { problemId ageDays daysOverdue late: daysOverdue(today: "2016-05-31") hearing { id } } } } own: hearingProblems(ownerOrgId: "finance") { totalCount } }',
      ),
    ).toStrictEqual({
      hearingProblems: {
        edges: [{ node: { problemId: 'meters', ageDays: 56, daysOverdue: 15, late: 0, hearing: { id: hearingId } } }],
      },
      own: { totalCount: 1 },
    }));

  it('shows the reports and problems of a posting', async () =>
    expect(
      await graph.ask(
        `{ posting(id: "${postingId}") { workReports { month hearing { id } } problems { problemId } } }`,
      ),
    ).toStrictEqual({
      posting: {
        workReports: [{ month: '2016-04', hearing: { id: hearingId } }],
        problems: [{ problemId: 'fees' }, { problemId: 'meters' }],
      },
    }));

  it('shows trainings, and what each person attended', async () =>
    expect(
      await graph.ask(
        `{ trainings(audience: FIRST_SECRETARIES, stage: CLOSED) { edges { node { topic attended attendedHours attendances { edges { node { person { id } hours } } } } } } person(id: "wei") { trainingHours trainings { topic training { id } } } }`,
      ),
    ).toStrictEqual({
      trainings: {
        edges: [
          {
            node: {
              topic: '两个清单编制',
              attended: 2,
              attendedHours: 10.5,
              attendances: {
                edges: [{ node: { person: { id: 'hua' }, hours: 2.5 } }, { node: { person: { id: 'wei' }, hours: 8 } }],
              },
            },
          },
        ],
      },
      person: { trainingHours: 8, trainings: [{ topic: '两个清单编制', training: { id: trainingId } }] },
    }));

  it('shows commendations, and practices with their adoptions', async () =>
    expect(
      await graph.ask(
        '{ commendations(year: 2016) { edges { node { quota nominations { posting { id } } awards { person { id } awardedOn } promotions { person { id } posting { id } } practices { practiceId } } } } practices(order: MOST_ADOPTED) { edges { node { practiceId adoptionCount station { id } adoptions { station { id } adoptedOn } } } } }',
      ),
    ).toStrictEqual({
      commendations: {
        edges: [
          {
            node: {
              quota: 2,
              nominations: [{ posting: { id: postingId } }],
              awards: [{ person: { id: 'wei' }, awardedOn: '2016-12-20' }],
              promotions: [{ person: { id: 'wei' }, posting: { id: postingId } }],
              practices: [{ practiceId: 'fees' }, { practiceId: 'meter-check' }],
            },
          },
        ],
      },
      practices: {
        edges: [
          {
            node: {
              practiceId: 'meter-check',
              adoptionCount: 1,
              station: { id: 'luobo' },
              adoptions: [{ station: { id: 'litang' }, adoptedOn: '2016-12-20' }],
            },
          },
          { node: { practiceId: 'fees', adoptionCount: 0, station: { id: 'luobo' }, adoptions: [] } },
        ],
      },
    }));

  it('shows the programme of one bureau, and nothing of another', async () => {
    const figures = 'id bureau { id } postingsStarted targets hearings trainings awards';
    const of = (bureauId: string) => `programmeYear(year: 2016, bureauId: "${bureauId}") { ${figures} }`;
    const own = { id: '2016.bureau', bureau: { id: 'bureau' }, postingsStarted: 1, targets: 1 };
    const nothing = { id: '2016.other', bureau: { id: 'other' }, postingsStarted: 0, targets: 0 };
    expect(
      await graph.ask(
        `{ own: ${of('bureau')} other: ${of('other')} programmeYears(bureauId: "bureau") { id } none: programmeYears(bureauId: "other") { id } }`,
      ),
    ).toStrictEqual({
      own: { ...own, hearings: 1, trainings: 1, awards: 1 },
      other: { ...nothing, hearings: 0, trainings: 0, awards: 0 },
      programmeYears: [{ id: '2016.bureau' }],
      none: [],
    });
    await expect(graph.ask('{ programmeYears(bureauId: "") { id } }')).rejects.toThrow('不能为空');
  });

  it('shows the programme of a year, and of one in which nothing came about', async () =>
    expect(
      await graph.ask(
        '{ programmeYear(year: 2016) { postingsStarted postingsActive targets filled fillRate averageMatchScore heardCoverage excusedShare oneSidedMonths hearingMonths practicesAdopted } later: programmeYear(year: 2017) { postingsStarted postingsActive fillRate averageMatchScore heardCoverage hearingMonths } programmeYears { year } }',
      ),
    ).toStrictEqual({
      programmeYear: {
        // Hua’s posting comes from no round that is recorded, and so from no bureau’s.
        postingsStarted: 1,
        postingsActive: 1,
        targets: 1,
        filled: 1,
        fillRate: 1,
        averageMatchScore: 66.7,
        heardCoverage: 1,
        excusedShare: 0,
        oneSidedMonths: 1,
        hearingMonths: ['2016-04'],
        practicesAdopted: 1,
      },
      later: {
        postingsStarted: 0,
        postingsActive: 1,
        fillRate: null,
        averageMatchScore: null,
        heardCoverage: null,
        hearingMonths: [],
      },
      programmeYears: [{ year: 2016 }],
    }));
});
