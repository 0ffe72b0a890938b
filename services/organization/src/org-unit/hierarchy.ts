import type { OrgUnitType } from '@zhudian/facts';

/** Under which kinds of unit each kind may stand; the bureau stands under none. */
export const parentTypesOf: Readonly<Record<OrgUnitType, readonly OrgUnitType[]>> = {
  BUREAU: [],
  DEPARTMENT: ['BUREAU', 'SECOND_TIER', 'COUNTY_ENTERPRISE'],
  SECOND_TIER: ['BUREAU'],
  COUNTY_ENTERPRISE: ['BUREAU'],
  STATION: ['COUNTY_ENTERPRISE'],
  TEAM: ['STATION', 'SECOND_TIER', 'COUNTY_ENTERPRISE'],
};

/** Where a unit stands in the tree: `/bureau/…/unit/`. */
export const pathOf = (orgUnitId: string, parentPath = '/'): string => `${parentPath}${orgUnitId}/`;
