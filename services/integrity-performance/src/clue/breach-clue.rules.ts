import { indicatorCode, indicatorIdOf, labelsOf, type IndicatorCode } from '@zhudian/facts';
import type { Rule } from '@zhudian/framework';
import { spanOfMonth } from '@zhudian/programme';
import { domainsOf } from '../indicator/domains';
import { personOfPosting } from '../posting/station-posting.state';
import type { ClueDecider } from './clue.guards';
import { inList } from './clue.list';
import type { Clue } from './clue.state';

const chineseNameOf = (code: IndicatorCode): string => labelsOf(indicatorCode)[code]?.[0] ?? code;

/** A clue on a month of an indicator: its id says which, so that there is one, however often the breach is told. */
export const breachClueIdOf = (indicatorId: string, period: string): string => `${indicatorId}.${period}`;

type OnBreach = Parameters<Rule<ClueDecider, 'OpenBreachClue'>>[1];

/** The month has a clue already, or months that follow each other off target are one matter, as long as a clue on one of them is open. */
const isTakenUp = ({ data, read: { measured, list } }: OnBreach): boolean => {
  const { stationId, code, period, citedByOthers, citedByOpen, wasTakenUp } = data;
  const months = measured.breaches;
  return (
    wasTakenUp ||
    citedByOthers.some((id) => months[id] === period) ||
    citedByOpen.some((id) => id in months) ||
    Object.keys(list.open).some((id) => id.startsWith(`${indicatorIdOf(stationId, code)}.`))
  );
};

/** Nobody has begun: a clue of the system without a factor, still with whom the system named, and not referred. */
const isUntouched = ({ isOfSystem, hasFactor, isReferred, personId, firstOwnerId }: Clue): boolean =>
  isOfSystem === true && !hasFactor && !isReferred && personId === firstOwnerId;

/** Who answers for it from the first day: the First Secretary of the station, else the secretary of its branch, if there is one. */
const namedBy = ({ read: { active, branch } }: OnBreach) => {
  const { postingId } = active;
  const ownerId = postingId === undefined ? branch?.secretaryId : personOfPosting(postingId);
  return { ...(postingId === undefined ? {} : { postingId }), ...(ownerId === undefined ? {} : { ownerId }) };
};

export const openOnBreach: Rule<ClueDecider, 'OpenBreachClue'> = (state, command) => {
  const { clueId, stationId, code, period, breachEventId } = command.data;
  const { read, act } = command;
  const mayOpen = state.stage === 'NONE' || (state.stage === 'CLOSED' && isUntouched(state));
  const [domain] = domainsOf({ code, domains: read.indicator.domains });
  if (!mayOpen || domain === undefined || isTakenUp(command)) return [];
  const named = namedBy(command);
  const { postingId, ownerId } = named;
  const hypothesis = `${period}${chineseNameOf(code)}未达标，原因待查。`;
  const takeUpBy = spanOfMonth(act.on.slice(0, 7)).last;
  const opened = { stationId, domain, hypothesis, breachEventId, basisRefs: [], takeUpBy, ...named };
  return [
    { type: 'ClueOpened', data: opened },
    inList(stationId, { type: 'ClueEntered', data: { clueId, ...(postingId === undefined ? {} : { postingId }) } }),
    ...(ownerId === undefined
      ? []
      : [inList(stationId, { type: 'ClueEntrusted', data: { clueId, personId: ownerId } })]),
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
