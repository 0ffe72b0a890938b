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

/** Up to three skills, always the same for a seed. */
export const skillsOf = (seed: string) => [
  ...new Set([0, 1, 2].map((turn) => SKILLS[pick(`${seed}/${turn}`, SKILLS.length)] ?? 'PARTY_BUILDING')),
];
