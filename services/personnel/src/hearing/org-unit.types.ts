import { linkedEntity } from '@zhudian/framework/service';

/** Owned by organization. */
export const OrgUnit = linkedEntity('OrgUnit');
export type OrgUnitReference = InstanceType<typeof OrgUnit>;
