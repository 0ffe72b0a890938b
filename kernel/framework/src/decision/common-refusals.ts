import { amendmentRefusals } from './amendment-refusals';
import { factLabels, labelsOf, roleSchema, type Labels } from '@zhudian/facts';
import { defineRefusals } from './refusal';
import { stopRefusals } from './stop-refusals';

const TOKEN_REASONS: Labels = {
  'no bearer token': ['未携带登录凭证', 'no bearer token'],
  'claims: sub, roles and unit are needed': ['登录凭证缺少人员、角色或单位', 'sub, roles and unit are needed'],
  ERR_JWT_EXPIRED: ['登录已过期', 'it has expired'],
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: ['签名无效', 'its signature is not valid'],
  ERR_JWT_CLAIM_VALIDATION_FAILED: ['登录凭证内容无效', 'a claim is not valid'],
  ERR_JWKS_NO_MATCHING_KEY: ['签发者的密钥不明', 'its key is unknown'],
  ERR_JWS_INVALID: ['登录凭证格式无效', 'it is malformed'],
  ERR_JWT_INVALID: ['登录凭证格式无效', 'it is malformed'],
};

const OURS = 'design: commands';

/** The refusals that any command or query may give. */
export const commonRefusals = defineRefusals(
  {
    ...amendmentRefusals,
    ...stopRefusals,
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
      en: '{field} has more than {most} entries, which cannot be returned at once. Use a query with pages, or ask the administrator to raise the bound.',
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
      zh: '{dueOn}不能作为期限：期限须为{from}至{latest}之间的工作日。请改为工作日，如{next}。',
      en: '{dueOn} cannot be a due day: one is a working day from {from} to {latest}, such as {next}. Correct it and send it again.',
      instead: {
        next: {
          zh: '{dueOn}不能作为期限，{from}至{latest}之间也没有工作日。请核对日期。',
          en: '{dueOn} cannot be a due day, and nobody works from {from} to {latest}. Check the dates.',
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
    VERSION_CONFLICT: {
      zh: '他人正在修改{stream}，多次重试未成功。请刷新后重新提交。',
      en: 'Others kept changing {stream} at the same time. Reload and try again.',
      rule: 'A decision is taken on the newest state',
      source: OURS,
    },
    LOG_UNAVAILABLE: {
      zh: '事件库暂时没有响应，不能确定是否已记录。请稍后用同一指令编号重新提交，不会重复记录。',
      en: 'The log did not answer; whether this was recorded is not known. Send it again with the same commandId: nothing is recorded twice.',
      rule: 'A command is acknowledged when it is durable',
      source: OURS,
    },
    FACTS_UNAVAILABLE: {
      zh: '事件库暂时没有响应，不能列出其间的事件。请稍后重新查询。',
      en: 'The log did not answer, so the facts between cannot be listed. Ask again in a moment.',
      rule: 'Facts are shown as the log has them',
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
