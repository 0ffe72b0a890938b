import { indicatorCode, type OfType } from '@zhudian/facts';
import { defineAggregate, refuse, unlessAfter, type Rule } from '@zhudian/framework';
import { closeCleared, openOnBreach } from './breach-clue.rules';
import { clueCommands, type ClueCommand } from './clue.commands';
import { unlessOpen, unlessThere, type ClueDecider } from './clue.guards';
import { inList } from './clue.list';
import { clueRefusals } from './clue.refusals';
import { isConcealed } from './clue.secrecy';
import { clueFold } from './clue.state';
import { verifyEffect } from './effect.rules';

type Open = OfType<ClueCommand, 'OpenClue'>;

/** A breach that is cited was found at the station by then. */
const unlessFounded = ({ data: { stationId, breachEventId, basisRefs }, act: { on }, read }: Open) => {
  if (breachEventId === undefined) return basisRefs.length === 0 ? refuse('CLUE_WITHOUT_BASIS') : undefined;
  const foundOn = indicatorCode.options.flatMap((code) => read[code]?.[breachEventId] ?? []).at(0);
  return foundOn === undefined
    ? refuse('BREACH_UNKNOWN', { breachEventId, stationId })
    : unlessAfter({ fact: 'ClueOpened', on }, { type: 'BreachDetected', on: foundOn });
};

const open: Rule<ClueDecider, 'OpenClue'> = ({ stage }, command) => {
  const { clueId, ...clue } = command.data;
  const { unit, active } = command.read;
  const { stationId } = clue;
  if (unit.type !== 'STATION') return refuse('CLUE_STATION_UNKNOWN', { stationId });
  if (stage !== 'NONE') return refuse('CLUE_ALREADY_OPEN', { clueId });
  const no = unlessFounded(command);
  if (no) return no;
  const charged = active.postingId === undefined ? {} : { postingId: active.postingId };
  return [
    { type: 'ClueOpened', data: { ...clue, ...charged } },
    inList(stationId, { type: 'ClueEntered', data: { clueId, ...charged } }),
  ];
};

/** A risk point that the factor belongs to is one of the station, and was identified by then. */
const identifyFactor: Rule<ClueDecider, 'IdentifyFactor'> = (
  state,
  { data: { clueId: _, ...data }, act: { on }, read: { risk } },
) => {
  const { stationId = '' } = state;
  const no = unlessOpen(state);
  if (no) return no;
  if (risk && risk.stationId !== stationId)
    return refuse('RISK_OF_ANOTHER_STATION', { riskPointId: data.riskPointId ?? '', stationId });
  const identified = { type: 'RiskIdentified', on: risk?.identifiedOn };
  return unlessAfter({ fact: 'FactorIdentified', on }, identified) ?? [{ type: 'FactorIdentified', data }];
};

const planMeasure: Rule<ClueDecider, 'PlanMeasure'> = (state, command) => {
  const { clueId, ...data } = command.data;
  const no = unlessOpen(state) ?? unlessThere(state, 'MEASURE');
  if (no) return no;
  const { measure, stationId } = state;
  if (measure) return refuse('MEASURE_UNDER_WAY', { ownerId: measure.ownerId });
  return [
    { type: 'MeasurePlanned', data },
    inList(stationId, { type: 'ClueEntrusted', data: { clueId, personId: data.ownerId } }),
  ];
};

const completeMeasure: Rule<ClueDecider, 'CompleteMeasure'> = (state, { data: { clueId: _, ...data } }) =>
  unlessOpen(state) ??
  unlessThere(state, 'COMPLETION') ??
  (state.measure?.completed ? [] : [{ type: 'MeasureCompleted', data }]);

const reassign: Rule<ClueDecider, 'ReassignClue'> = (state, { data: { clueId, ...data } }) => {
  const { toPersonId: personId } = data;
  const no = unlessOpen(state);
  if (no) return no;
  if (state.personId === personId) return refuse('ALREADY_ANSWERS', { personId });
  return [
    { type: 'ClueReassigned', data },
    inList(state.stationId, { type: 'ClueEntrusted', data: { clueId, personId } }),
  ];
};

/** What others look into is no longer the station's to deal with: nobody's end waits for it, or learns of it. */
const refer: Rule<ClueDecider, 'ReferClue'> = (state, { data: { clueId, ...data } }) => {
  const no = unlessOpen(state) ?? (state.isReferred ? refuse('CLUE_ALREADY_REFERRED') : undefined);
  return no ?? [{ type: 'ClueReferred', data }, inList(state.stationId, { type: 'ClueStruck', data: { clueId } })];
};

const close: Rule<ClueDecider, 'CloseClue'> = (state, { data: { clueId, conclusion } }) => {
  const { stationId = '', isReferred } = state;
  const no = unlessOpen(state) ?? (isReferred ? undefined : unlessThere(state, 'END'));
  return (
    no ?? [
      { type: 'ClueClosed', data: { stationId, conclusion } },
      inList(stationId, { type: 'ClueStruck', data: { clueId } }),
    ]
  );
};

export const clueDecider: ClueDecider = {
  ...clueFold,
  decide: {
    OpenBreachClue: openOnBreach,
    CloseClearedClue: closeCleared,
    OpenClue: open,
    IdentifyFactor: identifyFactor,
    PlanMeasure: planMeasure,
    CompleteMeasure: completeMeasure,
    VerifyEffect: verifyEffect,
    ReassignClue: reassign,
    ReferClue: refer,
    CloseClue: close,
  },
};

export const clue = defineAggregate({
  decider: clueDecider,
  commands: clueCommands,
  refusals: clueRefusals,
  conceals: isConcealed,
});
