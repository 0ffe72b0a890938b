import { amendmentRefusals } from './amendment-refusals';
import { defineRefusals } from './refusal';

const OURS = 'design: commands';

/** The refusals that any command or query may give. */
export const commonRefusals = defineRefusals({
  UNAUTHENTICATED: {
    zh: '请先登录：请求没有带有效的令牌（{reason}）。',
    en: 'Sign in first: the request carries no valid token ({reason}).',
    rule: 'Every request is made by a known actor',
    source: OURS,
  },
  NOT_AUTHORISED_ROLE: {
    zh: '您的角色不能执行此操作；需要以下角色之一：{roles}。',
    en: 'Your role may not do this; one of these is needed: {roles}.',
    rule: 'Each act belongs to named roles',
    source: 'M13-M15, S07-S10: each body acts at its own level only',
  },
  NOT_AUTHORISED_SCOPE: {
    zh: '{unit} 不在您的管理范围（{yours}）内。',
    en: '{unit} is outside your scope ({yours}).',
    rule: 'An actor acts within the subtree of the own org unit',
    source: 'M13-M15: own level only',
  },
  INVALID_INPUT: {
    zh: '输入有误：{problems}。请改正后再提交。',
    en: 'The input is not valid: {problems}. Correct it and send it again.',
    rule: 'Input has the documented shape',
    source: OURS,
  },
  NOT_FOUND: {
    zh: '找不到 {id}。',
    en: 'There is no {id}.',
    rule: 'Commands name things that exist',
    source: OURS,
  },
  REFERENCE_UNKNOWN: {
    zh: '所引用的对象不存在或类型不符：{unknown}。请核对编号后再提交。',
    en: 'What these fields refer to does not exist or is of another kind: {unknown}. Check the ids and send it again.',
    rule: 'Commands refer to things that exist',
    source: OURS,
  },
  OCCURRED_IN_FUTURE: {
    zh: '发生日期 {on} 晚于今天（{today}）。',
    en: 'The business date {on} is after today ({today}).',
    rule: 'Facts are recorded once they have happened',
    source: OURS,
  },
  COMMAND_ID_REUSED: {
    zh: 'commandId {commandId} 已用于另一项操作。请换用新的 UUID 重新提交。',
    en: 'The commandId {commandId} belongs to another command. Send this one with a UUID of its own.',
    rule: 'A command id stands for one command, its content and its actor',
    source: OURS,
  },
  VERSION_CONFLICT: {
    zh: '他人同时修改了 {stream}，多次重试未成功。请刷新后重试。',
    en: 'Others kept changing {stream} at the same time. Reload and try again.',
    rule: 'A decision is taken on the newest state',
    source: OURS,
  },
  LOG_UNAVAILABLE: {
    zh: '日志暂时没有应答，不确定是否已记录。请稍后用同一 commandId 重试，不会重复记录。',
    en: 'The log did not answer; whether this was recorded is not known. Send it again with the same commandId: nothing is recorded twice.',
    rule: 'A command is acknowledged when it is durable',
    source: OURS,
  },
  FACTS_UNAVAILABLE: {
    zh: '日志暂时没有应答，无法列出其间的事实。请稍后重试。',
    en: 'The log did not answer, so the facts between cannot be listed. Ask again in a moment.',
    rule: 'Facts are shown as the log has them',
    source: OURS,
  },
  POSITION_NOT_REACHED: {
    zh: '读模型尚未到达位置 {position}（现在 {reached}）。请稍后用同样的请求重试。',
    en: 'The read models have not reached {position} yet (now at {reached}). Send the same request again in a moment.',
    rule: 'An answer is true at the position that it names',
    source: OURS,
  },
  ...amendmentRefusals,
});
export type CommonCode = keyof typeof commonRefusals;
