import type { CandidacyEvent, OfType, SelectionRoundEvent } from '@zhudian/facts';
import { applied, recommended, reviewed } from './candidacy.story';
import { roundOpened } from './round.story';

type Diagnosed = OfType<SelectionRoundEvent, 'StationDiagnosed'>;
const weak = (stationId: string, ...needs: Diagnosed['data']['needs']): Diagnosed => ({
  type: 'StationDiagnosed',
  data: { stationId, weaknessCodes: ['STANDARDISATION'], partyScore: 50, integrityScore: 50, needs },
});

/** Three targets: Luobo and Fucheng need Party building, Litang needs metering. */
export const threeTargets: readonly SelectionRoundEvent[] = [
  roundOpened,
  weak('luobo', { skill: 'PARTY_BUILDING', priority: 3 }),
  weak('fucheng', { skill: 'PARTY_BUILDING', priority: 2 }, { skill: 'SAFETY', priority: 1 }),
  weak('litang', { skill: 'METERING', priority: 3 }),
  { type: 'TargetStationsFixed', data: { stationIds: ['luobo', 'fucheng', 'litang'], rationale: '基础薄弱' } },
];

type Applied = OfType<CandidacyEvent, 'ApplicationSubmitted'>['data'];
export const appliedAs = (
  personId: string,
  strengths: Applied['strengths'],
  preferredStations: string[] = [],
): OfType<CandidacyEvent, 'ApplicationSubmitted'> => ({
  type: 'ApplicationSubmitted',
  data: { ...applied.data, personId, strengths, preferredStations },
});
/** Wei is the best at Party building; Hua knows it well, and metering; Lan knows it well, and would like Fucheng. */
export const applications = {
  wei: appliedAs('wei', [{ skill: 'PARTY_BUILDING', level: 3 }]),
  hua: appliedAs('hua', [
    { skill: 'PARTY_BUILDING', level: 2 },
    { skill: 'METERING', level: 3 },
  ]),
  lan: appliedAs('lan', [{ skill: 'PARTY_BUILDING', level: 2 }], ['fucheng']),
} as const;
export const uptoReviewedAs = (who: keyof typeof applications): readonly CandidacyEvent[] => [
  applications[who],
  recommended,
  reviewed,
];
