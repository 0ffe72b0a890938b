import type { RuleValue } from '@zhudian/facts';
import { addDays, addMonths, daysBetween, monthsOverlapping, spanOfMonth, type RulesInForce } from '@zhudian/programme';
import type { Duty } from './duty.types';

/** A posting as its facts tell it; days are `null` where it has not happened. */
export interface DutifulPosting {
  /** The first day that is kept here: the start, or the takeover of one that was under way. */
  readonly recordedFrom: string;
  readonly plannedEndOn: string;
  readonly endedOn: string | null;
  readonly ratifiedOn: string | null;
  readonly relationMovedOn: string | null;
  readonly successorNamedOn: string | null;
  readonly handedOverOn: string | null;
  readonly competencies: readonly { readonly phase: 'BASELINE' | 'END'; readonly on: string }[];
  readonly onSite: readonly { readonly month: string; readonly on: string }[];
  readonly tasks: readonly { readonly taskId: string; readonly dueOn: string; readonly percent: number }[];
}

/** Days before its due date from which something shows as due. */
const NOTICE_DAYS = 30;

interface Owed {
  readonly kind: Duty['kind'];
  readonly of?: string;
  readonly dueOn: string;
  readonly metOn: string | null | undefined;
  readonly rule?: keyof Rules;
  readonly source: string;
}

type Rules = RulesInForce['rules'];

/** What is due, met and late of a posting on a day, earliest first, by the rules that were in force when it began here. */
export const duties = (posting: DutifulPosting, today: string, rules: Rules): readonly Duty[] =>
  [...atTheStart(posting, rules), ...underWay(posting, today, rules), ...atTheEnd(posting, rules)]
    .map((owed) => dutyOf(owed, posting, today))
    .toSorted((one, other) => (one.dueOn === other.dueOn ? 0 : one.dueOn < other.dueOn ? -1 : 1));

const dutyOf = (owed: Owed, { endedOn }: DutifulPosting, today: string): Duty => {
  const { kind, dueOn, source, of = null, rule = null } = owed;
  const metOn = owed.metOn ?? null;
  const state: Duty['state'] = metOn ? 'MET' : endedOn !== null && endedOn < dueOn ? 'EXEMPT' : openState(dueOn, today);
  const until = metOn ?? (state === 'OVERDUE' ? today : dueOn);
  const daysLate = Math.max(0, daysBetween(dueOn, until));
  return { kind, of, dueOn, metOn, state, daysLate, rule, source };
};

const openState = (dueOn: string, today: string) =>
  today > dueOn ? 'OVERDUE' : today < addDays(dueOn, -NOTICE_DAYS) ? 'UPCOMING' : 'DUE';

type DaysFromStart = 'tasksRatifiedWithinDays' | 'baselineWithinDays' | 'partyRelationWithinDays';

const assessedOn = ({ competencies }: DutifulPosting, phase: 'BASELINE' | 'END') =>
  competencies.find((one) => one.phase === phase)?.on;

const atTheStart = (posting: DutifulPosting, rules: Rules): readonly Owed[] => {
  const { recordedFrom, ratifiedOn, relationMovedOn } = posting;
  const within = (rule: DaysFromStart) => {
    const { value, source }: RuleValue = rules[rule];
    return { dueOn: addDays(recordedFrom, value), rule, source };
  };
  return [
    { kind: 'TASKS_RATIFIED', metOn: ratifiedOn, ...within('tasksRatifiedWithinDays') },
    { kind: 'BASELINE_ASSESSED', metOn: assessedOn(posting, 'BASELINE'), ...within('baselineWithinDays') },
    { kind: 'PARTY_RELATION_MOVED', metOn: relationMovedOn, ...within('partyRelationWithinDays') },
  ];
};

const OWN_DATE = 'T05 行有标尺: the task names its own date';

const underWay = (
  { recordedFrom, endedOn, plannedEndOn, onSite, tasks }: DutifulPosting,
  today: string,
  rules: Rules,
): readonly Owed[] => {
  const { value, source } = rules.onSiteDeclaredWithinDays;
  const last = [today, endedOn ?? plannedEndOn].toSorted()[0] ?? today;
  const months = monthsOverlapping(recordedFrom, last).map((month): Owed => {
    const metOn = onSite.find((one) => one.month === month)?.on;
    const dueOn = addDays(spanOfMonth(month).last, value);
    return { kind: 'ON_SITE_DECLARED', of: month, dueOn, metOn, rule: 'onSiteDeclaredWithinDays', source };
  });
  const open = tasks.filter(({ percent }) => percent < 100);
  return [
    ...months,
    ...open.map(({ taskId, dueOn }): Owed => ({ kind: 'TASK_DONE', of: taskId, dueOn, metOn: null, source: OWN_DATE })),
  ];
};

const atTheEnd = (posting: DutifulPosting, rules: Rules): readonly Owed[] => {
  const { plannedEndOn: dueOn, recordedFrom, successorNamedOn, handedOverOn } = posting;
  const { value, source } = rules.successorMonthsBefore;
  const prepared = addMonths(dueOn, -value);
  return [
    {
      kind: 'SUCCESSOR_NAMED',
      dueOn: prepared < recordedFrom ? recordedFrom : prepared,
      metOn: successorNamedOn,
      rule: 'successorMonthsBefore',
      source,
    },
    { kind: 'HANDOVER_COMPLETED', dueOn, metOn: handedOverOn, source: 'N09, N13: before a First Secretary leaves' },
    {
      kind: 'END_ASSESSED',
      dueOn,
      metOn: assessedOn(posting, 'END'),
      source: 'N17: twice, at the start and at the end',
    },
  ];
};
