import { entityStub } from '@zhudian/framework/service';

/** Owned by organization. */
export const OrgUnit = entityStub('OrgUnit');
export type OrgUnitReference = InstanceType<typeof OrgUnit>;
