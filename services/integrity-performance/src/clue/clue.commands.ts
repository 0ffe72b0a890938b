import { clueEvents, indicatorCode, indicatorIdOf, type IndicatorCode, ref, key } from '@zhudian/facts';
import { stateOf, type AnyFold, type Bounds, type CommandOf, type StateRef } from '@zhudian/framework';
import { command, inTerm } from '@zhudian/programme';
import type { Role } from '@zhudian/programme';
import { breachesFound } from '../indicator/breaches.state';
import { measuredIndicator } from '../indicator/measured.state';
import { knownPosting, type KnownPosting } from '../posting/posting.state';
import { activePosting } from '../posting/station-posting.state';
import { riskPointFold, type RiskPoint } from '../risk-point/risk-point.state';
import { knownUnit } from '../station/station.state';
import { breachClueCommands } from './breach-clue.commands';
import { stationCluesFold, type Clue } from './clue.state';

const clue = command<Clue>();
const facts = clueEvents.schemas;
const ofClue = { clueId: ref('Clue') };
const itself = {
  of: ({ clueId }: { clueId: string }) => clueId,
  scope: (_: unknown, { stationId }: Clue) => stationId,
};
/** The list of a station's open clues: what changes it is told there, too. */
const readsList = { reads: (_: unknown, { stationId = '' }: Clue) => ({ list: stateOf(stationCluesFold, stationId) }) };

/** Whoever leaves with the posting has no measure to carry out after it; others may have one. */
export const ofSecretary = (ownerId: string, posting: KnownPosting | undefined, on: string): Bounds =>
  inTerm(posting?.known && posting.personId === ownerId ? posting : undefined, on);

export const readsPosting = ({ postingId }: Clue): { readonly posting?: StateRef<KnownPosting> } =>
  postingId === undefined ? {} : { posting: stateOf(knownPosting, postingId) };

/** The First Secretary, else the branch secretary, answers for what the system opens on a breach. */
const WORKING: readonly Role[] = ['FIRST_SECRETARY', 'BRANCH_SECRETARY', 'STATION', 'COUNTY_ENTERPRISE', 'DISCIPLINE'];
const WATCHING: readonly Role[] = ['COUNTY_ENTERPRISE', 'DISCIPLINE', 'RURAL_POWER', 'BUSINESS_MANAGEMENT'];

/** Who answers for a clue neither passes it on nor closes it. */
const ofWhoAnswers = { subject: (_: unknown, { personId }: Clue) => personId };

/** What is known of each indicator of a station, when a clue cites a breach. */
const indicatorsAt =
  <S>(fold: AnyFold<S>) =>
  (stationId: string, breachEventId: string | undefined) =>
    (breachEventId === undefined
      ? {}
      : Object.fromEntries(
          indicatorCode.options.map((code) => [code, stateOf(fold, indicatorIdOf(stationId, code))]),
        )) as Readonly<Partial<Record<IndicatorCode, StateRef<S>>>>;
const breachesAt = indicatorsAt(breachesFound);
const measuredAt = indicatorsAt(measuredIndicator);

export const clueCommands = {
  ...breachClueCommands,
  OpenClue: clue({
    items: ['I18'],
    emits: ['ClueOpened'],
    about: {
      zh: '提出线索，须有依据：指标未达标的事实，或材料所在。',
      en: 'Open a clue with what it rests on: the fact of a breach, or where the evidence is filed.',
    },
    roles: [...WORKING, 'RURAL_POWER', 'BUSINESS_MANAGEMENT'],
    input: facts.ClueOpened.omit({ postingId: true, takeUpBy: true, ownerId: true }).extend({ clueId: key('Clue') }),
    of: itself.of,
    scope: ({ stationId }) => stationId,
    reads: ({ stationId, breachEventId }) => ({
      unit: stateOf(knownUnit, stationId),
      active: stateOf(activePosting, stationId),
      list: stateOf(stationCluesFold, stationId),
      ...breachesAt(stationId, breachEventId),
    }),
  }),
  IdentifyFactor: clue({
    items: ['I18'],
    emits: ['FactorIdentified'],
    about: { zh: '找出原因。', en: 'Say which factor is behind it.' },
    roles: WORKING,
    input: facts.FactorIdentified.extend(ofClue),
    ...itself,
    reads: ({ riskPointId }): { risk?: StateRef<RiskPoint> } =>
      riskPointId === undefined ? {} : { risk: stateOf(riskPointFold, riskPointId) },
  }),
  PlanMeasure: clue({
    items: ['I18'],
    emits: ['MeasurePlanned'],
    about: { zh: '制定措施，明确责任人和期限。', en: 'Plan a measure with its owner and its due day.' },
    roles: WORKING,
    input: facts.MeasurePlanned.extend(ofClue),
    ...itself,
    reads: (data, state) => ({ ...readsList.reads(data, state), ...readsPosting(state) }),
    bounds: ({ ownerId }, _, { on, read: { posting } }) => ofSecretary(ownerId, posting, on),
  }),
  CompleteMeasure: clue({
    items: ['I18'],
    emits: ['MeasureCompleted'],
    about: { zh: '措施完成。', en: 'The measure is completed.' },
    roles: WORKING,
    input: facts.MeasureCompleted.extend(ofClue),
    ...itself,
  }),
  VerifyEffect: clue({
    items: ['I18'],
    emits: ['EffectVerified'],
    about: {
      zh: '核实成效（措施责任人不得核实）。以未达标为依据的，由系统比较措施前后指标数据认定，文字仅作说明；无效的须另定措施。',
      en: 'Verify the effect, not by the owner of the measure. On a breach, the readings before and after tell it and the words comment on it. Without effect, another measure is planned.',
    },
    roles: WATCHING,
    input: facts.EffectVerified.omit({ measured: true, verdict: true }).extend({
      ...ofClue,
      verdict: facts.EffectVerified.shape.verdict.optional(),
    }),
    ...itself,
    reads: (_, { stationId = '', breachEventId }) => measuredAt(stationId, breachEventId),
  }),
  ReassignClue: clue({
    items: ['I18', 'N09'],
    emits: ['ClueReassigned'],
    about: {
      zh: '线索（含未完成的措施）改由他人负责，如第一书记离任前。',
      en: 'Another person answers for the clue and its open measure, as before a First Secretary leaves.',
    },
    roles: [...WORKING, 'PARTY_WORK'],
    input: facts.ClueReassigned.extend(ofClue),
    ...itself,
    ...readsList,
    ...ofWhoAnswers,
  }),
  ReferClue: clue({
    items: ['I18'],
    emits: ['ClueReferred'],
    about: { zh: '移送线索（保密）。', en: 'Refer a clue; this is confidential.' },
    roles: WORKING,
    input: facts.ClueReferred.extend(ofClue),
    ...itself,
    ...readsList,
    ...ofWhoAnswers,
  }),
  CloseClue: clue({
    items: ['I18'],
    emits: ['ClueClosed'],
    about: {
      zh: '了结线索：原因、措施、有效成效齐备，或已移送。',
      en: 'Close a clue: with factor, measure and verified effect, or after it was referred.',
    },
    roles: ['COUNTY_ENTERPRISE', 'DISCIPLINE', 'FIRST_SECRETARY'],
    input: facts.ClueClosed.omit({ stationId: true }).extend(ofClue),
    ...itself,
    ...readsList,
    ...ofWhoAnswers,
  }),
};
export type ClueCommand = CommandOf<typeof clueCommands>;
