import { refuse, type Rule } from '@zhudian/framework';
import { addWorkdays, calendarOf, isUnknownYear, workdaysBetween, yearOf } from '@zhudian/programme';
import type { Candidacy } from './candidacy.state';
import { unlessAnother, unlessAt, type CandidacyDecider } from './steps.rules';

const unknownYear = (calendarVersion: string, year: number) =>
  refuse('CALENDAR_YEAR_UNKNOWN', { calendarVersion, year });

export const publishNotice: Rule<CandidacyDecider, 'PublishNotice'> = (
  state,
  { data: { channels }, act, read: { round } },
) => {
  const no = unlessAt(state, 'MATCHED') ?? unlessAnother(state, act.by);
  if (no) return no;
  const { calendarVersion, noticeMinWorkingDays: requiredDays } = round;
  const calendar = calendarOf(calendarVersion);
  const earliestEnd = calendar ? addWorkdays(calendar, act.on, requiredDays) : { unknownYear: yearOf(act.on) };
  if (isUnknownYear(earliestEnd)) return unknownYear(calendarVersion, earliestEnd.unknownYear);
  return [{ type: 'NoticePublished', data: { from: act.on, channels, requiredDays, earliestEnd, calendarVersion } }];
};

export const raiseObjection: Rule<CandidacyDecider, 'RaiseObjection'> = (
  state,
  { data: { candidacyId: _, ...data } },
) =>
  unlessAt(state, 'NOTICE_OPEN') ??
  (Object.hasOwn(state.objections, data.objectionId)
    ? refuse('OBJECTION_ALREADY_RAISED', { objectionId: data.objectionId })
    : [{ type: 'ObjectionRaised', data }]);

export const resolveObjection: Rule<CandidacyDecider, 'ResolveObjection'> = (
  state,
  { data: { candidacyId: _, ...data }, act },
) =>
  unlessAt(state, 'NOTICE_OPEN') ??
  unlessAnother(state, act.by) ??
  (state.objections[data.objectionId] === 'OPEN'
    ? [{ type: 'ObjectionResolved', data }]
    : refuse('OBJECTION_UNKNOWN', { objectionId: data.objectionId }));

export const closeNotice: Rule<CandidacyDecider, 'CloseNotice'> = (state, { act }) =>
  unlessAt(state, 'NOTICE_OPEN') ??
  unlessAnother(state, act.by) ??
  unlessObjectionsSettled(state) ??
  closed(state.notice ?? NO_NOTICE, act.on);

/** A notice that was never published requires nothing and covers no year, so it never closes. */
const NO_NOTICE = { from: '', requiredDays: 0, earliestEnd: '', calendarVersion: '' };

const unlessObjectionsSettled = ({ objections }: Candidacy) => {
  const open = Object.entries(objections).flatMap(([id, outcome]) => (outcome === 'OPEN' ? [id] : []));
  return open.length > 0 ? refuse('OBJECTION_OPEN', { open }) : undefined;
};

const closed = (
  { from, requiredDays: required, earliestEnd, calendarVersion }: NonNullable<Candidacy['notice']>,
  on: string,
): ReturnType<Rule<CandidacyDecider, 'CloseNotice'>> => {
  const calendar = calendarOf(calendarVersion);
  const worked = calendar ? workdaysBetween(calendar, from, on) : { unknownYear: yearOf(on) };
  if (isUnknownYear(worked)) return unknownYear(calendarVersion, worked.unknownYear);
  if (worked < required) return refuse('NOTICE_TOO_SHORT', { worked, required, earliestEnd });
  return [{ type: 'NoticeClosed', data: { workingDays: worked, endedOn: on } }];
};
