import type { IssuedScheme, OfType } from '@zhudian/facts';
import { Refusal, refuse, together, type Rule } from '@zhudian/framework';
import { deadlineAfter, isUnknownYear, newestCalendarOf, yearOf, type Calendars } from '@zhudian/programme';
import { schemeOn } from '../scheme/scheme.state';
import { lastDayForAppeal, mayAppeal, type AppealTime } from './appeal-time';
import type { EvaluationCommand } from './evaluation.commands';
import type { Deduction, Evaluation } from './evaluation.state';
import { unlessAnother, unlessOpen, type EvaluationDecider } from './evaluation.guards';

type Apply = OfType<EvaluationCommand, 'ApplyDeduction'>;

/** The time for an appeal: the day after the deduction is recorded is day 1, however early it is dated. */
const appealTime = (scheme: IssuedScheme, recordedOn: string, calendars: Calendars) => {
  const { calendarVersion, appealWorkingDays } = scheme;
  const calendar = newestCalendarOf(calendars, calendarVersion);
  const last = calendar ? deadlineAfter(calendar, recordedOn, appealWorkingDays) : { unknownYear: yearOf(recordedOn) };
  if (isUnknownYear(last)) return refuse('CALENDAR_YEAR_UNKNOWN', { year: last.unknownYear, calendarVersion });
  const time: AppealTime = { appealBy: last.on, calendarVersion: calendar?.version ?? calendarVersion };
  return last.isProvisional ? { ...time, appealFrom: recordedOn, appealWorkingDays } : time;
};

type Item = IssuedScheme['deductions'][number];

/** The scheme in force, and what its catalogue says of the code. */
const foundIn = ({ data: { code }, act: { on }, read }: Apply) => {
  const scheme = schemeOn(read, on);
  if (!scheme) return refuse('SCHEME_MISSING', { on });
  const item = scheme.deductions.find((one) => one.code === code);
  return item
    ? { scheme, item }
    : refuse('UNKNOWN_DEDUCTION', { code, known: scheme.deductions.map((one) => one.code) });
};

const unlessApplicable = (state: Evaluation, { data: { deductionId, evidenceRefs }, act, read }: Apply) =>
  together(
    unlessAnother(act.by, read.posting),
    Object.hasOwn(state.deductions, deductionId) ? refuse('DEDUCTION_ALREADY_APPLIED', { deductionId }) : undefined,
    evidenceRefs.length === 0 ? refuse('EVIDENCE_REQUIRED') : undefined,
  );

const applied = (
  { data, act, read: { calendars } }: Apply,
  { scheme, item }: { readonly scheme: IssuedScheme; readonly item: Item },
): ReturnType<Rule<EvaluationDecider, 'ApplyDeduction'>> => {
  const { deductionId, code, fact, evidenceRefs } = data;
  const time = appealTime(scheme, act.recordedOn, calendars);
  if (time instanceof Refusal) return time;
  const { points, isDiscipline } = item;
  const found = { deductionId, code, points, isDiscipline, fact, evidenceRefs, appliedBy: act.by };
  return [{ type: 'DeductionApplied', data: { ...found, schemeVersion: scheme.version, ...time } }];
};

export const apply: Rule<EvaluationDecider, 'ApplyDeduction'> = (state, command) => {
  const closed = unlessOpen(state);
  if (closed) return closed;
  const no = unlessApplicable(state, command);
  const found = foundIn(command);
  if (found instanceof Refusal) return together(no, found) ?? found;
  return no ?? applied(command, found);
};

const deductionOf = ({ deductions }: Evaluation, deductionId: string): Deduction | undefined =>
  Object.hasOwn(deductions, deductionId) ? deductions[deductionId] : undefined;

const unknown = (deductionId: string) => refuse('DEDUCTION_UNKNOWN', { deductionId });

export const appeal: Rule<EvaluationDecider, 'AppealDeduction'> = (state, { data, act, read }) => {
  const { deductionId, grounds } = data;
  const { posting, calendars } = read;
  if (!posting.known || posting.personId !== act.by) return refuse('NOT_ONES_OWN_EVALUATION', { actor: act.by });
  const no = unlessOpen(state);
  if (no) return no;
  const deduction = deductionOf(state, deductionId);
  if (!deduction) return unknown(deductionId);
  if (deduction.standing !== 'APPLIED')
    return refuse('DEDUCTION_SETTLED', { deductionId, standing: deduction.standing });
  return mayAppeal(deduction, calendars, act.recordedOn)
    ? [{ type: 'DeductionAppealed', data: { deductionId, grounds } }]
    : refuse('APPEAL_LATE', { appealBy: lastDayForAppeal(deduction, calendars).on });
};

/** Neither the one who applied it nor the one whom it hits. */
const unlessThird = ({ appliedBy }: Deduction, actor: string) =>
  appliedBy === actor ? refuse('SEGREGATION_OF_DUTIES', { actor }) : undefined;

export const uphold: Rule<EvaluationDecider, 'UpholdDeduction'> = (state, { data, act, read: { posting } }) => {
  const { deductionId, finding } = data;
  const no = unlessOpen(state);
  if (no) return no;
  const deduction = deductionOf(state, deductionId);
  if (!deduction) return unknown(deductionId);
  const { standing } = deduction;
  if (standing !== 'APPEALED') return refuse('NOT_APPEALED', { deductionId, standing });
  return (
    together(unlessAnother(act.by, posting), unlessThird(deduction, act.by)) ?? [
      { type: 'DeductionUpheld', data: { deductionId, finding } },
    ]
  );
};

/** On an appeal, or because it turns out to be a mistake: those who judge may take it back as long as it is not settled. */
export const revoke: Rule<EvaluationDecider, 'RevokeDeduction'> = (state, { data, act, read: { posting } }) => {
  const { deductionId, finding } = data;
  const no = unlessOpen(state);
  if (no) return no;
  const deduction = deductionOf(state, deductionId);
  if (!deduction) return unknown(deductionId);
  const { standing } = deduction;
  if (standing === 'UPHELD' || standing === 'REVOKED') return refuse('DEDUCTION_SETTLED', { deductionId, standing });
  return (
    together(unlessAnother(act.by, posting), unlessThird(deduction, act.by)) ?? [
      { type: 'DeductionRevoked', data: { deductionId, finding } },
    ]
  );
};
