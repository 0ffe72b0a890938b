import { deductionStanding, labelsOf } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';

const DEDUCTIONS = 'M11 扣分项考评';

export const deductionRefusals = defineRefusals(
  {
    UNKNOWN_DEDUCTION: {
      zh: '扣分目录中没有代码{code}，可用的有{known}。请从目录中选择。',
      en: 'The catalogue has no deduction {code}; it has {known}. Choose one of these.',
      instead: {
        known: {
          zh: '现行考评方案没有扣分目录，代码{code}不可用。请先发布含扣分目录的考评方案。',
          en: 'The scheme in force has no catalogue, so there is no {code}. Issue a scheme with a catalogue first.',
        },
      },
      rule: 'Deductions come from the catalogue of the scheme',
      source: DEDUCTIONS,
    },
    EVIDENCE_REQUIRED: {
      zh: '扣分没有佐证材料。请注明佐证材料的编号或所在。',
      en: 'A deduction needs its evidence. Say where it is filed.',
      rule: 'A deduction names the fact and its evidence',
      source: DEDUCTIONS,
    },
    DEDUCTION_ALREADY_APPLIED: {
      zh: '扣分{deductionId}已经记录。如是新的扣分，请使用新的编号。',
      en: 'The deduction {deductionId} is recorded already. A new one takes a new id.',
      rule: 'A deduction is applied once',
      source: DEDUCTIONS,
    },
    DEDUCTION_UNKNOWN: {
      zh: '该评价中没有扣分{deductionId}。请核对扣分编号。',
      en: 'This evaluation has no deduction {deductionId}. Check its id.',
      rule: 'What is appealed and decided was applied',
      source: DEDUCTIONS,
    },
    DEDUCTION_SETTLED: {
      zh: '扣分{deductionId}现为“{standing}”，不能再办理。请核对扣分编号。',
      en: 'The deduction {deductionId} is “{standing}” already. Check its id.',
      rule: 'A deduction is appealed and decided once',
      source: DEDUCTIONS,
    },
    NOT_APPEALED: {
      zh: '扣分{deductionId}没有待处理的申诉，现为“{standing}”。请核对扣分编号。',
      en: 'There is no appeal to decide on the deduction {deductionId}: it is “{standing}”. Check its id.',
      rule: 'A deduction is upheld on an appeal',
      source: DEDUCTIONS,
    },
    APPEAL_LATE: {
      zh: '申诉期限已于{appealBy}届满。如确有错误，请向党建人事部门反映。',
      en: 'The time for an appeal ended on {appealBy}. If something is wrong, tell the Party-work department.',
      next: { command: 'RevokeDeduction', role: 'PARTY_WORK' },
      rule: 'An appeal is made within the working days of the scheme',
      source: `${DEDUCTIONS}; the days are a proposal of the programme (configuration)`,
    },
    CALENDAR_YEAR_UNKNOWN: {
      zh: '日历版本{calendarVersion}不含{year}年，不能确定申诉期限。请本局党建人事部门或系统管理员先公布该年的日历。',
      en: 'The calendar {calendarVersion} does not cover {year}, so the time for an appeal is not certain. The Party-work department or an administrator of the bureau must publish that year first.',
      next: { command: 'PublishCalendar', role: 'PARTY_WORK' },
      rule: 'Working days are counted by a calendar that covers them',
      source: 'M11 扣分项考评：no guess past the calendar',
    },
    NOT_ONES_OWN_EVALUATION: {
      zh: '您不是被考评的第一书记本人，不能申诉或确认知悉。请由本人办理。',
      en: 'You are not the one who is evaluated. Only that person appeals and takes note.',
      rule: 'Everybody speaks for the own evaluation',
      source: `${DEDUCTIONS}; M16 履职尽责`,
    },
    SEGREGATION_OF_DUTIES: {
      zh: '该项扣分由您提出，按回避要求不能处理对它的申诉。请由他人办理。',
      en: 'You applied this deduction and may not decide on it. Ask another person to do it.',
      rule: 'Who applies a deduction does not decide on it',
      source: 'S08, M13–M15: those who decide are not those who ask',
    },
  },
  { standing: labelsOf(deductionStanding) },
);
