import { enumOf } from './label';
import { dutyLabels } from './due-item-kind';

const { TASK_DONE: _, ...ofTheTerm } = dutyLabels;

/** The stations of the way of a posting, from the need to the checks after its end. */
export const processStep = enumOf('ProcessStepKind', {
  NEED_DIAGNOSED: ['分析诊断供电所', 'station diagnosed'],
  APPLIED: ['自愿报名', 'application'],
  RECOMMENDED: ['组织推荐', 'recommendation'],
  REVIEWED: ['组织审查', 'review'],
  NOTICE_CLOSED: ['任前公示', 'notice before appointment'],
  APPOINTED: ['正式任职', 'appointment'],
  TAKEN_OVER: ['期初接入', 'takeover of a posting that was under way'],
  ...ofTheTerm,
  SUPERVISED: ['双重监督', 'double supervision of a month'],
  HEARD: ['专题会议听取汇报', 'heard at the hearing of a month'],
  EVALUATED: ['月度绩效评价', 'evaluation of a month'],
  TERM_EVALUATED: ['任期综合考评', 'evaluation of the term'],
  ENDED: ['任职结束', 'end of the posting'],
  SELF_RUNNING_CHECKED: ['撤回后检查', 'check after the withdrawal'],
});
export type ProcessStep = (typeof processStep.options)[number];

export const processState = enumOf('ProcessState', {
  DONE: ['已办', 'done'],
  MISSING: ['缺失', 'missing'],
  AHEAD: ['未到期', 'ahead'],
  EXEMPT: ['免办', 'exempt'],
  BEFORE_LOG: ['接入前，不在本系统记录', 'before the takeover, and not in this log'],
});
export type ProcessState = (typeof processState.options)[number];
