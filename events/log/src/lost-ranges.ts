import { AccessDeniedError, StreamNotFoundError } from '@kurrent/kurrentdb-client';
import type { LostRange } from '@zhudian/facts';
import type { RecordsClient } from './records-client';

/**
 * Where the embedded store tells its administrators, of whom we are, which parts of its log were lost. A KurrentDB has no such
 * stream, and may refuse to say even that.
 */
const STREAM = '$mem-lost-positions';

/** The parts of the log that were lost. */
export const lostIn = async (client: RecordsClient): Promise<readonly LostRange[]> => {
  try {
    for await (const { event } of client.readStream(STREAM))
      if (event) return (event.data as unknown as { readonly lost: readonly LostRange[] }).lost;
  } catch (error) {
    if (!(error instanceof StreamNotFoundError || error instanceof AccessDeniedError)) throw error;
  }
  return [];
};
