import { personnel } from '@zhudian/personnel';
import {
  announced,
  applied,
  candidacyId,
  matched,
  objected,
  recommended,
  resolvedAs,
  reviewed,
} from '../support/candidacy.story';
import { graphOver, type Graph } from '../support/graph-over';
import { onEveryStore } from '../support/read-model-stores';
import { targetsFixed } from '../support/round.story';
import { recorded } from '../support/recorded';

// covers: S06, S07, S08, S09, S11, S12

const of = (person: string) => `Candidacy-2016-1.${person}`;
const second = { ...objected, data: { ...objected.data, objectionId: 'objection-2', realName: false } };
const story = [
  ...targetsFixed.map((fact) => recorded('SelectionRound-2016-1', fact)),
  recorded(of('wei'), applied, { on: '2016-01-10' }),
  recorded(of('wei'), recommended, { on: '2016-01-18' }),
  recorded(of('wei'), reviewed, { on: '2016-01-25' }),
  recorded(
    of('wei'),
    { ...matched, data: { ...matched.data, againstProposal: { reason: '本人熟悉当地' } } },
    { on: '2016-02-01' },
  ),
  recorded(of('wei'), announced, { on: '2016-02-03' }),
  recorded(of('wei'), objected, { on: '2016-02-04' }),
  recorded(of('wei'), second, { on: '2016-02-05' }),
  recorded(of('wei'), resolvedAs('DISMISSED'), { on: '2016-02-06' }),
  recorded(of('hua'), applied, { on: '2016-01-12' }),
  recorded(of('lan'), applied, { on: '2016-01-14' }),
  recorded(of('li'), applied, { on: '2016-01-14' }),
  recorded(of('li'), recommended, { on: '2016-01-20' }),
];

onEveryStore('The selection in the graph', (fresh) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await graphOver(personnel, { url: await fresh(), today: '2016-02-14', facts: story });
  });
  afterAll(() => graph.close());

  it('counts the candidacies at each stage, with the age of the oldest', async () => {
    const { selectionRound } = (await graph.ask(
      '{ selectionRound(id: "2016-1") { pipeline(today: "2016-02-01") { stage count oldestSince longestDays } } }',
    )) as { selectionRound: { pipeline: { stage: string; count: number }[] } };
    expect(selectionRound.pipeline.filter(({ count }) => count > 0)).toStrictEqual([
      { stage: 'APPLIED', count: 2, oldestSince: '2016-01-12', longestDays: 20 },
      { stage: 'RECOMMENDED', count: 1, oldestSince: '2016-01-20', longestDays: 12 },
      { stage: 'NOTICE_OPEN', count: 1, oldestSince: '2016-02-03', longestDays: 0 },
    ]);
    expect(selectionRound.pipeline.map(({ stage }) => stage).slice(2, 4)).toStrictEqual(['REVIEWED', 'MATCHED']);
    expect(selectionRound.pipeline[2]).toStrictEqual({
      stage: 'REVIEWED',
      count: 0,
      oldestSince: null,
      longestDays: null,
    });
  });

  it('counts a notice down in working days, and says whether it may close', async () =>
    expect(
      await graph.ask(`{ candidacy(id: "${candidacyId}") {
        daysInStage
        open: noticeCountdown { workingDaysDone workingDaysLeft earliestEnd openObjections mayClose }
        later: noticeCountdown(today: "2016-02-15") { workingDaysLeft mayClose }
      } other: candidacy(id: "2016-1.hua") { noticeCountdown { mayClose } } }`),
    ).toStrictEqual({
      candidacy: {
        daysInStage: 11,
        open: {
          workingDaysDone: 4,
          workingDaysLeft: 1,
          earliestEnd: '2016-02-15',
          openObjections: 1,
          mayClose: false,
        },
        later: { workingDaysLeft: 0, mayClose: false },
      },
      other: { noticeCountdown: null },
    }));

  const objections = `{ candidacy(id: "${candidacyId}") { objections { objectionId realName outcome raisedOn resolvedOn summaryRef finding } } }`;
  const shown = (summaryRef: string | null, finding: string | null) => ({
    candidacy: {
      objections: [
        {
          objectionId: 'objection-1',
          realName: true,
          outcome: 'DISMISSED',
          raisedOn: '2016-02-04',
          resolvedOn: '2016-02-06',
          summaryRef,
          finding,
        },
        {
          objectionId: 'objection-2',
          realName: false,
          outcome: 'OPEN',
          raisedOn: '2016-02-05',
          resolvedOn: null,
          summaryRef,
          finding: null,
        },
      ],
    },
  });

  it.each(['DISCIPLINE', 'PARTY_COMMITTEE'] as const)('shows findings to %s', async (role) =>
    expect(await graph.ask(objections, ['STAFF', role])).toStrictEqual(shown('file-2016-07', '已核查')),
  );

  it.each(['PARTY_WORK', 'STAFF', 'AUDITOR', 'ADMINISTRATOR'] as const)('keeps findings from %s', async (role) =>
    expect(await graph.ask(objections, [role])).toStrictEqual(shown(null, null)),
  );

  it('keeps findings from those without a role', async () =>
    expect(await graph.ask(objections)).toStrictEqual(shown(null, null)));

  it('shows the three consents of a candidacy on one page', async () =>
    expect(
      await graph.ask(`{ candidacy(id: "${candidacyId}") { matchedAgainstProposal consent {
        need { given needs { skill priority } weaknessCodes }
        application { given appliedOn preferredStations }
        dispatch { given orgUnitId opinion recommendedOn reviewedOn }
        complete } } }`),
    ).toStrictEqual({
      candidacy: {
        matchedAgainstProposal: '本人熟悉当地',
        consent: {
          need: {
            given: true,
            needs: [
              { skill: 'PARTY_BUILDING', priority: 3 },
              { skill: 'METERING', priority: 2 },
              { skill: 'SAFETY', priority: 1 },
            ],
            weaknessCodes: ['STRUCTURE_RESPONSIBILITY', 'STANDARDISATION'],
          },
          application: { given: true, appliedOn: '2016-01-10', preferredStations: ['luobo'] },
          dispatch: {
            given: true,
            orgUnitId: 'marketing',
            opinion: '同意推荐',
            recommendedOn: '2016-01-18',
            reviewedOn: '2016-01-25',
          },
          complete: true,
        },
      },
    }));

  it('shows what is missing of the three consents', async () =>
    expect(
      await graph.ask(`{ candidacy(id: "2016-1.hua") { consent {
        need { given needs { skill } } application { given } dispatch { given orgUnitId reviewedOn } complete } } }`),
    ).toStrictEqual({
      candidacy: {
        consent: {
          need: { given: false, needs: [] },
          application: { given: true },
          dispatch: { given: false, orgUnitId: null, reviewedOn: null },
          complete: false,
        },
      },
    }));
});
