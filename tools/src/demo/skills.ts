import { pick } from './pick';

const SKILLS = [
  'PARTY_BUILDING',
  'DISCIPLINE',
  'MARKETING',
  'METERING',
  'OPERATIONS',
  'WORKS',
  'SAFETY',
  'COACHING',
] as const;
export type DemoSkill = (typeof SKILLS)[number];

/** Three skills in an order, always the same for a seed. */
export const skillsOf = (seed: string): readonly DemoSkill[] =>
  SKILLS.map((skill) => ({ skill, at: pick(`${seed}/${skill}`, 1_000_000) }))
    .toSorted((one, other) => one.at - other.at)
    .slice(0, 3)
    .map(({ skill }) => skill);
