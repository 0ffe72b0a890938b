import type { HearingEvent, OfType } from '@zhudian/facts';
import { postingId } from './posting.story';

/** The bureau's first hearing of April 2016. */
export const hearingId = 'bureau.2016-04.1';
export const heardOn = '2016-04-20';

export const scheduled = {
  type: 'HearingScheduled',
  data: { bureauId: 'bureau', month: '2016-04', plannedOn: heardOn, topic: '四月第一书记工作汇报' },
} as const satisfies HearingEvent;

export const reported = (id: string = postingId, personId = 'wei'): OfType<HearingEvent, 'WorkReportSubmitted'> => ({
  type: 'WorkReportSubmitted',
  data: { postingId: id, personId, progress: '支部台账已规范', problems: ['计量装置老化'] },
});

type Held = OfType<HearingEvent, 'HearingHeld'>;
export const held = (changes: Partial<Held['data']> = {}): Held => ({
  type: 'HearingHeld',
  data: { heldOn: heardOn, chairId: 'liang', heard: [postingId], excused: [], active: [postingId], ...changes },
});
export const excusedLater = (id: string): OfType<HearingEvent, 'AbsenceExcused'> => ({
  type: 'AbsenceExcused',
  data: { postingId: id, reason: '参加抢修' },
});

export const raised = (
  problemId = 'meters',
  text = '计量装置老化，误差偏大',
): OfType<HearingEvent, 'ProblemRaised'> => ({
  type: 'ProblemRaised',
  data: { problemId, postingId, text },
});
export const assigned = (
  problemId = 'meters',
  ownerOrgId = 'marketing',
  dueOn = '2016-05-31',
): OfType<HearingEvent, 'ProblemAssigned'> => ({ type: 'ProblemAssigned', data: { problemId, ownerOrgId, dueOn } });
export const resolved = (problemId = 'meters', resolverId?: string): OfType<HearingEvent, 'ProblemResolved'> => ({
  type: 'ProblemResolved',
  data: { problemId, solution: '更换电能表 120 只', ...(resolverId ? { resolverId } : {}) },
});
export const closedProblem = (problemId = 'meters'): OfType<HearingEvent, 'ProblemClosed'> => ({
  type: 'ProblemClosed',
  data: { problemId, finding: '已抽检30只' },
});
export const replied = (authorId = 'liang'): OfType<HearingEvent, 'WorkReportReplied'> => ({
  type: 'WorkReportReplied',
  data: { postingId, authorId, reply: '请尽快更换' },
});
export const reopened = (problemId = 'meters'): OfType<HearingEvent, 'ProblemReopened'> => ({
  type: 'ProblemReopened',
  data: { problemId, reason: '又出现误差' },
});
export const closed = (...active: string[]): OfType<HearingEvent, 'HearingClosed'> => ({
  type: 'HearingClosed',
  data: { active },
});
