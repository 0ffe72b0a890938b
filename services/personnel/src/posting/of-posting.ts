import { ref } from '@zhudian/facts';
import type { Posting } from './posting.state';

/** What commands on a known posting have in common: its id, its stream, and its station as their scope. */
export const ofPosting = { postingId: ref('Posting') };
export const itself = { of: ({ postingId }: { postingId: string }) => postingId };
export const atStation = { scope: (_: unknown, { stationId }: Posting) => stationId };
/** What is decided about a First Secretary is decided by others. */
export const ofTheSecretary = { subject: (_: unknown, { personId }: Posting) => personId };
