import { dutyListEvents, isAmendment, riskPointEvents, streamOf } from '@zhudian/facts';
import type { TimeMeans } from '@zhudian/framework/service';
import type { StationFacts } from './criteria';

/** The last day on which something was annulled of what the criteria are counted from: what fails by it has not failed before. */
export const annulledOn = async (
  { risks, lists }: StationFacts,
  { readStream, dayAt }: Pick<TimeMeans, 'readStream' | 'dayAt'>,
): Promise<string | undefined> => {
  const streams = [
    ...risks.map(({ id }) => streamOf(riskPointEvents, id)),
    ...lists.map(({ id }) => streamOf(dutyListEvents, id)),
  ];
  const facts = await Promise.all(streams.map((stream) => readStream(stream)));
  return facts
    .flat()
    .filter((fact) => isAmendment(fact) && fact.type.endsWith('Annulled'))
    .map(({ recordedAt }) => dayAt(recordedAt))
    .toSorted()
    .at(-1);
};
