import { orgUnits } from '@zhudian/projections';
import { entityTypeOf } from '@zhudian/framework/service';

export const OrgUnit = entityTypeOf(
  'OrgUnit',
  orgUnits,
  'An org unit: bureau, department, county enterprise, station, team. 组织机构。',
);
