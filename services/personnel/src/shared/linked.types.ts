import { linkedEntity } from '@zhudian/framework/service';

/** Owned by organization. */
export const OrgUnit = linkedEntity('OrgUnit');
export const Branch = linkedEntity('Branch');
