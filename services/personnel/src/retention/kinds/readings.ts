import { dayOfInstant, unitsBelow } from '@zhudian/framework/service';
import type { Past, RetainedKind, RetentionMeans } from '../retained-kind';

/** Who read whose name and which words: by readers of the bureau. */
export const pastReadings = (means: RetentionMeans): RetainedKind => {
  const { readings } = means;
  const past = async ({ bureauId, olderThan, spared }: Past) => {
    const units = await unitsBelow(means, 'personnel', bureauId);
    return { units, olderThan: `${olderThan}T00:00:00.000Z`, spared };
  };
  return {
    kind: 'READINGS',
    over: async (asked) => {
      const { count, since } = await readings.over(await past(asked));
      return { count, since: since === undefined ? since : dayOfInstant(since) };
    },
    discard: async (asked) => readings.drop(await past(asked)),
  };
};
