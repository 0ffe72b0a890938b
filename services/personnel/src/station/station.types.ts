import { entityStub } from '@zhudian/framework/service';

/** Owned by organization; personnel adds its postings. */
export const Station = entityStub(
  'Station',
  'An org unit that is a station; here with its postings. 供电所：驻点任职部分。',
);
export type StationReference = InstanceType<typeof Station>;
