import { addDays } from '@zhudian/programme';
import { BUREAU, officials } from './actors';
import { pick } from './pick';
import { months, served, step, workdayAfter, type Served } from './served';
import type { Step, Wave } from './step';

const { committee, partyWork, business } = officials;

/** One problem a month; every fourth comes back once, the newest of them still unsolved; the last three are open. */
const PROBLEMS = [
  '部分台区计量装置老化,抄表误差偏大,需更换。',
  '山区线路树障清理缺少车辆和人手。',
  '支部活动室投影设备损坏,影响每周一学。',
  '业扩报装现场勘查超时,需县公司协调。',
  '欠费用户外出务工多,电费回收困难。',
  '工程验收资料由施工队代填,需规范流程。',
] as const;
const STILL_OPEN = 3;

const hearingOf = (month: string): string => `${month}.1`;
const dayOf = (month: string): string => workdayAfter(`${month}-18`);
const isAway = ({ postingId }: Served, month: string): boolean => pick(`${postingId}/${month}/away`, 13) === 0;

/** Whether a posting reported to the hearing of a month. */
export const hasReported = (posting: Served, month: string): boolean => !isAway(posting, month);

/** The report of a posting to the hearing of a month. */
export const reportTo = (month: string, { postingId, secretary }: Served): Step =>
  step(secretary, workdayAfter(`${month}-14`), 'SubmitWorkReport', {
    hearingId: hearingOf(month),
    postingId,
    progress: `${month} 支部“三会一课”按计划开展,两个清单条目逐项推进,线损与电费回收持续跟踪。`,
    problems: [PROBLEMS[pick(`${postingId}/${month}/problem`, PROBLEMS.length)]],
  });

interface MonthsProblem {
  readonly raise: Step;
  readonly assign: Step;
  readonly resolve: Step;
  readonly reopen: Step;
  readonly assignAgain: Step;
  readonly resolveAgain: Step;
}
const problemOf = (month: string, index: number): readonly MonthsProblem[] =>
  served
    .slice(index % served.length, (index % served.length) + 1)
    .map(({ postingId, stationId, secretary, officer, enterprise }) => {
      const on = dayOf(month);
      const problem = { hearingId: hearingOf(month), problemId: `problem-${month}` };
      const byCounty = index % 2 === 0;
      const ownerOrgId = byCounty ? enterprise : 'dept-marketing';
      const owner = byCounty ? officer : business.id;
      const assign = (from: string) =>
        step(committee.id, from, 'AssignProblem', { ...problem, ownerOrgId, dueOn: addDays(from, 30) });
      const resolve = (solvedOn: string, solution: string) =>
        step(owner, solvedOn, 'ResolveProblem', { ...problem, solution });
      return {
        raise: step(secretary, on, 'RaiseProblem', {
          ...problem,
          postingId,
          stationId,
          text: PROBLEMS[index % PROBLEMS.length],
        }),
        assign: assign(on),
        resolve: resolve(addDays(on, 15 + pick(month, 25)), '已落实人员、经费和时限,现场核查后解决。'),
        reopen: step(partyWork.id, addDays(on, 60), 'ReopenProblem', { ...problem, reason: '走访发现问题反复。' }),
        assignAgain: assign(addDays(on, 61)),
        resolveAgain: resolve(addDays(on, 85), '纳入供电所月度计划长期跟踪,已经稳定。'),
      };
    });

const hold = (month: string): Step => {
  const away = served.filter((posting) => isAway(posting, month));
  return step(committee.id, dayOf(month), 'HoldHearing', {
    hearingId: hearingOf(month),
    chairId: committee.id,
    heard: served.flatMap((posting) => (away.includes(posting) ? [] : [posting.postingId])),
    excused: away.map(({ postingId }) => ({ postingId, reason: '参加抢修复电,已书面请假。' })),
  });
};

/** The hearing of one month: reports, the problem, who was heard, and the close. */
export const hearingOfMonth = (month: string, index: number): readonly Wave[] => {
  const schedule = step(partyWork.id, `${month}-02`, 'ScheduleHearing', {
    bureauId: BUREAU,
    month,
    number: 1,
    plannedOn: dayOf(month),
    topic: `${month} 第一书记工作汇报专题会议（演示）`,
  });
  const problems = problemOf(month, index);
  return [
    [schedule],
    served.flatMap((posting) => (isAway(posting, month) ? [] : [reportTo(month, posting)])),
    [hold(month), ...problems.map(({ raise }) => raise)],
    problems.map(({ assign }) => assign),
    [step(committee.id, addDays(dayOf(month), 3), 'CloseHearing', { hearingId: hearingOf(month) })],
  ];
};

const settled = months.slice(0, -STILL_OPEN).flatMap((month, index) => problemOf(month, index));
const cameBack = settled.filter((_, index) => index % 4 === 3);

/** What becomes of the problems after the hearings. */
export const problemsSolved: readonly Wave[] = [
  settled.map(({ resolve }) => resolve),
  cameBack.map(({ reopen }) => reopen),
  cameBack.map(({ assignAgain }) => assignAgain),
  cameBack.slice(0, -1).map(({ resolveAgain }) => resolveAgain),
];
