import { BUREAU, officerOf, officials } from './actors';
import { hasReported, reportTo } from './hearings';
import { stations } from './plan';
import { months, served, step, type Served } from './served';
import { factOf, type Step, type Wave } from './step';

const { partyWork, committee } = officials;

const trainingWaves = (trainingId: string, on: string, topic: string, hours: number): readonly Wave[] => [
  [
    step(partyWork.id, on, 'PlanTraining', {
      trainingId,
      bureauId: BUREAU,
      topic,
      audience: 'FIRST_SECRETARIES',
      hours,
      plannedOn: on,
    }),
  ],
  served.map(({ secretary }) =>
    step(partyWork.id, on, 'RecordAttendance', { trainingId, personId: secretary, hours, result: 'PASSED' }),
  ),
  [step(partyWork.id, on, 'CloseTraining', { trainingId })],
];

const COMMENDATION = { commendationId: 'commendation-2025' };
const NOMINEES = 4;
const AWARDS = 3;
/** Those whose term was evaluated: the first one goes on. */
const nominees = served.slice(1, 1 + NOMINEES);
const awarded = nominees.slice(0, AWARDS);

const open: Step = step(partyWork.id, '2025-12-01', 'OpenCommendation', {
  ...COMMENDATION,
  bureauId: BUREAU,
  title: '2025年优秀第一书记评选表彰（演示）',
  criteria: ['任职满半年', '任期评价良好以上', '无违纪扣分', '群众认可'],
  quota: AWARDS,
});

/** A month in which every nominee reported: a fact that can be cited. */
const REPORT = months.findLast((month) => nominees.every((posting) => hasReported(posting, month))) ?? '';

const nominate = (posting: Served): Step =>
  step(posting.officer, '2025-12-08', 'NominatePosting', {
    ...COMMENDATION,
    postingId: posting.postingId,
    stationId: posting.stationId,
    evidenceEventIds: [factOf(reportTo(REPORT, posting))],
  });

const award: Step = step(committee.id, '2025-12-26', 'AwardCommendation', {
  ...COMMENDATION,
  postingIds: awarded.map(({ postingId }) => postingId),
});

const recommend = ({ secretary: personId, postingId }: Served): Step =>
  step(committee.id, '2025-12-29', 'RecommendPromotionPriority', {
    ...COMMENDATION,
    personId,
    postingId,
    basisEventIds: [factOf(award)],
  });

const PRACTICES = [
  { practiceId: 'two-person-reading', title: '抄表双人复核', practice: '每月抽取一成台区,由两名党员复核抄表数据。' },
  { practiceId: 'open-acceptance', title: '工程验收公开', practice: '验收资料当日在供电所公示栏公开,接受群众监督。' },
] as const;

const publish: Wave = PRACTICES.flatMap((practice, index) =>
  served
    .slice(index, index + 1)
    .map(({ postingId, stationId }) =>
      step(partyWork.id, '2025-12-29', 'PublishPractice', { ...COMMENDATION, ...practice, postingId, stationId }),
    ),
);

const neighbours = stations.filter(({ parentId }) => parentId === served[0]?.enterprise).slice(5, 8);

/** The first practice spreads to every other posted station, the second to three stations without a First Secretary. */
const officerAt = (stationId: string): string => officerOf(stations.find(({ id }) => id === stationId)?.parentId ?? '');

const adopt: Wave = PRACTICES.flatMap(({ practiceId }, index) => {
  const others = index === 0 ? served.slice(1).map(({ stationId }) => stationId) : neighbours.map(({ id }) => id);
  return others.map((stationId) =>
    step(officerAt(stationId), '2025-12-30', 'AdoptPractice', { ...COMMENDATION, practiceId, stationId }),
  );
});

export const merit: readonly Wave[] = [
  ...trainingWaves('training-2024', '2024-01-08', '第一书记岗前培训:支部建设与廉洁风险防控（演示）', 16),
  ...trainingWaves('training-2025', '2025-03-11', '两个清单与关键指标分析（演示）', 8),
  [open],
  nominees.map(nominate),
  [award],
  [...awarded.slice(0, 1).map(recommend), ...publish],
  adopt,
];
