import { personnel } from '@zhudian/personnel';
import { graphOver, type Graph } from '../support/graph-over';
import {
  assigned,
  closedProblem,
  held,
  hearingId,
  raised,
  replied,
  reported,
  resolved,
  scheduled,
} from '../support/hearing.story';
import { postingId, started } from '../support/posting.story';
import { onEveryStore } from '../support/read-model-stores';
import { recorded } from '../support/recorded';

// covers: M03, M04

const april = <Fact extends object>(fact: Fact, on: string) => recorded(`Hearing-${hearingId}`, fact, { on });
const may = <Fact extends object>(fact: Fact, on: string) => recorded('Hearing-2016-05.1', fact, { on });
const story = [
  recorded(`Posting-${postingId}`, started, { on: '2016-02-16' }),
  april(scheduled, '2016-04-01'),
  april(reported(), '2016-04-18'),
  april(held(), '2016-04-20'),
  april(raised(), '2016-04-20'),
  april({ ...assigned(), data: { ...assigned().data, ownerId: 'mei' } }, '2016-04-20'),
  april(replied(), '2016-04-21'),
  april(replied('wei'), '2016-04-22'),
  april(resolved('meters', 'mei'), '2016-06-03'),
  may({ ...scheduled, data: { ...scheduled.data, month: '2016-05' } }, '2016-05-03'),
  may(reported(), '2016-05-18'),
  april(closedProblem(), '2016-06-06'),
];
const THREAD = `{ posting(id: "${postingId}") { reportThread { kind words problems on author { id } hearing { month } } } }`;
const PROBLEM = `{ hearingProblems(postingId: "${postingId}") { edges { node {
  standing owner { id } ownerPerson { id } dueOn daysOverdue solution finding closedOn closed { on } } } } }`;

onEveryStore('Reports and problems in the graph', (fresh) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await graphOver(personnel, { url: await fresh(), today: '2016-06-10', facts: story });
  });
  afterAll(() => graph.close());

  it('tell the history of a posting as a thread', async () => {
    const entry = (kind: string, on: string, id: string, month = '2016-04') => ({
      kind,
      words: kind === 'REPORT' ? '支部台账已规范' : '请尽快更换',
      problems: kind === 'REPORT' ? ['计量装置老化'] : [],
      on,
      author: { id },
      hearing: { month },
    });
    expect(await graph.ask(THREAD)).toStrictEqual({
      posting: {
        reportThread: [
          entry('REPORT', '2016-04-18', 'wei'),
          entry('REPLY', '2016-04-21', 'liang'),
          entry('REPLY', '2016-04-22', 'wei'),
          entry('REPORT', '2016-05-18', 'wei', '2016-05'),
        ],
      },
    });
  });

  it('show a problem with its owner, its due day and who confirmed it', async () =>
    expect(await graph.ask(PROBLEM)).toStrictEqual({
      hearingProblems: {
        edges: [
          {
            node: {
              standing: 'CLOSED',
              owner: { id: 'marketing' },
              ownerPerson: { id: 'mei' },
              dueOn: '2016-05-31',
              daysOverdue: 0,
              solution: '更换电能表 120 只',
              finding: '已抽检30只',
              closedOn: '2016-06-06',
              closed: { on: '2016-06-06' },
            },
          },
        ],
      },
    }));

  it('show it as overdue while it was open', async () =>
    expect(
      await graph.ask(
        `{ hearingProblems(overdueOn: "2016-06-02") { edges { node { daysOverdue(today: "2016-06-02") } } } }`,
        ['PARTY_WORK'],
        7,
      ),
    ).toStrictEqual({ hearingProblems: { edges: [{ node: { daysOverdue: 2 } }] } }));
});
