import { personnel } from '@zhudian/personnel';
import { matched, withdrawn } from '../../support/candidacy.story';
import { graphOver, type Graph } from '../../support/graph-over';
import { applications, threeTargets } from '../../support/matching.story';
import { onEveryStore } from '../../support/read-model-stores';
import { recorded } from '../../support/recorded';

// covers: S12, S15

const candidacy = (person: string, fact: object) => recorded(`Candidacy-2016-1.${person}`, fact as never);
const [wei, hua, lan, li] = ['2016-1.wei', '2016-1.hua', '2016-1.lan', '2016-1.li'];
const proposal = {
  type: 'MatchingProposed',
  data: {
    candidacyIds: [hua, lan, li, wei],
    stationIds: ['fucheng', 'litang', 'luobo', 'xinxu'],
    assignments: [
      { candidacyId: hua, stationId: 'litang', score: 100 },
      { candidacyId: lan, stationId: 'fucheng', score: 44.4, preference: 1 },
      { candidacyId: wei, stationId: 'luobo', score: 100 },
    ],
    totalScore: 244.4,
    stationsForgone: [{ candidacyId: lan, stationId: 'luobo', score: 66.7, lost: 22.3, takenBy: wei }],
    candidatesForgone: [{ stationId: 'fucheng', candidacyId: wei, score: 66.7, lost: 22.3, goesTo: 'luobo' }],
  },
} as const;
const story = [
  ...threeTargets.map((fact) => recorded('SelectionRound-2016-1', fact)),
  ...Object.entries(applications).map(([person, fact]) => candidacy(person, fact)),
  candidacy('li', { ...applications.lan, data: { ...applications.lan.data, personId: 'li' } }),
  recorded('SelectionRound-2016-1', proposal, { on: '2016-01-26' }),
  candidacy('wei', matched),
  candidacy('lan', { ...matched, data: { ...matched.data, stationId: 'litang' } }),
];

onEveryStore('The matching in the graph', (fresh) => {
  const graphs: Graph[] = [];
  const over = async (facts: typeof story) => {
    const graph = await graphOver(personnel, { url: await fresh(), today: '2016-02-14', facts });
    graphs.push(graph);
    return graph;
  };
  let graph: Graph;
  beforeAll(async () => {
    graph = await over(story);
  });
  afterAll(() => Promise.all(graphs.map((one) => one.close())));

  it('shows each proposed pair, why, what it costs and what was decided', async () =>
    expect(
      await graph.ask(`{ matchingProposal(roundId: "2016-1") { proposedOn totalScore round { id } assignments {
        candidacy { id } station { id } score preference decision reasons { need points }
        stationForgone { score lost station { id } takenBy { id } goesTo { id } }
        candidateForgone { score lost candidacy { id } takenBy { id } goesTo { id } } } } }`),
    ).toStrictEqual({
      matchingProposal: {
        proposedOn: '2016-01-26',
        totalScore: 244.4,
        round: { id: '2016-1' },
        assignments: [
          {
            candidacy: { id: hua },
            station: { id: 'litang' },
            score: 100,
            preference: null,
            decision: 'OPEN',
            reasons: [{ need: 'METERING', points: 9 }],
            stationForgone: null,
            candidateForgone: null,
          },
          {
            candidacy: { id: lan },
            station: { id: 'fucheng' },
            score: 44.4,
            preference: 1,
            decision: 'DIFFERENT',
            reasons: [
              { need: 'PARTY_BUILDING', points: 4 },
              { need: 'SAFETY', points: 0 },
            ],
            stationForgone: { score: 66.7, lost: 22.3, station: { id: 'luobo' }, takenBy: { id: wei }, goesTo: null },
            candidateForgone: {
              score: 66.7,
              lost: 22.3,
              candidacy: { id: wei },
              takenBy: null,
              goesTo: { id: 'luobo' },
            },
          },
          {
            candidacy: { id: wei },
            station: { id: 'luobo' },
            score: 100,
            preference: null,
            decision: 'FOLLOWED',
            reasons: [{ need: 'PARTY_BUILDING', points: 9 }],
            stationForgone: null,
            candidateForgone: null,
          },
        ],
      },
    }));

  it('shows who and which station is left, and everything forgone', async () =>
    expect(
      await graph.ask(`{ selectionRound(id: "2016-1") { matchingProposal {
        unmatchedCandidacies { id } unfilledStations { id } forgone { candidacy { id } station { id } lost } } } }`),
    ).toStrictEqual({
      selectionRound: {
        matchingProposal: {
          unmatchedCandidacies: [{ id: li }],
          unfilledStations: [{ id: 'xinxu' }],
          forgone: [
            { candidacy: { id: lan }, station: { id: 'luobo' }, lost: 22.3 },
            { candidacy: { id: wei }, station: { id: 'fucheng' }, lost: 22.3 },
          ],
        },
      },
    }));

  it('shows that a candidacy has ended since', async () => {
    const later = await over([...story, candidacy('hua', withdrawn)]);
    const { matchingProposal } = (await later.ask(
      '{ matchingProposal(roundId: "2016-1") { assignments { decision } } }',
    )) as { matchingProposal: { assignments: object[] } };
    expect(matchingProposal.assignments[0]).toStrictEqual({ decision: 'ENDED' });
  });

  it('shows nothing where nothing was proposed', async () =>
    expect(await graph.ask('{ matchingProposal(roundId: "2015-1") { totalScore } }')).toStrictEqual({
      matchingProposal: null,
    }));
});
