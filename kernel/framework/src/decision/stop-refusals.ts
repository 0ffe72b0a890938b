import { factLabels } from '@zhudian/facts';
import type { RefusalTexts } from './refusal';

const OURS = 'design: the first idea';

/** The refusals of a system whose read models stand behind its log. */
export const stopRefusals = {
  POSITION_NOT_REACHED: {
    zh: '数据尚未更新到位置{position}，现为{reached}。请稍后用同样的请求重试。',
    en: 'The read models have not reached {position} yet (now at {reached}). Send the same request again in a moment.',
    rule: 'An answer is true at the position that it names',
    source: OURS,
  },
  POSITION_LOST: {
    zh: '位置{position}所在的一段记录已丢失，不再有效。请丢弃位置{kept}之后取得的内容，自位置{kept}重新读取。',
    en: 'The position {position} lies in a part of the log that was lost. Discard what you have from after {kept}, and go on from {kept}.',
    rule: 'A position that was lost is never given again',
    source: OURS,
  },
  CONTEXT_STOPPED: {
    zh: '该子系统停在位置{reached}：无法处理位置{position}的{fact}，此前的数据照常可查。请联系系统管理员搁置该事件或者改正程序，之后即恢复。',
    en: 'This context has stopped at {reached}: it cannot fold the {fact} at {position}. It goes on when an operator sets that fact aside or the program is mended; everything before can be asked for.',
    terms: { fact: factLabels },
    rule: 'An answer is true at the position that it names',
    source: OURS,
  },
  RECORDED_NOT_SHOWN: {
    zh: '已记录于位置{position}，尚不能显示：数据现更新到{reached}。请勿重复提交；待数据更新后查询。',
    en: 'This is recorded, at {position}, and cannot be shown yet: the read models stand at {reached}. Do not send it again; ask for it later.',
    rule: 'A command is acknowledged when it is durable',
    source: OURS,
  },
  FACT_UNFOLDABLE: {
    zh: '记录{path}中的{fact}内容不完整，无法据以办理。请联系系统管理员：搁置该事件或改正程序后重新提交。',
    en: 'Nothing can be decided on {path}: the {fact} there cannot be folded. Ask the administrator to set it aside, or to mend the program, and send this again.',
    terms: { fact: factLabels },
    rule: 'Nothing is decided on what cannot be understood',
    source: OURS,
  },
} as const satisfies RefusalTexts;
