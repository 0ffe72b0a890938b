import { integrityPerformance } from '@zhudian/integrity-performance';
import { clueId, clueOpened, factorFound, measurePlanned } from '../support/clue.story';
import { graphOver, type Graph } from '../support/graph-over';
import { lossTargetSet as targetSet, marchOpened } from '../support/indicator.story';
import { bureauRegistered, luoboRegistered, wumingRegistered } from '../support/organization.story';
import { onEveryStore } from '../support/read-model-stores';
import { recorded } from '../support/recorded';
import { surveyOpened } from '../support/survey.story';

const elsewhere = <Fact extends { readonly data: object }>(fact: Fact) => ({
  ...fact,
  data: { ...fact.data, stationId: 'litang' },
});
const april = { ...marchOpened, data: { ...marchOpened.data, month: '2016-04' } };
const story = [
  recorded('OrgUnit-bureau', bureauRegistered),
  recorded('OrgUnit-wuming', wumingRegistered),
  recorded('OrgUnit-binyang', { ...wumingRegistered, data: { ...wumingRegistered.data, path: '/bureau/binyang/' } }),
  recorded('OrgUnit-luobo', luoboRegistered),
  recorded('OrgUnit-litang', {
    ...luoboRegistered,
    data: { ...luoboRegistered.data, path: '/bureau/binyang/litang/' },
  }),
  ...[clueOpened(), factorFound, measurePlanned()].map((fact) =>
    recorded(`Clue-${clueId}`, fact, { on: '2016-04-01' }),
  ),
  recorded('Clue-far', elsewhere(clueOpened()), { on: '2016-05-01' }),
  recorded('Evaluation-r2016.wei.2016-03', marchOpened),
  recorded('Evaluation-r2016.wei.2016-04', april),
  recorded('Evaluation-far.2016-04', elsewhere(april)),
  recorded('Indicator-luobo.LINE_LOSS', targetSet),
  recorded('Indicator-litang.LINE_LOSS', targetSet),
  recorded('Survey-near', surveyOpened(), { on: '2016-03-01' }),
  recorded('Survey-far', elsewhere(surveyOpened()), { on: '2016-06-01' }),
];

onEveryStore('The lists of integrity and performance', (fresh) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await graphOver(integrityPerformance, { url: await fresh(), today: '2016-06-15', facts: story });
  });
  afterAll(() => graph.close());

  const found = async (list: string) => {
    const { it: answer } = (await graph.ask(`{ it: ${list} { totalCount edges { node { id } } } }`, [
      'DISCIPLINE',
    ])) as {
      it: { totalCount: number; edges: readonly { node: { id: string } }[] };
    };
    expect(answer.totalCount).toBe(answer.edges.length);
    return answer.edges.map(({ node }) => node.id).toSorted();
  };

  it.each([
    ['clues(under: "wuming")', [clueId]],
    ['clues(under: "binyang")', ['far']],
    ['clues(under: "bureau")', [clueId, 'far'].toSorted()],
    ['clues(under: "nowhere")', []],
    ['clues(under: "wuming", stationId: "litang")', []],
    ['clues(openedFrom: "2016-04-02")', ['far']],
    ['clues(openedBefore: "2016-05-01")', [clueId]],
    ['clues(overdueOn: "2030-01-01")', [clueId]],
    ['clues(overdueOn: "2016-04-02")', []],
    ['clues(overdueOn: "2030-01-01", open: false)', []],
    ['clues(overdueOn: "2030-01-01", step: MEASURE)', [clueId]],
    ['evaluations(under: "wuming")', ['r2016.wei.2016-03', 'r2016.wei.2016-04']],
    ['evaluations(under: "binyang")', ['far.2016-04']],
    ['evaluations(monthFrom: "2016-04")', ['far.2016-04', 'r2016.wei.2016-04']],
    ['evaluations(monthBefore: "2016-04")', ['r2016.wei.2016-03']],
    ['evaluations(month: "2016-03", monthFrom: "2016-04")', []],
    ['evaluations(month: "2016-04", monthFrom: "2016-04", stationId: "luobo")', ['r2016.wei.2016-04']],
    ['indicators(under: "binyang")', ['litang.LINE_LOSS']],
    ['indicators(stationId: "luobo")', ['luobo.LINE_LOSS']],
    ['surveys(under: "binyang")', ['far']],
    ['surveys(openedFrom: "2016-06-01")', ['far']],
    ['surveys(openedBefore: "2016-06-01", under: "bureau")', ['near']],
  ])('%s', async (list, ids) => expect(await found(list)).toStrictEqual(ids));

  it.each(['clues(under: "")', 'evaluations(monthFrom: "2016-13")', 'surveys(openedFrom: "9999-12-31")'])(
    'refuses %s',
    async (list) => expect(graph.ask(`{ ${list} { totalCount } }`)).rejects.toThrow(),
  );
});
