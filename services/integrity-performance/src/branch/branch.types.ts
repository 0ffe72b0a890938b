import { entityStub } from '@zhudian/framework/service';

/** Owned by organization. */
export const Branch = entityStub('Branch');
export type BranchReference = InstanceType<typeof Branch>;
export const Meeting = entityStub('Meeting');
export type MeetingReference = InstanceType<typeof Meeting>;
