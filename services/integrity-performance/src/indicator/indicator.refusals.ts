import { comparator, indicatorCode, labelsOf, orgUnitType } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';
import { periodOpen } from '@zhudian/programme';

const INDICATORS = 'I15–I17 关键指标管理：电费回收、线损';
const FORMULA = 'B3 power indicators: numerator and denominator are kept, the ratio is computed';

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
      zh: '{code}的分子须在{least}至分母{most}之间，现为{numerator}。请核对后重新报送。',
      en: 'The numerator of {code} lies between {least} and the denominator {most}; {numerator} does not. Check it.',
      instead: {
        'least=-∞': {
          zh: '{code}的分子不能大于分母{most}，现为{numerator}。请核对后重新报送。',
          en: 'The numerator of {code} is no more than the denominator {most}; {numerator} is. Check it.',
        },
      },
      rule: 'A part is no more than the whole, and only a line loss may be negative',
      source: FORMULA,
    },
  },
  { code: labelsOf(indicatorCode), expected: labelsOf(comparator), type: labelsOf(orgUnitType) },
);
export type IndicatorRefusal = keyof typeof indicatorRefusals;
