import { entityStub } from '@zhudian/framework/service';

/** Owned by personnel. */
export const Person = entityStub('Person');
export type PersonReference = InstanceType<typeof Person>;
