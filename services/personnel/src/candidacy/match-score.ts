import type { MatchReason, Need, Strength } from '@zhudian/facts';

/** The levels of a person by skill; the highest where a skill is named twice. */
export type Levels = Readonly<Record<string, number>>;

export const levelsOf = (strengths: readonly Strength[]): Levels => {
  const levels: Record<string, number> = {};
  for (const { skill, level } of strengths) levels[skill] = Math.max(levels[skill] ?? 0, level);
  return levels;
};

/** Points of needs against levels as 0–100, to a tenth: each need gives priority × level points out of priority × 3. */
export const scoreOf = (needs: readonly Need[], levels: Levels): number => {
  let points = 0;
  let most = 0;
  for (const { skill, priority } of needs) {
    points += priority * (levels[skill] ?? 0);
    most += priority * 3;
  }
  return most === 0 ? 0 : Math.round((points / most) * 1000) / 10;
};

/**
 * How well a person's strengths meet a station's needs, so that the score explains itself need by need.
 * A proposal of the programme (S12), not a rule of the source.
 */
export const matchScore = (
  needs: readonly Need[],
  strengths: readonly Strength[],
): { score: number; reasons: MatchReason[] } => {
  const levels = levelsOf(strengths);
  const reasons = needs.map(({ skill, priority }) => {
    const strength = levels[skill] ?? 0;
    return { need: skill, priority, strength, points: priority * strength };
  });
  return { score: scoreOf(needs, levels), reasons };
};
