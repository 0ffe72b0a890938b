import { amendmentRefusals } from './amendment-refusals';
import { factLabels, labelsOf, roleSchema, TOKEN_REASONS } from '@zhudian/facts';
import { defineRefusals } from './refusal';
import { logRefusals } from './log-refusals';
import { stopRefusals } from './stop-refusals';

const OURS = 'design: commands';

/** The refusals that any command or query may give. */
export const commonRefusals = defineRefusals(
  {
    ...amendmentRefusals,
    ...stopRefusals,
    ...logRefusals,
    UNAUTHENTICATED: {
      zh: '请求没有带有效的登录凭证（{reason}）。请登录后重新提交。',
      en: 'The request carries no valid token ({reason}). Sign in and send it again.',
      rule: 'Every request is made by a known actor',
      source: OURS,
    },
    VALID_ON_UNSUPPORTED: {
      zh: '“{what}”不按生效日期保存，不能查询某日的有效情况。请去掉生效日期，或改为查询截至某时已登记的内容。',
      en: 'What is kept as "{what}" is not kept by the days on which it was in force. Leave out validOn, or ask with asOf for what was known then.',
      rule: 'What was in force on a day is told of postings, memberships, offices and indicators',
      source: 'design: evidence',
    },
    LIST_TOO_LONG: {
      zh: '{field}超过{most}条，不能一次返回。请改用分页查询，或请系统管理员调整上限。',
      en: '{field} has more than {most: entry/entries}, which cannot be returned at once. Use a query with pages, or ask the administrator to raise the bound.',
      rule: 'Every list has a bound',
      source: OURS,
    },
    NOT_AUTHORISED_ROLE: {
      zh: '此项由{roles}办理，您的账号没有此权限。请联系{roles}；如权限设置有误，请联系系统管理员。',
      en: 'This is carried out by {roles}; your account does not have this role. Contact {roles}, or the administrator if your roles are wrong.',
      rule: 'Each act belongs to named roles',
      source: 'M13-M15, S07-S10: each body acts at its own level only',
    },
    NOT_AUTHORISED_SCOPE: {
      zh: '{unit}不在您的管理范围{yours}之内，不能办理。请由该单位或其上级单位的人员办理。',
      en: '{unit} is outside your scope {yours}. Ask somebody of that unit or of one above it.',
      instead: {
        unit: {
          zh: '您的管理范围不包括该事项，不能办理。请由管理范围包括该事项的人员办理。',
          en: 'This is outside your scope. Ask somebody whose scope includes it.',
        },
      },
      rule: 'An actor acts within the subtree of the own org unit',
      source: 'M13-M15: own level only',
    },
    OFFICE_NOT_HELD: {
      zh: '没有您现任{role}的记录，不能以此身份办理。请由现任人员办理；任职记录有误的，请联系党建人事部门。',
      en: 'Nothing recorded says that you serve as {role} now. Ask whoever does, or the Party-work department if the record is wrong.',
      rule: 'A First Secretary acts while the posting runs, a branch secretary as a member of the branch',
      source: 'S10, M13-M15: own level only',
    },
    OFFICE_HANDED_OVER: {
      zh: '您已将{role}的职务移交{deputyId}，至{until}。如需自行办理，请先收回移交的职务。',
      en: 'You have handed your office as {role} over to {deputyId}, until {until}. To act in it yourself, take it back first.',
      next: { command: 'WithdrawDeputy', role: 'STAFF' },
      rule: 'Who has handed an office over does not act in it meanwhile',
      source: OURS,
    },
    ROLE_NOT_HELD: {
      zh: '您没有{role}的角色，不能以此身份办理。请选择您所担任的角色：{yours}。',
      en: 'You do not hold the role of {role}. Act in one of yours: {yours}.',
      rule: 'Each act belongs to named roles',
      source: OURS,
    },
    INVALID_INPUT: {
      zh: '填写内容有误：{problems}。请改正后重新提交。',
      en: 'The input is not valid: {problems}. Correct it and send it again.',
      rule: 'Input has the documented shape',
      source: OURS,
    },
    NOT_FOUND: {
      zh: '没有编号为{id}的记录。请核对编号后重新提交。',
      en: 'There is no {id}. Check the id and send it again.',
      rule: 'Commands name things that exist',
      source: OURS,
    },
    REFERENCE_UNKNOWN: {
      zh: '{problems}。请核对编号后重新提交。',
      en: 'There is no such thing: {problems}. Check the ids and send it again.',
      rule: 'Commands refer to things that exist',
      source: OURS,
    },
    OCCURRED_IN_FUTURE: {
      zh: '发生日期{on}晚于今天（{today}）。请在事项发生后再记录，或改正日期。',
      en: 'The business date {on} is after today ({today}). Record it once it has happened, or correct the date.',
      rule: 'Facts are recorded once they have happened',
      source: OURS,
    },
    DATED_BEFORE_STEP: {
      zh: '{fact}的发生日期（{on}）早于{step}的日期（{stepOn}）。请核对后填写不早于{stepOn}的日期。',
      en: 'The {fact} is dated {on}, before the {step} of {stepOn}. Give a business date that is not before {stepOn}.',
      terms: { fact: factLabels, step: factLabels },
      rule: 'A step is not dated before the step that it follows',
      source: 'design: order against the steps before',
    },
    DUE_DAY_UNFIT: {
      zh: '{problems}：期限须为{from}至{latest}之间的工作日。请改为工作日，如{next}。',
      en: '{problems}: one is a working day from {from} to {latest}, such as {next}. Correct it and send it again.',
      instead: {
        next: {
          zh: '{problems}，{from}至{latest}之间也没有工作日。请核对日期。',
          en: '{problems}, and nobody works from {from} to {latest}. Check the dates.',
        },
      },
      rule: 'What is due is due on a working day ahead',
      source: 'design: due days fall on working days and inside the term',
    },
    COMMAND_ID_REUSED: {
      zh: '指令编号{commandId}已用于另一项办理。请换用新的编号重新提交。',
      en: 'The commandId {commandId} belongs to another command. Send this one with a UUID of its own.',
      rule: 'A command id stands for one command, its content and its actor',
      source: OURS,
    },
    COMMAND_ANNULLED: {
      zh: '此项已经办理过，所记内容（{id}）其后被撤销。确须重新办理的，请换用新的编号提交。',
      en: 'This command was carried out before, and what it recorded of {id} was annulled since. To record it anew, send it with another commandId.',
      rule: 'A command that is sent again is not carried out again',
      source: OURS,
    },
  },
  {
    roles: labelsOf(roleSchema),
    role: labelsOf(roleSchema),
    reason: TOKEN_REASONS,
  },
);
export type CommonCode = keyof typeof commonRefusals;
