import type { RiskPointRow } from '@zhudian/projections';
import { countsOf, isCovered, standingOn } from './risk-board';
import type { RiskPost } from './risk-point.types';

const placeOf = ({ stationId, domain, post }: Pick<RiskPost, 'stationId' | 'domain' | 'post'>): string =>
  [stationId, domain, post].join('\t');

/** The posts that hold a risk on a day, by station and domain. */
export const postsOn = (rows: readonly RiskPointRow[], day: string): readonly RiskPost[] => {
  const found = [...Map.groupBy(rows, placeOf).values()].flatMap((of): readonly RiskPost[] => {
    const [first] = of;
    const risks = of.flatMap((row) => standingOn(row, day) ?? []);
    if (!first || risks.length === 0) return [];
    const { stationId, domain, post } = first;
    return [{ stationId, domain, post, covered: isCovered(risks), ...countsOf(risks) }];
  });
  return found.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
};
