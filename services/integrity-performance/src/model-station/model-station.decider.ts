import {
  stateOfCount,
  type CriterionState,
  type ModelStationCount,
  type ModelStationCriterion,
  type ModelStationEvent,
  type OfType,
} from '@zhudian/facts';
import { defineAggregate, hasReason, refuse, together, type Act, type Decider, type Rule } from '@zhudian/framework';
import { addDays, addMonths, monthOf, rulesOn, workdayFrom, type Calendars } from '@zhudian/programme';
import { modelStationCommands, type ModelStationCommand } from './model-station.commands';
import { modelStationRefusals, type ModelStationRefusal } from './model-station.refusals';
import { isTitled, modelStationFold, type ModelStation } from './model-station.state';

export type ModelStationDecider = Decider<ModelStationCommand, ModelStation, ModelStationEvent, ModelStationRefusal>;

/** In the last months of a title one may apply anew: a proposal of the programme. */
export const RENEWAL_MONTHS = 3;
/** So many months, all over, are without a breach. */
export const BREACH_MONTHS = 3;
/** Within a week the station answers a notice. */
const NOTICE_DAYS = 7;

/** The months that are looked at on a day: those that are over, the newest last. */
export const monthsLookedAt = (day: string): readonly string[] =>
  Array.from({ length: BREACH_MONTHS }, (_, at) => monthOf(addMonths(`${monthOf(day)}-01`, at - BREACH_MONTHS)));

const apply: Rule<ModelStationDecider, 'ApplyForModelStation'> = (state, { data, act: { on } }) => {
  if (state.application !== 'NONE') return refuse('MODEL_STATION_APPLIED');
  const { until = '' } = state;
  if (!isTitled(state, on)) return [{ type: 'ModelStationApplied', data }];
  const from = addMonths(until, -RENEWAL_MONTHS);
  return on < from ? refuse('RENEWAL_TOO_EARLY', { until, from }) : [{ type: 'ModelStationApplied', data }];
};

const score: Rule<ModelStationDecider, 'ScoreModelStation'> = ({ application }, { data: { opinion }, held }) =>
  application === 'NONE'
    ? refuse('MODEL_STATION_NOT_APPLIED')
    : [{ type: 'ModelStationScored', data: { ...held, opinion } }];

const inState = (criteria: readonly ModelStationCount[], state: CriterionState): readonly ModelStationCriterion[] =>
  criteria.filter((one) => stateOfCount(one) === state).map(({ criterion }) => criterion);

/** What has failed is not awarded; what nobody can judge, with a reason. */
const unlessMet = (command: OfType<ModelStationCommand, 'AwardModelStation'>) => {
  const { criteria } = command.held;
  const failed = inState(criteria, 'FAILED');
  const unjudged = hasReason(command, 'MODEL_STATION_UNJUDGED') ? [] : inState(criteria, 'NOT_JUDGED');
  return together(
    failed.length > 0 ? refuse('MODEL_STATION_CRITERIA', { failed }) : undefined,
    unjudged.length > 0 ? refuse('MODEL_STATION_UNJUDGED', { unjudged }) : undefined,
  );
};

/** A renewal begins where the title ends. */
const award: Rule<ModelStationDecider, 'AwardModelStation'> = (state, command) => {
  const { act, held, read } = command;
  if (state.application !== 'SCORED') return refuse('MODEL_STATION_NOT_SCORED', { application: state.application });
  const no = together(state.scoredBy === act.by ? refuse('AWARDED_BY_THE_SCORER') : undefined, unlessMet(command));
  if (no) return no;
  const { rules } = rulesOn(read.ruleSets, act.on, read.unit.bureauId);
  const from = isTitled(state, act.on) ? (state.until ?? act.on) : act.on;
  return [{ type: 'ModelStationAwarded', data: { ...held, until: addMonths(from, rules.modelStationMonths.value) } }];
};

/** A notice protects the station: its time runs from the day on which it is recorded. */
const noticeBy = (calendars: Calendars, { on, recordedOn }: Act): string =>
  workdayFrom(calendars, addDays(recordedOn > on ? recordedOn : on, NOTICE_DAYS));

const revoke: Rule<ModelStationDecider, 'RevokeModelStation'> = (state, { data: { reason }, act, read }) =>
  isTitled(state, act.on)
    ? [
        {
          type: 'ModelStationRevoked',
          data: { ground: 'DECIDED', reason, noticeBy: noticeBy(read.calendars, act) },
        },
      ]
    : refuse('MODEL_STATION_NOT_TITLED', { until: state.until ?? null });

/** The order of recording tells, not that of the days: what is told late was not known to those who awarded. */
const isCountedIn = ({ award }: ModelStation, foundAt: string, on: string): boolean =>
  award !== undefined && Number(foundAt) <= award.judgedAt && on <= award.on;

/**
 * Most facts of this kind are about stations without a title, or about months that nobody looks at any more. A policy that
 * reads the log again, after a restart, comes once more upon one that was counted in the award.
 */
const revokeFailed: Rule<ModelStationDecider, 'RevokeFailedModelStation'> = (state, { data, act, read }) => {
  const { stationId: _, foundAt, ...cause } = data;
  const isOld = cause.period !== undefined && cause.period < (monthsLookedAt(act.on)[0] ?? '');
  return isOld || !isTitled(state, act.on) || isCountedIn(state, foundAt, act.on)
    ? []
    : [{ type: 'ModelStationRevoked', data: { ...cause, noticeBy: noticeBy(read.calendars, act) } }];
};

/** The criterion failed under the title that is held now: one that was lost, given up or awarded anew meanwhile is not touched. */
const revokeUnmended: Rule<ModelStationDecider, 'RevokeUnmendedModelStation'> = (state, { data, act, read }) => {
  const { stationId: _, judgedAt, ...cause } = data;
  return isTitled(state, act.on) && state.award?.judgedAt === Number(judgedAt)
    ? [
        {
          type: 'ModelStationRevoked',
          data: { ground: 'CRITERION_FAILED', ...cause, noticeBy: noticeBy(read.calendars, act) },
        },
      ]
    : [];
};

const answer: Rule<ModelStationDecider, 'AnswerModelStationNotice'> = ({ isNoticeOpen }, { data: { response } }) =>
  isNoticeOpen ? [{ type: 'ModelStationNoticeAnswered', data: { response } }] : refuse('NO_NOTICE_OPEN');

const giveUp: Rule<ModelStationDecider, 'GiveUpModelStation'> = ({ application, until }, { data: { reason } }) =>
  application === 'NONE' && until === undefined
    ? refuse('NOTHING_TO_GIVE_UP')
    : [{ type: 'ModelStationGivenUp', data: { reason } }];

export const modelStationDecider: ModelStationDecider = {
  ...modelStationFold,
  decide: {
    ApplyForModelStation: apply,
    ScoreModelStation: score,
    AwardModelStation: award,
    RevokeModelStation: revoke,
    RevokeFailedModelStation: revokeFailed,
    RevokeUnmendedModelStation: revokeUnmended,
    AnswerModelStationNotice: answer,
    GiveUpModelStation: giveUp,
  },
};

export const modelStation = defineAggregate({
  decider: modelStationDecider,
  commands: modelStationCommands,
  refusals: modelStationRefusals,
});
