import { entityStub } from '@zhudian/framework/service';

/** Owned by personnel. */
export const Posting = entityStub('Posting');
export type PostingReference = InstanceType<typeof Posting>;
