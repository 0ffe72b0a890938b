import {
  stateOfCount,
  type CriterionState,
  type ModelStationCount,
  type ModelStationCriterion,
  type ModelStationStanding,
} from '@zhudian/facts';
import { judgedCount, type ModelStationRow } from '@zhudian/projections';
import type { ModelStationReadiness, ModelStationTotals } from './model-station.types';

/** How a title stands on a day: what was awarded has lapsed after its last day. */
export const standingOfTitle = (
  row: Pick<ModelStationRow, 'title' | 'until'> | undefined,
  day: string,
): ModelStationStanding => {
  if (!row) return 'NONE';
  return row.title === 'AWARDED' && row.until !== null && row.until < day ? 'LAPSED' : row.title;
};

/** What a station has and lacks on a day. */
export const readinessOf = (
  stationId: string,
  criteria: readonly ModelStationCount[],
  { row, day }: { readonly row: ModelStationRow | undefined; readonly day: string },
): ModelStationReadiness => {
  const inState = (state: CriterionState): ModelStationCriterion[] =>
    criteria.filter((one) => stateOfCount(one) === state).map(({ criterion }) => criterion);
  return {
    stationId,
    standing: standingOfTitle(row, day),
    applying: row?.applying ?? false,
    criteria: criteria.map(judgedCount),
    missing: inState('FAILED'),
    unjudged: inState('NOT_JUDGED'),
    ready: inState('MET').length === criteria.length,
  };
};

/** The stations of a unit together. */
export const totalsOf = (unitId: string, of: readonly ModelStationReadiness[]): ModelStationTotals => {
  const count = (is: (one: ModelStationReadiness) => boolean) => of.filter(is).length;
  const standing = (asked: ModelStationStanding) => count((one) => one.standing === asked);
  const lacking = (criterion: ModelStationCriterion) => count(({ missing }) => missing.includes(criterion));
  return {
    unitId,
    stations: of.length,
    awarded: standing('AWARDED'),
    lapsed: standing('LAPSED'),
    revoked: standing('REVOKED'),
    applying: count(({ applying }) => applying),
    ready: count(({ ready }) => ready),
    withoutLists: lacking('LISTS'),
    uncontrolled: lacking('DOMAINS'),
    withLevelI: lacking('LEVEL_I_RISKS'),
    inBreach: lacking('INDICATORS'),
  };
};
