import { defineRefusals } from '@zhudian/framework';

export const consequenceRefusals = defineRefusals({
  CONSEQUENCE_NOT_PENDING: {
    zh: '该事项已经了结，无需再登记处理情况。请刷新后查看。',
    en: 'It is closed already; there is nothing left to settle. Reload to see how it ended.',
    rule: 'What was refused is settled once',
    source: 'design: commands',
  },
});
export type ConsequenceRefusal = keyof typeof consequenceRefusals;
