import { supervisionCells, type SupervisionCell } from '@zhudian/facts';
import { addMonths } from '@zhudian/programme';
import { officials } from './actors';
import { hearingOfMonth, problemsSolved } from './hearings';
import { merit } from './merit';
import { pick } from './pick';
import { months, served, step, type Served } from './served';
import type { Step, Wave } from './step';

const { ruralPower } = officials;

const RATINGS = ['EXCELLENT', 'COMPETENT', 'COMPETENT', 'COMPETENT', 'BASIC'] as const;
const NOTES = {
  BUSINESS: '现场查看线损、电费回收与业扩报装台账,业务运转正常。',
  DAILY_DUTY: '查阅驻点记录并与员工谈话,日常履责到位。',
} as const;

/** About one month in twelve lacks what the county Party committee has to say on one scope. */
const gapIn = ({ postingId }: Served, month: string): SupervisionCell | undefined =>
  pick(`${postingId}/${month}/gap`, 12) === 0
    ? { body: 'COUNTY_PARTY_COMMITTEE', scope: pick(`${postingId}/${month}/side`, 2) === 0 ? 'BUSINESS' : 'DAILY_DUTY' }
    : undefined;

const notesOn = (posting: Served, month: string): readonly Step[] => {
  const { postingId, stationId, officer } = posting;
  const gap = gapIn(posting, month);
  return supervisionCells
    .filter(({ body, scope }) => body !== gap?.body || scope !== gap.scope)
    .map(({ body, scope }) =>
      step(body === 'RURAL_POWER_DEPT' ? ruralPower.id : officer, `${month}-28`, 'NoteSupervision', {
        postingId,
        stationId,
        month,
        body,
        scope,
        rating: RATINGS[pick(`${postingId}/${month}/${body}/${scope}`, RATINGS.length)],
        note: NOTES[scope],
      }),
    );
};

const close = (posting: Served, month: string): Step => {
  const { postingId, stationId } = posting;
  const reasons = [{ code: 'SUPERVISION_ONE_SIDED', reason: '县公司党委当月集中保供电,未能到所。' }];
  return step(ruralPower.id, addMonths(`${month}-05`, 1), 'CloseSupervisionMonth', {
    postingId,
    stationId,
    month,
    ...(gapIn(posting, month) ? { reasons } : {}),
  });
};

const supervised = (month: string): readonly Wave[] => [
  served.flatMap((posting) => notesOn(posting, month)),
  served.map((posting) => close(posting, month)),
];

/** 24 months of the postings as the programme sees them: double supervision, hearings, trainings, merit and its spread. */
export const supervision: readonly Wave[] = [
  ...months.flatMap((month, index) => [...hearingOfMonth(month, index), ...supervised(month)]),
  ...problemsSolved,
  ...merit,
];
