import type { StationPlaceRow } from '@zhudian/projections';

/** How far one looks from: stations one by one, or what lies below a county enterprise or a bureau together. */
export type Zoom = 'STATION' | 'COUNTY_ENTERPRISE' | 'BUREAU';

export const unitOf = ({ id, countyEnterpriseId, bureauId }: StationPlaceRow, zoom: Zoom): string =>
  ({ STATION: id, COUNTY_ENTERPRISE: countyEnterpriseId, BUREAU: bureauId })[zoom];
