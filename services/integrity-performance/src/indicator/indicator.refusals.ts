import { comparator, indicatorCode, labelsOf, orgUnitType } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';
import { periodOpen } from '@zhudian/programme';

const INDICATORS = 'I15–I17 关键指标管理：电费回收、线损';
const FORMULA = 'B3 power indicators: numerator and denominator are kept, the ratio is computed';
const LOSSES = 'B3 power indicators: managerial loss is statistical less theoretical loss';

export const indicatorRefusals = defineRefusals(
  {
    STATION_UNKNOWN: {
      zh: '供电所{stationId}尚未登记。请系统管理员先登记供电所。',
      en: 'The station {stationId} is not registered. The administrator must register it first.',
      next: { command: 'RegisterOrgUnit', role: 'ADMINISTRATOR' },
      rule: 'An indicator belongs to a registered station',
      source: INDICATORS,
    },
    NOT_A_STATION: {
      zh: '{stationId}是{type}，不是供电所。请选择供电所。',
      en: '{stationId} is a {type}, not a station. Choose a station.',
      rule: 'An indicator belongs to a registered station',
      source: INDICATORS,
    },
    COMPARATOR_UNFIT: {
      zh: '{code}的目标应为“{expected}”。请改用该比较方式。',
      en: 'A target for {code} is “{expected}”. Use that comparator.',
      rule: 'Losses and errors are kept low, everything else is kept high',
      source: FORMULA,
    },
    PERIOD_OPEN: periodOpen,
    PERIOD_DUPLICATE: {
      zh: '{period}的指标数据已经报送。如有误，请办理“更正”并说明原因。',
      en: 'The reading of {period} is reported already. If it is wrong, submit a correction and state the reason.',
      next: { command: 'CorrectReading', role: 'STATION' },
      rule: 'One reading per month',
      source: 'I16, I17: monthly reading',
    },
    PERIOD_NOT_REPORTED: {
      zh: '{period}尚无指标数据，不能更正。请供电所先行报送。',
      en: 'There is no reading of {period} to correct. The station must report it first.',
      next: { command: 'ReportReading', role: 'STATION' },
      rule: 'Only what was reported is corrected',
      source: 'I16, I17: monthly reading',
    },
    CORRECTION_CHANGES_NOTHING: {
      zh: '更正后的分子、分母与{period}原指标数据相同。请填写正确的数值。',
      en: 'The correction equals the reading of {period}. Give the right numbers.',
      rule: 'A correction changes something',
      source: 'domain: corrections are new facts',
    },
    BAD_DENOMINATOR: {
      zh: '分母须大于零，现为{denominator}。请核对应收、供电等总量。',
      en: 'The denominator must be greater than zero, not {denominator}. Check the total.',
      rule: 'A ratio has a whole',
      source: FORMULA,
    },
    BAD_NUMERATOR: {
      zh: '{code}的分子不能为负，现为{numerator}。请核对后重新报送。',
      en: 'The numerator of {code} is not negative; {numerator} is. Check it.',
      rule: 'Only a line loss, and its managerial part, may come out negative',
      source: FORMULA,
    },
    TARGET_OVER_HUNDRED: {
      zh: '{code}最高为100，目标不能是{value}。请重新填写。',
      en: '{code} is 100 at most; {value} is no target. Give another one.',
      rule: 'A target can be met',
      source: FORMULA,
    },
    TARGET_LOOSER_THAN_LAW: {
      zh: '{code}不得超过{bound}分钟，目标不能是{value}分钟。请从严设定。',
      en: '{code} may take at most {bound: minute/minutes}; a target of {value} is not allowed. Set a stricter one.',
      rule: 'No target is looser than the law',
      source: '供电监管办法：到达现场抢修的时限，城区60分钟、农村120分钟、边远地区240分钟',
    },
    READING_DERIVED: {
      zh: '管理线损由统计线损减理论线损计算，不单独报送。请报送或者更正线损率、技术线损率。',
      en: 'The managerial loss is computed: statistical less theoretical. Report or correct these two instead.',
      next: { command: 'ReportReading', role: 'STATION' },
      rule: 'What facts give is not typed',
      source: LOSSES,
    },
    SUPPLY_DIFFERS: {
      zh: '{period}的供电量已报为{supplied}，本次为{denominator}。请核对；先报的有误，请先更正。',
      en: 'The energy supplied in {period} was reported as {supplied}, and now as {denominator}. Check which is right; correct the first one if that is wrong.',
      next: { command: 'CorrectReading', role: 'STATION' },
      instead: {
        'told=BOTH': {
          zh: '{period}另一项线损的供电量为{supplied}，本次更正为{denominator}。请核对；两项的供电量都有误的，请先撤销后报的一项，更正先报的一项，再重新报送。',
          en: 'The other part of the loss in {period} is of a supply of {supplied}, and this one is corrected to {denominator}. Check which is right; if both are wrong, annul the part that was reported last, correct the other one, and report the annulled one anew.',
        },
      },
      rule: 'The statistical and the theoretical loss of a month are parts of one supply',
      source: LOSSES,
    },
  },
  { code: labelsOf(indicatorCode), expected: labelsOf(comparator), type: labelsOf(orgUnitType) },
);
export type IndicatorRefusal = keyof typeof indicatorRefusals;
