import type { MatchReason, Need, Strength } from '@zhudian/events';

/**
 * How well a person's strengths meet a station's needs, 0–100: each need gives priority × level points out of
 * priority × 3, so the score explains itself need by need. A proposal of the programme (S12), not a rule of the source.
 */
export const matchScore = (
  needs: readonly Need[],
  strengths: readonly Strength[],
): { score: number; reasons: MatchReason[] } => {
  const reasons = needs.map(({ skill, priority }) => {
    const strength = Math.max(0, ...strengths.filter((one) => one.skill === skill).map(({ level }) => level));
    return { need: skill, priority, strength, points: priority * strength };
  });
  const most = needs.reduce((sum, { priority }) => sum + priority * 3, 0);
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
  return { score: most === 0 ? 0 : Math.round((points / most) * 1000) / 10, reasons };
};
