import { deputationStage, labelsOf, roleSchema } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';

const OURS = 'Programme: offices go on while their holders are away, and everybody knows who acts for whom';

export const deputationRefusals = defineRefusals(
  {
    DEPUTATION_KNOWN: {
      zh: '编号{deputationId}已用于另一项职务代理。请换一个编号。',
      en: '{deputationId} is another deputation already. Choose another id.',
      rule: 'A deputation is named once',
      source: OURS,
    },
    DEPUTISED_RIGHT: {
      zh: '您现为他人代理，代理的职务不能再交给别人代理。请任职人本人或者组织人事部门另行确定。',
      en: 'You act for somebody else, and what is deputised is not handed on. The holder, or the Party-work department, names another deputy.',
      rule: 'Nobody hands on a deputised right',
      source: OURS,
    },
    DEPUTY_IS_HOLDER: {
      zh: '任职人不能代理自己。请选择另一名人员。',
      en: 'Nobody is the own deputy. Choose another person.',
      rule: 'A deputy is another person',
      source: OURS,
    },
    ROLE_NOT_DEPUTISED: {
      zh: '“{role}”不能由他人代理：第一书记按选派程序任职，职工本人的事项由本人办理。请另选角色。',
      en: 'Nobody stands for {role}: a First Secretary is appointed by selection, and staff act for themselves. Choose another role.',
      rule: 'An office is deputised, not a person',
      source: OURS,
    },
    ROLE_NOT_YOURS: {
      zh: '您以“{acting}”办理，只能将该角色交人代理，不能交出“{role}”。请以所持角色办理。',
      en: 'You act as {acting} and pass on that role alone, not {role}. Act in the role that is to be deputised.',
      rule: 'The holder passes on a role that is held',
      source: OURS,
    },
    ONLY_BY_THE_HOLDER: {
      zh: '“{role}”涉及秘密或者监督，代理人只能由任职人本人确定。请任职人办理。',
      en: '{role} sees secrets or audits others, so that the holder alone names the deputy. Ask the holder.',
      rule: 'Nobody above gives away what the holder alone may see',
      source: OURS,
    },
    HOLDER_NOT_KNOWN: {
      zh: '没有{holderId}以“{role}”为该单位或其上级单位办理过业务的记录，不能代为确定代理人。请任职人本人办理，或者核对角色和单位。',
      en: 'Nothing is recorded by {holderId} as {role} for this unit or one above it, so nobody names a deputy in his place. The holder does, or check role and unit.',
      rule: 'A deputy stands for somebody who holds the office',
      source: OURS,
    },
    NAMED_ONESELF: {
      zh: '不能将自己确定为他人的代理人。请由他人办理。',
      en: 'Nobody makes himself the deputy of somebody else. Another person does.',
      rule: 'Nobody gives himself rights',
      source: OURS,
    },
    DEPUTATION_ENDS_FIRST: {
      zh: '截止日期{until}早于起始日期{from}。请核对起止日期。',
      en: 'It would end on {until}, before it begins on {from}. Check the days.',
      rule: 'A deputation is for a period',
      source: OURS,
    },
    DEPUTATION_BACKDATED: {
      zh: '起始日期{from}早于今天{today}。代理不能追溯，请从今天或者以后起算。',
      en: 'It would begin on {from}, before today, {today}. Rights are not given for days that are over: begin today or later.',
      rule: 'Rights begin when they are given',
      source: OURS,
    },
    DEPUTATION_LONG: {
      severity: 'WARN',
      zh: '代理期间至{until}，超过{months}个月。长期不能履职的应当调整任职；确需如此的，请说明理由后提交。',
      en: 'It lasts until {until}, more than {months: month/months}. For so long an office is filled anew; if it is to be all the same, give the reason and send it again.',
      rule: 'A deputy is for a time',
      source: OURS,
    },
    DEPUTY_OVERLAPS: {
      zh: '该职务在{from}至{until}已有代理人（{deputationId}）。请先提前终止，或者改期。',
      en: 'The office has a deputy from {from} to {until} already ({deputationId}). Withdraw that one first, or choose other days.',
      next: { command: 'WithdrawDeputy', role: 'PARTY_WORK' },
      rule: 'An office has one deputy at a time',
      source: OURS,
    },
    DEPUTATION_OVER: {
      zh: '该职务代理现为“{stage}”，截止日期{until}，无需终止。请核对编号。',
      en: 'The deputation is {stage}, until {until}: nothing is left to withdraw. Check the id.',
      rule: 'What is in force, or to come, is withdrawn',
      source: OURS,
    },
    NOT_YOUR_DEPUTATION: {
      zh: '只有任职人、代理人本人，或者其上级的系统管理员、党建人事部门才能终止。请联系他们办理。',
      en: 'The holder, the deputy, or the administrator or Party-work department above them withdraws it. Ask one of them.',
      next: { command: 'WithdrawDeputy', role: 'PARTY_WORK' },
      rule: 'Whose office it is, or who is above, takes it back',
      source: OURS,
    },
  },
  { role: labelsOf(roleSchema), acting: labelsOf(roleSchema), stage: labelsOf(deputationStage) },
);
export type DeputationRefusal = keyof typeof deputationRefusals;
