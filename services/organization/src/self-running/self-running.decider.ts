import {
  selfRunningMoment,
  type JudgedCriterion,
  type OfType,
  type SelfRunningEvent,
  type SelfRunningMoment,
} from '@zhudian/facts';
import { defineAggregate, hasReason, refuse, together, type Decider, type Rule } from '@zhudian/framework';
import { addDays, workdayFrom } from '@zhudian/programme';
import { rulesAt } from '../org-unit/rules-at';
import { selfRunningCommands, type SelfRunningCommand } from './self-running.commands';
import { selfRunningRefusals, type SelfRunningRefusal } from './self-running.refusals';
import { selfRunningFold, type SelfRunning } from './self-running.state';

export type SelfRunningDecider = Decider<SelfRunningCommand, SelfRunning, SelfRunningEvent, SelfRunningRefusal>;

const DAYS: Readonly<Record<SelfRunningMoment, number>> = { DAYS_90: 90, DAYS_180: 180, DAYS_365: 365 };

const unlessScheduled = ({ stage }: SelfRunning) =>
  stage === 'NONE' ? refuse('SELF_RUNNING_NOT_SCHEDULED') : undefined;

/** What was over for a year before anybody looked is history: nothing is scheduled that would be late at once, and last. */
const schedule: Rule<SelfRunningDecider, 'ScheduleSelfRunning'> = ({ stage }, { data, act, read: { calendars } }) => {
  const { postingId: _, ...place } = data;
  if (stage !== 'NONE') return refuse('SELF_RUNNING_SCHEDULED');
  const checks = selfRunningMoment.options.map((moment) => ({
    moment,
    checkOn: workdayFrom(calendars, addDays(data.withdrawnOn, DAYS[moment])),
  }));
  const last = checks.at(-1)?.checkOn ?? '';
  if (last < act.recordedOn) return [];
  return [{ type: 'SelfRunningScheduled', data: { ...place, checks } }];
};

/** The mean of what could be judged, in per cent; none where nothing could. */
export const scoreOf = (criteria: readonly JudgedCriterion[]): number | undefined => {
  const shares = criteria.filter(({ owed }) => owed > 0).map(({ met, owed }) => met / owed);
  if (shares.length === 0) return undefined;
  return Math.round((shares.reduce((sum, one) => sum + one, 0) / shares.length) * 10_000) / 100;
};

const gradeOf = (score: number | undefined, least: number) =>
  score === undefined ? 'NOT_JUDGED' : score >= least ? 'RUNNING' : 'WEAK';

const leastScore = (law: Parameters<typeof rulesAt>[0], on: string) => rulesAt(law, on).selfRunningLeastScore.value;

const check: Rule<SelfRunningDecider, 'CheckSelfRunning'> = (state, { data: { moment }, act: { on }, held, read }) => {
  const no = unlessScheduled(state);
  if (no) return no;
  if (state.made.has(moment)) return refuse('SELF_RUNNING_CHECKED_ALREADY', { moment });
  const { checkOn = '' } = state.scheduled.find((one) => one.moment === moment) ?? {};
  if (on < checkOn) return refuse('CHECK_TOO_EARLY', { moment, checkOn });
  const score = scoreOf(held.criteria);
  const told = { moment, ...held, grade: gradeOf(score, leastScore(read, on)) } as const;
  return [{ type: 'SelfRunningChecked', data: score === undefined ? told : { ...told, score } }];
};

const lastOf = ({ scheduled, made }: SelfRunning) => {
  const last = scheduled.findLast(({ moment }) => made.has(moment));
  return last && made.get(last.moment);
};

type Confirm = OfType<SelfRunningCommand, 'ConfirmSelfRunning'>;

const unlessAllChecked = ({ scheduled, made }: SelfRunning, command: Confirm) => {
  const pending = scheduled.map(({ moment }) => moment).filter((moment) => !made.has(moment));
  return pending.length > 0 && !hasReason(command, 'CHECKS_PENDING')
    ? refuse('CHECKS_PENDING', { pending })
    : undefined;
};

const unlessAbove = ({ made }: SelfRunning, command: Confirm) => {
  const least = leastScore(command.read, command.act.on);
  const below = [...made].flatMap(([moment, { score }]) => (score === undefined || score < least ? [moment] : []));
  return below.length > 0 && !hasReason(command, 'BELOW_THRESHOLD')
    ? refuse('BELOW_THRESHOLD', { below, least })
    : undefined;
};

const confirm: Rule<SelfRunningDecider, 'ConfirmSelfRunning'> = (state, command) => {
  const { conclusion } = command.data;
  const no = unlessScheduled(state);
  if (no) return no;
  if (state.stage === 'CONFIRMED') return refuse('SELF_RUNNING_CONFIRMED');
  return (
    together(
      lastOf(state)?.by === command.act.by ? refuse('CONFIRMED_BY_THE_CHECKER') : undefined,
      unlessAllChecked(state, command),
      unlessAbove(state, command),
    ) ?? [{ type: 'SelfRunningConfirmed', data: { conclusion } }]
  );
};

/** A relapse shows in the last check; in what does not show there, it is said why. */
const flag: Rule<SelfRunningDecider, 'FlagRelapse'> = (state, command) => {
  const { criteria, reason } = command.data;
  const no = unlessScheduled(state);
  if (no) return no;
  if (state.stage === 'RELAPSED') return refuse('RELAPSE_FLAGGED');
  const lacking = lastOf(state)?.lacking ?? [];
  const unshown = criteria.filter((one) => !lacking.includes(one));
  return unshown.length > 0 && !hasReason(command, 'RELAPSE_NOT_SHOWN')
    ? refuse('RELAPSE_NOT_SHOWN', { unshown })
    : [{ type: 'RelapseFlagged', data: { criteria: [...new Set(criteria)], reason } }];
};

export const selfRunningDecider: SelfRunningDecider = {
  ...selfRunningFold,
  decide: {
    ScheduleSelfRunning: schedule,
    CheckSelfRunning: check,
    ConfirmSelfRunning: confirm,
    FlagRelapse: flag,
  },
};

export const selfRunning = defineAggregate({
  decider: selfRunningDecider,
  commands: selfRunningCommands,
  refusals: selfRunningRefusals,
});
