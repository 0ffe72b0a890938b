import type { OfType, SelectionRoundEvent } from '@zhudian/facts';
import { refuse, together, type Decision } from '@zhudian/framework';
import { against, calendarOf, calendarVersions, rulesOn } from '@zhudian/programme';
import type { RoundCommand } from './round.commands';
import type { RoundRefusal } from './round.refusals';
import type { Round } from '../shared/round.state';

type Opening = OfType<RoundCommand, 'OpenRound'>;

/** What a round promises it keeps: its notices and terms are judged here, and never again. */
export const openRound = (
  { phase }: Round,
  command: Opening,
): Decision<OfType<SelectionRoundEvent, 'RoundOpened'>, RoundRefusal> => {
  const { roundId: _, ...data } = command.data;
  if (phase !== 'none') return refuse('ROUND_ALREADY_OPEN');
  return together(unlessByTheRules(command), unlessCounted(command)) ?? [{ type: 'RoundOpened', data }];
};

const unlessByTheRules = (command: Opening) => {
  const { data, act, read } = command;
  const { noticeMinWorkingDays, termMinMonths, termMaxMonths } = rulesOn(read.ruleSets, act.on, data.bureauId).rules;
  const least = noticeMinWorkingDays.value;
  const range = { least: termMinMonths.value, most: termMaxMonths.value };
  const broken = data.termMonths > range.most ? termMaxMonths : data.termMonths < range.least ? termMinMonths : null;
  return together(
    data.noticeMinWorkingDays < least ? against(command, noticeMinWorkingDays, 'NOTICE_MINIMUM', { least }) : undefined,
    broken ? against(command, broken, 'TERM_OUT_OF_RANGE', range) : undefined,
  );
};

const unlessCounted = ({ data: { calendarVersion }, read: { calendars } }: Opening) =>
  calendarOf(calendars, calendarVersion)
    ? undefined
    : refuse('CALENDAR_UNKNOWN', { calendarVersion, known: calendarVersions(calendars) });

const repeated = (list: readonly string[]): readonly string[] =>
  [...new Set(list)].filter((one) => list.indexOf(one) !== list.lastIndexOf(one));

/** Each publication is a version of its own, so that a review can say by which it judged. */
export const publishCriteria = (
  { phase, criteria: { version } }: Round,
  { data: { criteria } }: OfType<RoundCommand, 'PublishCriteria'>,
): Decision<OfType<SelectionRoundEvent, 'RoundCriteriaPublished'>, RoundRefusal> => {
  if (phase === 'none' || phase === 'closed') return refuse('ROUND_NOT_OPEN');
  const codes = repeated(criteria.map(({ code }) => code));
  return codes.length > 0
    ? refuse('CRITERION_TWICE', { codes })
    : [{ type: 'RoundCriteriaPublished', data: { version: version + 1, criteria } }];
};
