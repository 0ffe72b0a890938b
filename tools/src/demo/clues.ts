import { addDays } from '@zhudian/programme';
import { officials } from './actors';
import { lossBreaches } from './indicators';
import { served, step, type Served } from './served';
import type { Step, Wave } from './step';
import { SUCCESSOR } from './terms';

const { discipline } = officials;

/** How far a clue of the demonstration comes. */
const REACH = ['OPENED', 'FACTOR', 'MEASURE', 'COMPLETED', 'VERIFIED', 'CLOSED'] as const;
type Reach = (typeof REACH)[number];

interface Planned {
  readonly clueId: string;
  readonly posting: Served;
  readonly on: string;
  readonly reach: Reach;
  readonly domain: 'CONNECTION' | 'METERING' | 'REPAIR' | 'ACCEPTANCE';
  readonly basis: { readonly breachEventId?: string; readonly basisRefs: readonly string[] };
}

/** Each first clue is a breach of the line loss that was followed to its end. */
const ofBreaches: readonly Planned[] = served.flatMap((posting, index) =>
  lossBreaches(posting.stationId)
    .slice(0, 1)
    .map(({ on, eventId }) => ({
      clueId: `clue-loss-${index + 1}`,
      posting,
      on,
      reach: 'CLOSED' as const,
      domain: 'METERING' as const,
      basis: { breachEventId: eventId, basisRefs: [] },
    })),
);
const DOMAINS = ['CONNECTION', 'REPAIR', 'ACCEPTANCE', 'METERING'] as const;
/** The second comes from what was seen on the spot, and stands somewhere on its way. */
const ofVisits: readonly Planned[] = served.map((posting, index) => ({
  clueId: `clue-visit-${index + 1}`,
  posting,
  on: '2025-09-10',
  reach: REACH[index % REACH.length] ?? 'OPENED',
  domain: DOMAINS[index % DOMAINS.length] ?? 'METERING',
  basis: { basisRefs: [`走访记录 2025-09 第${index + 1}号（演示）`] },
}));
const planned = [...ofBreaches, ...ofVisits];

const at = (reach: Reach): readonly Planned[] =>
  planned.filter((one) => REACH.indexOf(one.reach) >= REACH.indexOf(reach));
const wave = (reach: Reach, make: (clue: Planned) => Step): Wave => at(reach).map(make);

const open: Wave = wave('OPENED', ({ clueId, posting: { stationId, secretary }, on, domain, basis }) =>
  step(secretary, on, 'OpenClue', {
    clueId,
    stationId,
    domain,
    hypothesis: domain === 'METERING' ? '线损超标,计量环节可能有疏漏。' : '走访反映办理环节可能有人情现象。',
    ...basis,
  }),
);
const work: readonly Wave[] = [
  wave('FACTOR', ({ clueId, posting: { secretary }, on }) =>
    step(secretary, addDays(on, 10), 'IdentifyFactor', { clueId, factor: '岗位未双人复核,台账与现场不符。' }),
  ),
  wave('MEASURE', ({ clueId, posting: { secretary }, on }) =>
    step(secretary, addDays(on, 15), 'PlanMeasure', {
      clueId,
      measure: '双人复核并公开结果,逐户核对一个月。',
      ownerId: secretary,
      dueOn: addDays(on, 45),
    }),
  ),
  wave('COMPLETED', ({ clueId, posting: { secretary }, on }) =>
    step(secretary, addDays(on, 40), 'CompleteMeasure', { clueId, result: '已逐户核对,更正 6 处。' }),
  ),
  wave('VERIFIED', ({ clueId, posting: { officer }, on }) =>
    step(officer, addDays(on, 70), 'VerifyEffect', {
      clueId,
      before: '每月差错 6 处',
      after: '连续两月无差错',
      verdict: 'EFFECTIVE',
    }),
  ),
  wave('CLOSED', ({ clueId, posting: { officer }, on }) =>
    step(officer, addDays(on, 80), 'CloseClue', { clueId, conclusion: '措施有效,予以了结。' }),
  ),
];

/** One that is for the discipline inspection to look into. */
const referred: readonly Wave[] = served.slice(4, 5).map(({ stationId }) => {
  const clue = { clueId: 'clue-referred' };
  return [
    step(discipline.id, '2025-10-09', 'OpenClue', {
      ...clue,
      stationId,
      domain: 'ACCEPTANCE',
      hypothesis: '工程验收资料与现场不符。',
      basisRefs: ['信访件 2025-17（演示）'],
    }),
    step(discipline.id, '2025-10-16', 'ReferClue', { ...clue, to: '局纪检监察部', reason: '涉嫌违纪,按权限办理。' }),
  ];
});

/** Before the First Secretary leaves, what is still open passes to the successor. */
const passedOn: Wave = planned
  .filter(({ posting, reach }) => posting === served[1] && reach !== 'CLOSED')
  .map(({ clueId, posting: { officer } }) =>
    step(officer, '2025-12-18', 'ReassignClue', {
      clueId,
      toPersonId: SUCCESSOR,
      reason: '第一书记任期届满,移交接任人。',
    }),
  );

export const clues: readonly Wave[] = [
  open,
  ...work,
  ...referred.flatMap((steps) => steps.map((one): Wave => [one])),
  passedOn,
];
