import type { EvidenceDocument } from '@zhudian/facts';
import { addDays } from '@zhudian/programme';

/** The first day of a period that no document is about; `undefined` where they cover it all. */
export const firstDayLeftOut = (
  documents: readonly Pick<EvidenceDocument, 'aboutFrom' | 'aboutUntil'>[],
  from: string,
  until: string,
): string | undefined => {
  const next = documents
    .toSorted((one, other) => (one.aboutFrom < other.aboutFrom ? -1 : 1))
    .reduce(
      (day, { aboutFrom, aboutUntil }) => (aboutFrom <= day && day <= aboutUntil ? addDays(aboutUntil, 1) : day),
      from,
    );
  return next <= until ? next : undefined;
};
