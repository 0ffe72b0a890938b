import { indicatorCode, indicatorIdOf, labelsOf, type IndicatorCode } from '@zhudian/facts';
import type { Rule } from '@zhudian/framework';
import { spanOfMonth } from '@zhudian/programme';
import { domainsOf } from '../indicator/domains';
import type { ClueDecider } from './clue.guards';
import { inList } from './clue.list';
import type { Clue, StationClues } from './clue.state';

const chineseNameOf = (code: IndicatorCode): string => labelsOf(indicatorCode)[code]?.[0] ?? code;

/** A clue on a month of an indicator: its id says which, so that there is one, however often the breach is told. */
export const breachClueIdOf = (indicatorId: string, period: string): string => `${indicatorId}.${period}`;

/** Months that follow each other off target are one matter, as long as the clue on the first is open. */
const isUnderWay = ({ open }: StationClues, indicatorId: string): boolean =>
  Object.keys(open).some((id) => id.startsWith(`${indicatorId}.`));

/** Nobody has begun: a clue of the system that has neither a factor nor a person, and was not referred. */
const isUntouched = ({ isOfSystem, hasFactor, isReferred, personId }: Clue): boolean =>
  isOfSystem === true && !hasFactor && !isReferred && personId === undefined;

export const openOnBreach: Rule<ClueDecider, 'OpenBreachClue'> = (state, { data, read, act }) => {
  const { clueId, stationId, code, period, breachEventId } = data;
  const { indicator, list } = read;
  const mayOpen = state.stage === 'NONE' || (state.stage === 'CLOSED' && isUntouched(state));
  const [domain] = domainsOf({ code, domains: indicator.domains });
  if (!mayOpen || domain === undefined || isUnderWay(list, indicatorIdOf(stationId, code))) return [];
  const hypothesis = `${period}${chineseNameOf(code)}未达标，原因待查。`;
  const takeUpBy = spanOfMonth(act.on.slice(0, 7)).last;
  return [
    { type: 'ClueOpened', data: { stationId, domain, hypothesis, breachEventId, basisRefs: [], takeUpBy } },
    inList(stationId, { type: 'ClueEntered', data: { clueId } }),
  ];
};

export const closeCleared: Rule<ClueDecider, 'CloseClearedClue'> = (state, { data }) => {
  const { clueId, stationId, code, period } = data;
  if (state.stage !== 'OPEN' || !isUntouched(state)) return [];
  const conclusion = `${period}${chineseNameOf(code)}数据更正后不再认定未达标，线索了结。`;
  return [
    { type: 'ClueClosed', data: { stationId, conclusion } },
    inList(stationId, { type: 'ClueStruck', data: { clueId } }),
  ];
};
