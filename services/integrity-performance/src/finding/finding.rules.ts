import { hasReason, refuse, type Act } from '@zhudian/framework';
import type { FindingStanding } from '@zhudian/facts';
import type { Findings } from './finding.state';

interface OnFinding {
  readonly data: { readonly findingId: string };
  readonly act: Act;
}

export const unlessNew = (findings: Findings, findingId: string) =>
  findings.has(findingId) ? refuse('FINDING_KNOWN', { findingId }) : undefined;

/** A finding that stands where it has to. */
const standingAt = (findings: Findings, findingId: string, wanted: FindingStanding) => {
  const finding = findings.get(findingId);
  if (!finding) return refuse('FINDING_UNKNOWN', { findingId });
  const { standing } = finding;
  return standing === wanted ? finding : refuse('FINDING_STANDS_ELSEWHERE', { findingId, standing, wanted });
};

/** Whether a finding is rectified in time; late, it takes a reason. */
export const rectifying = (findings: Findings, command: OnFinding) => {
  const { findingId } = command.data;
  const { on } = command.act;
  const finding = standingAt(findings, findingId, 'OPEN');
  if (!('ownerId' in finding)) return finding;
  const { dueOn } = finding;
  const inTime = on <= dueOn;
  if (!inTime && !hasReason(command, 'RECTIFIED_LATE')) return refuse('RECTIFIED_LATE', { findingId, dueOn, on });
  return { inTime };
};

/** What was rectified is judged by neither who rectified it nor who answers for it. */
export const unlessJudged = (findings: Findings, { data: { findingId }, act: { by } }: OnFinding) => {
  const finding = standingAt(findings, findingId, 'RECTIFIED');
  if (!('ownerId' in finding)) return finding;
  return by === finding.rectifiedById || by === finding.ownerId ? refuse('SEGREGATION_OF_DUTIES') : undefined;
};
