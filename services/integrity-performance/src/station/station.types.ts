import { entityStub } from '@zhudian/framework/service';

/** Owned by organization. */
export const Station = entityStub('Station');
export type StationReference = InstanceType<typeof Station>;
