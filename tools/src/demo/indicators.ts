import { valueOf } from '@zhudian/facts';
import { assessorOf, headOf, officials } from './cast';
import { monthAfter, nthOf } from './days';
import { enteredOn } from './entering';
import { between, phrase, pick } from './pick';
import { enterpriseOf, stations, weakStations } from './places';
import { act, type Step } from './step';
import { reportedMonths, type Story } from './story';

export const CODES = ['LINE_LOSS', 'BILL_RECOVERY'] as const;
export type Code = (typeof CODES)[number];
const SUMMER = ['06', '07', '08', '09'];
const MOST_LOSS = 6.2;
const LEAST_RECOVERY = 99.8;
const SOURCE = '年度指标下达计划（演示）';

/** Months since somebody was posted to a station; 0 before. */
type Since = (stationId: string, period: string) => number;
const sinceOf = ({ postings }: Story): Since => {
  const first = new Map(postings.toReversed().map(({ stationId, startOn }) => [stationId, startOn.slice(0, 7)]));
  return (stationId, period) => {
    const start = first.get(stationId);
    const [year = 0, month = 0] = period.split('-').map(Number);
    const [from = 0, since = 0] = (start ?? period).split('-').map(Number);
    return Math.max(0, (year - from) * 12 + month - since);
  };
};

/** Most stations keep well under the limit; a weak one starts above it and falls once a First Secretary works there. */
const lineLoss = (stationId: string, period: string, months: number): number => {
  const isWeak = weakStations.includes(stationId);
  const start = (isWeak ? 640 : 380) + pick(`${stationId}/loss`, isWeak ? 130 : 170);
  const fall = isWeak ? Math.min(230, months * between(`${stationId}/fall`, 7, 13)) : 0;
  const season = SUMMER.includes(period.slice(5)) ? 22 : 0;
  return (start - fall + season + pick(`${stationId}/loss/${period}`, 61) - 30) / 100;
};

/** Nearly everything is paid by the end of the month; where work is slack, more is missing. */
const recovery = (stationId: string, period: string, months: number): number => {
  const isWeak = weakStations.includes(stationId);
  const short = isWeak ? Math.max(0, 70 - months * 6) : 0;
  const bad =
    pick(`${stationId}/bill/${period}/bad`, 14) === 0 ? between(`${stationId}/bill/${period}/gap`, 15, 60) : 0;
  return (10_000 - short - bad - pick(`${stationId}/bill/${period}`, 19)) / 100;
};

const amountsOf = (stationId: string, code: Code, period: string, months: number) => {
  const size = between(`${stationId}/size`, 260_000, 900_000);
  const season = SUMMER.includes(period.slice(5)) ? 1.25 : period.endsWith('-02') ? 0.85 : 1;
  const denominator =
    Math.round(size * season * (code === 'BILL_RECOVERY' ? 0.62 : 1)) + pick(`${stationId}/${code}/${period}`, 20_000);
  const share = code === 'LINE_LOSS' ? lineLoss(stationId, period, months) : recovery(stationId, period, months);
  return { denominator, numerator: Math.round((denominator * share) / 100) };
};

/** Weak stations report by their own head, the others through the county enterprise. */
const reporterOf = (stationId: string): string =>
  weakStations.includes(stationId) ? headOf(stationId) : assessorOf(enterpriseOf(stationId));

const reading = (since: Since, stationId: string, code: Code, period: string): Step =>
  act(reporterOf(stationId), nthOf(monthAfter(period, 1), 1 + pick(`${stationId}/${period}`, 3)), 'ReportReading', {
    stationId,
    code,
    period,
    ...amountsOf(stationId, code, period, since(stationId, period)),
  });

const WRONG = [
  '漏计{n}户当月已缴电费，经核对营销系统更正。',
  '跨月冲正{n}户未计入，更正。',
  '银行代扣{n}笔到账晚于统计时点，核对后更正。',
  '手工汇总时漏{n}户专变客户，更正。',
] as const;

/** A few are found wrong some days later. */
const correction = ({ as, on, data }: Step): readonly Step[] => {
  const seed = `${String(data['stationId'])}/${String(data['period'])}/${String(data['code'])}/wrong`;
  if (data['code'] === 'LINE_LOSS' || pick(seed, 60) > 0) return [];
  const denominator = Number(data['denominator']);
  const numerator = Math.min(denominator, Number(data['numerator']) + between(seed, 20, 160));
  if (numerator === data['numerator']) return [];
  const month = on.slice(0, 7);
  return [
    act(as, nthOf(month, 7 + pick(`${seed}/on`, 8)), 'CorrectReading', {
      ...data,
      numerator,
      reason: phrase(seed, WRONG),
    }),
  ];
};

const valueAt = ({ data }: Step): number =>
  valueOf(data['code'] as Code, Number(data['numerator']), Number(data['denominator']));

/** What is found on a month of an indicator: when it is reported, and once more where it is corrected. */
export interface Finding {
  readonly on: string;
  readonly enteredOn: string;
  readonly period: string;
  readonly value: number;
  readonly misses: boolean;
}

const known = new WeakMap<Story, Map<string, readonly Finding[]>>();

/** What is found on an indicator of a station, in the order of the days: gone through once for all who ask of a story. */
export const findingsOn = (story: Story, stationId: string, code: Code): readonly Finding[] => {
  const ofStory = known.get(story) ?? new Map<string, readonly Finding[]>();
  known.set(story, ofStory);
  const key = `${stationId}/${code}`;
  const found = ofStory.get(key) ?? madeFindings(story, stationId, code);
  ofStory.set(key, found);
  return found;
};

const madeFindings = (story: Story, stationId: string, code: Code): readonly Finding[] => {
  const since = sinceOf(story);
  return reportedMonths(story)
    .flatMap((period) => {
      const step = reading(since, stationId, code, period);
      return [step, ...correction(step)].map((one) => {
        const value = valueAt(one);
        return {
          on: one.on,
          enteredOn: enteredOn(one),
          period,
          value,
          misses: code === 'LINE_LOSS' ? value > MOST_LOSS : value < LEAST_RECOVERY,
        };
      });
    })
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
};

const targets = (story: Story): readonly Step[] =>
  stations.flatMap(({ id: stationId }) => {
    const on = nthOf(story.month(-37), 8);
    const target = { stationId, from: `${story.month(-37)}-01`, source: SOURCE };
    return [
      act(officials.business.id, on, 'SetTarget', {
        ...target,
        code: 'LINE_LOSS',
        value: MOST_LOSS,
        comparator: 'AT_MOST',
      }),
      act(officials.business.id, on, 'SetTarget', {
        ...target,
        code: 'BILL_RECOVERY',
        value: LEAST_RECOVERY,
        comparator: 'AT_LEAST',
      }),
    ];
  });

/** Two key indicators of every station, from twelve months before the first posting on. */
export const indicators = (story: Story): readonly Step[] => {
  const since = sinceOf(story);
  const readings = reportedMonths(story).flatMap((period) =>
    stations.flatMap(({ id }) => [
      reading(since, id, 'LINE_LOSS', period),
      reading(since, id, 'BILL_RECOVERY', period),
    ]),
  );
  return [...targets(story), ...readings, ...readings.flatMap(correction)];
};
