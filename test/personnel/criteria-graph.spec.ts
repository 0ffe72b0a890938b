import { personnel } from '@zhudian/personnel';
import { applied, candidacyId, recommended, rejected } from '../support/candidacy.story';
import { graphOver, type Graph } from '../support/graph-over';
import { onEveryStore } from '../support/read-model-stores';
import { recorded } from '../support/recorded';
import { criteriaPublished, roundOpened } from '../support/round.story';

// covers: S14

const round = <Fact extends object>(fact: Fact, on: string) => recorded('SelectionRound-2016-1', fact, { on });
const candidacy = <Fact extends object>(fact: Fact, on: string) => recorded(`Candidacy-${candidacyId}`, fact, { on });
const judgements = [
  { code: 'grass-roots', met: false, ground: '未在供电所工作过' },
  { code: 'hardiness', met: true, ground: '参加过抗冰抢修' },
];
/** Wei is judged by the first version; the second comes later and changes nothing of it. */
const story = [
  round(roundOpened, '2016-01-04'),
  round(criteriaPublished(), '2016-01-05'),
  candidacy(applied, '2016-01-10'),
  candidacy(recommended, '2016-01-18'),
  candidacy({ ...rejected, data: { ...rejected.data, criteriaVersion: 1, judgements } }, '2016-01-25'),
  round(criteriaPublished(2), '2016-01-26'),
];
const REVIEW = `{ candidacy(id: "${candidacyId}") { review {
  passed reason criteriaVersion judgements { code met ground criterion { words required } } } } }`;

onEveryStore('The criteria in the graph', (fresh) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await graphOver(personnel, { url: await fresh(), today: '2016-02-14', facts: story });
  });
  afterAll(() => graph.close());

  it('are shown on the round, version by version', async () =>
    expect(
      await graph.ask(
        '{ selectionRound(id: "2016-1") { criteriaVersions { version criteria { code required } decision { on } } } }',
        ['STAFF'],
      ),
    ).toStrictEqual({
      selectionRound: {
        criteriaVersions: [
          {
            version: 1,
            criteria: [
              { code: 'grass-roots', required: true },
              { code: 'hardiness', required: false },
            ],
            decision: { on: '2016-01-05' },
          },
          {
            version: 2,
            criteria: [
              { code: 'grass-roots', required: true },
              { code: 'hardiness', required: true },
            ],
            decision: { on: '2016-01-26' },
          },
        ],
      },
    }));

  it('tell a rejected candidate why, in the version of then', async () =>
    expect(await graph.ask(REVIEW)).toStrictEqual({
      candidacy: {
        review: {
          passed: false,
          reason: '基层经历不足',
          criteriaVersion: 1,
          judgements: [
            { ...judgements[0], criterion: { words: '具有两年以上基层工作经历', required: true } },
            { ...judgements[1], criterion: { words: '能吃苦、肯担当', required: false } },
          ],
        },
      },
    }));

  it('keep the judgements from those who see no candidacy', async () =>
    expect(await graph.ask(REVIEW, ['STAFF'])).toStrictEqual({ candidacy: null }));
});
