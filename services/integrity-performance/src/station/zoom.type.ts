import { enumOf } from '@zhudian/facts';
import { enumTypeOf } from '@zhudian/framework/service';

export const UnitZoom = enumTypeOf(
  enumOf('UnitZoom', {
    STATION: ['按供电所', 'by station'],
    COUNTY_ENTERPRISE: ['按县级供电企业', 'by county enterprise'],
    BUREAU: ['按供电局', 'by bureau'],
  }),
);
