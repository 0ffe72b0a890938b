import type { Label } from '../words/label';
import type { Comparator, IndicatorAnomaly, IndicatorCode, IndicatorUnit, RiskDomain } from './indicator-code';

/** What an indicator is made of, and what its value means. */
export interface IndicatorKind {
  readonly unit: IndicatorUnit;
  /** In which direction its target lies. */
  readonly comparator: Comparator;
  /** I15: the domains of integrity risk in which a weak value has its roots. */
  readonly domains: readonly RiskDomain[];
  readonly numerator: Label;
  readonly denominator: Label;
  /** What a negative numerator means; where it is absent, there is none. */
  readonly negative?: IndicatorAnomaly;
  /** Its amounts are those of the year so far: of several months, the newest counts. */
  readonly cumulative?: true;
  /** The value that no target may be looser than. */
  readonly bound?: number;
}

const share = (comparator: Comparator, domains: readonly RiskDomain[], numerator: Label, denominator: Label) =>
  ({ unit: 'PERCENT', comparator, domains, numerator, denominator }) as const;

const SUPPLIED: Label = ['供电量', 'energy supplied'];

/** 供电监管办法: how long it may take at most until somebody is on site. */
const arrival = (area: Label, bound: number): IndicatorKind => ({
  unit: 'MINUTES',
  comparator: 'AT_MOST',
  domains: ['REPAIR'],
  numerator: [`${area[0]}抢修从报修到到达现场的总分钟数`, `minutes from report to arrival at ${area[1]} repairs`],
  denominator: [`${area[0]}抢修件数`, `${area[1]} repairs`],
  bound,
});

const days = (domains: readonly RiskDomain[], what: Label, cases: Label): IndicatorKind => ({
  unit: 'WORKING_DAYS',
  comparator: 'AT_MOST',
  domains,
  numerator: [`${what[0]}所用工作日合计`, `working days for ${what[1]}`],
  denominator: cases,
});
const reply = (who: Label) =>
  days(
    ['CONNECTION'],
    [`${who[0]}供电方案回复`, `the reply to ${who[1]}`],
    [`${who[0]}回复件数`, `replies to ${who[1]}`],
  );
const review = (who: Label) =>
  days(
    ['CONNECTION'],
    [`${who[0]}设计审查`, `the design review of ${who[1]}`],
    [`${who[0]}设计审查件数`, `designs of ${who[1]}`],
  );
/** Meters are hooked up once the works have been accepted. */
const hookup = (who: Label) =>
  days(
    ['CONNECTION', 'ACCEPTANCE'],
    [`${who[0]}装表接电`, `the meter hookup of ${who[1]}`],
    [`${who[0]}装表接电件数`, `meter hookups of ${who[1]}`],
  );
const complaint = (what: Label) => days(['REPAIR'], what, ['投诉件数', 'complaints']);

const RESIDENT: Label = ['居民客户', 'residents'];
const LOW: Label = ['低压客户', 'low-voltage customers'];
const HIGH: Label = ['高压客户', 'high-voltage customers'];
const ANSWERS: Label = ['有效评价数', 'valid answers'];

/** B3: the key indicators of a station. The numerator and the denominator are kept, the value is computed. */
export const INDICATOR_KINDS: Readonly<Record<IndicatorCode, IndicatorKind>> = {
  LINE_LOSS: {
    ...share('AT_MOST', ['METERING'], ['供电量减售电量', 'energy supplied less energy sold'], SUPPLIED),
    negative: 'NEGATIVE_LINE_LOSS',
  },
  TECHNICAL_LOSS: share('AT_MOST', ['METERING'], ['理论线损电量', 'theoretical loss of energy'], SUPPLIED),
  MANAGERIAL_LOSS: {
    ...share('AT_MOST', ['METERING'], ['统计线损电量减理论线损电量', 'statistical less theoretical loss'], SUPPLIED),
    negative: 'NEGATIVE_MANAGERIAL_LOSS',
  },
  BILL_RECOVERY: share('AT_LEAST', ['METERING'], ['当月实收电费', 'collected'], ['当月应收电费', 'receivable']),
  BILL_RECOVERY_YEAR: {
    ...share(
      'AT_LEAST',
      ['METERING'],
      ['本年累计实收电费', 'collected this year'],
      ['本年累计应收电费', 'receivable this year'],
    ),
    cumulative: true,
  },
  ARREARS_RECOVERY: {
    ...share(
      'AT_LEAST',
      ['METERING'],
      ['本年累计收回陈欠电费', 'arrears collected this year'],
      ['年初陈欠电费', 'arrears on 1 January'],
    ),
    cumulative: true,
  },
  METER_READING: share('AT_LEAST', ['METERING'], ['实抄户数', 'meters read'], ['应抄户数', 'meters due']),
  METER_READING_ERROR: share('AT_MOST', ['METERING'], ['差错户数', 'meters misread'], ['实抄户数', 'meters read']),
  REPAIR_ON_TIME: share('AT_LEAST', ['REPAIR'], ['按时到达件数', 'repairs reached in time'], ['抢修件数', 'repairs']),
  REPAIR_ARRIVAL_URBAN: arrival(['城区', 'urban'], 60),
  REPAIR_ARRIVAL_RURAL: arrival(['农村', 'rural'], 120),
  REPAIR_ARRIVAL_REMOTE: arrival(['偏远地区', 'remote'], 240),
  REPLY_RESIDENT: reply(RESIDENT),
  REPLY_LOW_VOLTAGE: reply(LOW),
  REPLY_HIGH_SINGLE: reply(['高压单电源客户', 'high-voltage customers with one source']),
  REPLY_HIGH_DOUBLE: reply(['高压双电源客户', 'high-voltage customers with two sources']),
  REVIEW_LOW_VOLTAGE: review(LOW),
  REVIEW_HIGH_VOLTAGE: review(HIGH),
  HOOKUP_RESIDENT: hookup(RESIDENT),
  HOOKUP_LOW_VOLTAGE: hookup(LOW),
  HOOKUP_HIGH_VOLTAGE: hookup(HIGH),
  COMPLAINT_CONTACT: complaint(['首次联系投诉人', 'the first contact']),
  COMPLAINT_ANSWER: complaint(['回复投诉人', 'the answer']),
  SATISFACTION: share('AT_LEAST', ['CONNECTION', 'REPAIR'], ['评价满意数', 'satisfied answers'], ANSWERS),
  SATISFACTION_SCORE: {
    unit: 'POINTS',
    comparator: 'AT_LEAST',
    domains: ['CONNECTION', 'REPAIR'],
    numerator: ['评分合计', 'sum of the scores'],
    denominator: ANSWERS,
  },
};

/** Of these, no value above a hundred can be true. */
export const endsAtHundred = ({ unit }: IndicatorKind): boolean => unit === 'PERCENT' || unit === 'POINTS';

/** How the value comes about. */
export const formulaOf = ({ unit, numerator, denominator }: IndicatorKind): Label => {
  const times = unit === 'PERCENT' ? '×100%' : '';
  return [`${numerator[0]}÷${denominator[0]}${times}`, `(${numerator[1]}) ÷ (${denominator[1]})${times && ' × 100%'}`];
};
