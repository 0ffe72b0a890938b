import type { RefusalTexts } from './refusal';

const OURS = 'design: commands';

/** The refusals of a log that did not take or give what was asked of it. */
export const logRefusals = {
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
} satisfies RefusalTexts;
