import type { OfType } from '@zhudian/facts';
import { defineAggregate, refuse, together, type Rule } from '@zhudian/framework';
import { monthOf } from '@zhudian/programme';
import { activeOn } from '../roster/roster.state';
import { unlessAllActive, unlessAt, unlessServed, type HearingDecider } from './hearing.guards';
import { hearingCommands, type HearingCommand } from './hearing.commands';
import { hearingRefusals } from './hearing.refusals';
import { hearingFold, type Hearing } from './hearing.state';
import {
  assignProblem,
  closeProblem,
  problemsReported,
  raiseProblem,
  reopenProblem,
  resolveProblem,
  unassignedOf,
} from './problem.rules';
import { replyToReport } from './reply.rules';

const unlessInMonth = (month: string, on: string) =>
  monthOf(on) === month ? undefined : refuse('NOT_IN_THE_MONTH', { month, on });

/** Under the id that names its bureau, or under the older one that did not. */
const unlessFirstScheduled = (
  { stage }: Hearing,
  { data, read: { older } }: OfType<HearingCommand, 'ScheduleHearing'>,
) => (stage !== 'NONE' || older.bureauId === data.bureauId ? refuse('HEARING_ALREADY_SCHEDULED') : undefined);

const schedule: Rule<HearingDecider, 'ScheduleHearing'> = (state, command) => {
  const { number: _, ...data } = command.data;
  return (
    together(unlessFirstScheduled(state, command), unlessInMonth(data.month, data.plannedOn)) ?? [
      { type: 'HearingScheduled', data },
    ]
  );
};

const submitReport: Rule<HearingDecider, 'SubmitWorkReport'> = (
  state,
  { data: { hearingId: _, ...data }, act, read: { posting } },
) => {
  const no = unlessAt(state, 'SCHEDULED') ?? unlessServed(posting, data.postingId, act.on);
  if (no) return no;
  if (act.by !== posting.personId) return refuse('NOT_THE_SECRETARY');
  return [{ type: 'WorkReportSubmitted', data: { ...data, personId: posting.personId } }];
};

const repeated = (list: readonly string[]): readonly string[] =>
  [...new Set(list)].filter((one) => list.indexOf(one) !== list.lastIndexOf(one));

const hold: Rule<HearingDecider, 'HoldHearing'> = (
  state,
  { data: { hearingId: _, ...data }, act, read: { roster } },
) => {
  const early = unlessAt(state, 'SCHEDULED');
  if (early) return early;
  const active = activeOn(roster, state.bureauId ?? '', act.on);
  const named = [...data.heard, ...data.excused.map(({ postingId }) => postingId)];
  const twice = repeated(named);
  const silent = data.heard.filter((postingId) => !Object.hasOwn(state.reports, postingId));
  const no = together(
    unlessInMonth(state.month, act.on),
    twice.length > 0 ? refuse('HEARD_AND_EXCUSED', { postings: twice }) : undefined,
    unlessAllActive(named, active, act.on),
    silent.length > 0 ? refuse('REPORT_NOT_SUBMITTED', { postings: silent }) : undefined,
  );
  if (no) return no;
  return [
    { type: 'HearingHeld', data: { ...data, heldOn: act.on, active: [...active] } },
    ...problemsReported(state, data.heard),
  ];
};

const excuse: Rule<HearingDecider, 'ExcuseAbsence'> = (
  state,
  { data: { hearingId: _, ...data }, read: { posting } },
) => {
  const { postingId } = data;
  const no = unlessAt(state, 'HELD') ?? unlessServed(posting, postingId, state.heldOn);
  if (no) return no;
  return [...state.heard, ...state.excused].includes(postingId)
    ? refuse('ALREADY_ACCOUNTED', { postingId })
    : [{ type: 'AbsenceExcused', data }];
};

/** Judged by the roster as it is now, so that a posting which was entered late is not passed over. */
const close: Rule<HearingDecider, 'CloseHearing'> = (state, { read: { roster } }) => {
  const no = unlessAt(state, 'HELD');
  if (no) return no;
  const active = activeOn(roster, state.bureauId ?? '', state.heldOn);
  const missing = active.filter((one) => !state.heard.includes(one) && !state.excused.includes(one));
  const problems = unassignedOf(state);
  const unready = together(
    missing.length > 0 ? refuse('REPORT_MISSING', { missing }) : undefined,
    problems.length > 0 ? refuse('PROBLEM_UNASSIGNED', { problems }) : undefined,
  );
  return unready ?? [{ type: 'HearingClosed', data: { active: [...active] } }];
};

export const hearingDecider: HearingDecider = {
  ...hearingFold,
  decide: {
    ScheduleHearing: schedule,
    SubmitWorkReport: submitReport,
    HoldHearing: hold,
    ExcuseAbsence: excuse,
    CloseHearing: close,
    RaiseProblem: raiseProblem,
    AssignProblem: assignProblem,
    ResolveProblem: resolveProblem,
    CloseProblem: closeProblem,
    ReopenProblem: reopenProblem,
    ReplyToReport: replyToReport,
  },
};

export const hearing = defineAggregate({
  decider: hearingDecider,
  commands: hearingCommands,
  refusals: hearingRefusals,
});
