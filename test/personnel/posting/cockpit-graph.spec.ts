import { personnel } from '@zhudian/personnel';
import { graphOver, type Graph } from '../../support/graph-over';
import {
  assessed,
  onSiteDays,
  postingId,
  ratified,
  recalled,
  relationMoved,
  started,
  taskRevised,
  tasksSet,
  yardstick,
} from '../../support/posting.story';
import { onEveryStore } from '../../support/read-model-stores';
import { targetsFixed } from '../../support/round.story';
import { recorded } from '../../support/recorded';

// covers: T01, T05, N17, M06

const of = (fact: object, on: string) => recorded(`Posting-${postingId}`, fact as never, { on });
const story = [
  ...targetsFixed.map((fact) => recorded('SelectionRound-2016-1', fact)),
  of(started, '2016-02-16'),
  ...tasksSet.map((fact) => of(fact, '2016-03-10')),
  of(ratified(), '2016-03-18'),
  of(relationMoved, '2016-03-20'),
  of(assessed('BASELINE'), '2016-04-10'),
  of(onSiteDays('2016-04', 1), '2016-05-03'),
  of(onSiteDays('2016-03', 18), '2016-05-03'),
  of(onSiteDays('2016-04', 12), '2016-05-04'),
  of({ type: 'TargetTaskProgressed', data: { taskId: 'branch', percent: 100 } }, '2016-05-04'),
  of({ type: 'TargetTaskProgressed', data: { taskId: 'business', percent: 15, value: 47.5 } }, '2016-05-04'),
  of(taskRevised('branch', { goal: '配齐支委' }), '2016-05-05'),
  of(ratified(2), '2016-05-05'),
  recorded('Posting-hua', { ...started, data: { ...started.data, personId: 'hua' } }, { on: '2016-02-16' }),
  recorded('Posting-hua', recalled, { on: '2017-05-10' }),
];

onEveryStore('The cockpit of a posting', (fresh) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await graphOver(personnel, { url: await fresh(), today: '2016-05-06', facts: story });
  });
  afterAll(() => graph.close());

  it('shows how far it has come, what it owes and what is late', async () =>
    expect(
      await graph.ask(`{ postingCockpit(id: "${postingId}") { today daysServed daysLeft progress overdue due
        duties { kind of dueOn metOn state daysLate }
        onSite { year months declaredDays workingDays enough }
        competencies { phase on theory systems analysis solving }
        posting { id stage relationMovedOn tasksVersion tasks { taskId goal percent value revisions yardstick { unit direction goalValue baseline } } } } }`),
    ).toStrictEqual({
      postingCockpit: {
        today: '2016-05-06',
        daysServed: 67,
        daysLeft: 664,
        progress: 44.5,
        overdue: 0,
        due: 1,
        duties: [
          ['TASKS_RATIFIED', null, '2016-03-31', '2016-03-18', 'MET', 0],
          ['BASELINE_ASSESSED', null, '2016-03-31', '2016-04-10', 'MET', 10],
          ['PARTY_RELATION_MOVED', null, '2016-03-31', '2016-03-20', 'MET', 0],
          ['ON_SITE_DECLARED', '2016-03', '2016-04-05', '2016-05-03', 'MET', 28],
          ['ON_SITE_DECLARED', '2016-04', '2016-05-05', '2016-05-04', 'MET', 0],
          ['ON_SITE_DECLARED', '2016-05', '2016-06-05', null, 'DUE', 0],
          ['TASK_DONE', 'integrity', '2016-12-31', null, 'UPCOMING', 0],
          ['TASK_DONE', 'business', '2016-12-31', null, 'UPCOMING', 0],
          ['SUCCESSOR_NAMED', null, '2017-12-01', null, 'UPCOMING', 0],
          ['HANDOVER_COMPLETED', null, '2018-03-01', null, 'UPCOMING', 0],
          ['END_ASSESSED', null, '2018-03-01', null, 'UPCOMING', 0],
        ].map(([kind, about, dueOn, metOn, state, daysLate]) => ({ kind, of: about, dueOn, metOn, state, daysLate })),
        onSite: [{ year: 2016, months: 2, declaredDays: 30, workingDays: 43, enough: true }],
        competencies: [{ phase: 'BASELINE', on: '2016-04-10', theory: 70, systems: 65.5, analysis: 60, solving: 80 }],
        posting: {
          id: postingId,
          stage: 'ACTIVE',
          relationMovedOn: '2016-03-20',
          tasksVersion: 2,
          tasks: [
            { taskId: 'branch', goal: '配齐支委', percent: 100, value: null, revisions: ['县公司调整重点'], yardstick },
            { taskId: 'integrity', goal: tasksSet[1].data.goal, percent: 0, value: null, revisions: [], yardstick },
            { taskId: 'business', goal: tasksSet[2].data.goal, percent: 15, value: 47.5, revisions: [], yardstick },
          ],
        },
      },
    }));

  it('is that of any day that is asked for', async () =>
    expect(
      await graph.ask(
        `{ early: postingCockpit(id: "${postingId}", today: "2016-02-20") { daysServed daysLeft overdue }
           late: postingCockpit(id: "${postingId}", today: "2016-06-06") { daysServed overdue due } }`,
      ),
    ).toStrictEqual({
      early: { daysServed: 0, daysLeft: 740, overdue: 0 },
      late: { daysServed: 98, overdue: 1, due: 1 },
    }));

  it('stands still when the posting is over', async () =>
    expect(
      await graph.ask(`{ postingCockpit(id: "hua", today: "2017-06-10") { daysServed daysLeft onSite { year }
        posting { stage endedOn endReason } } }`),
    ).toStrictEqual({
      postingCockpit: {
        daysServed: 436,
        daysLeft: 0,
        onSite: [],
        posting: { stage: 'RECALLED', endedOn: '2017-05-10', endReason: '工作需要' },
      },
    }));

  it('is none of a posting that nobody knows', async () =>
    expect(await graph.ask('{ postingCockpit(id: "nobody") { today } }')).toStrictEqual({ postingCockpit: null }));
});
