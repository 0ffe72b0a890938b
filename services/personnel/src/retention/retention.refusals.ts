import { labelsOf, retentionKind } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';

const LAW = '个人信息保护法 art. 19: personal information is kept for the shortest time that its purpose needs';
const OURS = 'N11: what was deleted, when, and under which rule can be checked';

export const retentionRefusals = defineRefusals(
  {
    RETENTION_TOO_EARLY: {
      zh: '“{kind}”须保存{months}个月，目前只能删除早于{latest}的内容，{olderThan}尚未到期。请改用{latest}或者更早的日期。',
      en: 'This is kept for {months: month/months} ({kind}): for now what is older than {latest} is over, and not up to {olderThan}. Choose {latest} or an earlier day.',
      rule: 'Nothing is deleted before its time is over',
      source: LAW,
    },
    RETENTION_ON_HOLD: {
      zh: '“{kind}”因核查或者审计暂缓删除。请联系审计或者纪检监察部门，解除后再办理。',
      en: 'This is held for an inquiry or an audit: {kind}. Ask audit or discipline inspection to release it first.',
      next: { command: 'ReleaseRetention', role: 'AUDITOR' },
      rule: 'What an inquiry or an audit needs is not deleted',
      source: OURS,
    },
    RETENTION_COUNT_DIFFERS: {
      zh: '预览的数量为{found}，现为{actual}，其间有变动。请重新预览后办理。',
      en: 'The preview showed {found}, and there are {actual} by now. Preview it again, and then delete it.',
      rule: 'Only what was seen is deleted',
      source: OURS,
    },
    RETENTION_NOTHING_OVER: {
      zh: '没有早于{olderThan}的“{kind}”，无需删除。请核对类别和日期。',
      en: 'Nothing is older than {olderThan} ({kind}): there is nothing to delete. Check the kind and the day.',
      rule: 'A deletion deletes something',
      source: OURS,
    },
    HOLD_KNOWN: {
      zh: '编号{holdId}已用于另一项暂缓删除。请换一个编号。',
      en: '{holdId} is another hold already. Choose another id.',
      rule: 'A hold is entered once',
      source: OURS,
    },
    HOLD_NOT_BY_PERSON: {
      zh: '“{kind}”不能按人员区分。请不指定人员，暂缓删除全部。',
      en: 'This is not told apart by persons: {kind}. Name no person, and hold all of it.',
      rule: 'A hold holds what it names',
      source: OURS,
    },
    HOLD_NOT_THERE: {
      zh: '没有编号为{holdId}的有效暂缓删除，可能已解除。请核对编号。',
      en: 'There is no hold {holdId}, or it was released already. Check the id.',
      rule: 'A hold that lasts is released',
      source: OURS,
    },
  },
  { kind: labelsOf(retentionKind) },
);
export type RetentionRefusal = keyof typeof retentionRefusals;
