import type { ModelStationGround } from '@zhudian/facts';

const SOURCES: Readonly<Record<ModelStationGround, string>> = {
  INDICATOR_BREACH: 'I05 廉洁示范供电所: no breach for three months; one that is found takes the title (proposed)',
  LEVEL_I_RISK: 'I05 廉洁示范供电所: no open risk of level I; one that is found takes the title (proposed)',
  CRITERION_FAILED:
    'I05 廉洁示范供电所: a criterion that fails is met again within a week, or the title is revoked (proposed)',
  DECIDED: 'I05 廉洁示范供电所: revocable by decision',
};

/** On what a revocation rests. */
export const sourceOf = (ground: ModelStationGround): string => SOURCES[ground];
