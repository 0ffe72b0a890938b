import type { CandidacyEvent, OfType } from '@zhudian/facts';
import { elsewhere, Refusal, refuse, together, type Elsewhere, type Rule } from '@zhudian/framework';
import {
  calendarOf,
  certainWorkdays,
  deadlineAfter,
  isUnknownYear,
  newestCalendarOf,
  yearOf,
  type Calendar,
  type Calendars,
} from '@zhudian/programme';
import { unlessAnnounced, unlessGoingOn } from '../shared/appointable';
import { stationPosting, type Reservation } from '../shared/reservations';
import type { Round } from '../shared/round.state';
import type { Candidacy } from './candidacy.state';
import { unlessAnother, unlessAt, type CandidacyDecider } from './steps.rules';

const unknownYear = (calendarVersion: string, year: number) =>
  refuse('CALENDAR_YEAR_UNKNOWN', { calendarVersion, year });

const lastDayOf = (calendar: Calendar | undefined, from: string, days: number) =>
  calendar ? deadlineAfter(calendar, from, days) : { unknownYear: yearOf(from) };

export const publishNotice: Rule<CandidacyDecider, 'PublishNotice'> = (
  state,
  { data: { candidacyId, channels }, act, read: { round, station = {}, calendars } },
) => {
  const { roundId, stationId = '' } = state;
  const no =
    unlessAt(state, 'MATCHED') ??
    together(
      unlessAnother(state, act.by),
      unlessGoingOn(round, roundId),
      unlessAnnounced(station, stationId, candidacyId),
    );
  return no ?? announced({ candidacyId, stationId, channels }, act.recordedOn, { round, calendars });
};

interface Announcement {
  readonly candidacyId: string;
  readonly stationId: string;
  readonly channels: OfType<CandidacyEvent, 'NoticePublished'>['data']['channels'];
}
interface Terms {
  readonly round: Round;
  readonly calendars: Calendars;
}

/** The days are there to object in, so they run from recording: what is recorded late shortens nobody's time. */
const announced = (
  { candidacyId, stationId, channels }: Announcement,
  from: string,
  { round, calendars }: Terms,
): ReturnType<Rule<CandidacyDecider, 'PublishNotice'>> => {
  const { noticeMinWorkingDays: requiredDays } = round;
  const calendar = newestCalendarOf(calendars, round.calendarVersion);
  const end = lastDayOf(calendar, from, requiredDays);
  if (isUnknownYear(end)) return unknownYear(round.calendarVersion, end.unknownYear);
  const { version: calendarVersion = round.calendarVersion } = calendar ?? {};
  const notice = { from, channels, requiredDays, earliestEnd: end.on, calendarVersion };
  return [
    { type: 'NoticePublished', data: end.isProvisional ? { ...notice, isProvisional: true } : notice },
    elsewhere(stationPosting, stationId, { type: 'StationAnnounced', data: { candidacyId } }),
  ];
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
  { data: { candidacyId, ...data }, act, read: { station } },
) => {
  const no = unlessAt(state, 'NOTICE_OPEN') ?? unlessAnother(state, act.by);
  if (no) return no;
  if (state.objections[data.objectionId] !== 'OPEN')
    return refuse('OBJECTION_UNKNOWN', { objectionId: data.objectionId });
  const ended = data.outcome === 'UPHELD' ? announcementEnded(state, candidacyId, station) : [];
  return [{ type: 'ObjectionResolved', data }, ...ended];
};

/** A candidacy that goes no further leaves the station to others; there is nothing to tell where it was not announced. */
export const announcementEnded = (
  { stationId = '' }: Candidacy,
  candidacyId: string,
  station: Reservation = {},
): readonly Elsewhere[] =>
  station.announced === candidacyId
    ? [elsewhere(stationPosting, stationId, { type: 'StationAnnouncementEnded', data: { candidacyId } })]
    : [];

export const closeNotice: Rule<CandidacyDecider, 'CloseNotice'> = (state, { act, read: { calendars } }) => {
  const early = unlessAt(state, 'NOTICE_OPEN');
  if (early) return early;
  const end = closed(state.notice ?? NO_NOTICE, act.on, calendars);
  const tooShort = end instanceof Refusal ? end : undefined;
  return together(unlessAnother(state, act.by), unlessObjectionsSettled(state), tooShort) ?? end;
};

/** A notice that was never published requires nothing and covers no year, so it never closes. */
const NO_NOTICE = { from: '', requiredDays: 0, earliestEnd: '', calendarVersion: '' };

const unlessObjectionsSettled = ({ objections }: Candidacy) => {
  const open = Object.entries(objections).flatMap(([id, outcome]) => (outcome === 'OPEN' ? [id] : []));
  return open.length > 0 ? refuse('OBJECTION_OPEN', { open }) : undefined;
};

/** Days of a year that is not published are no working days yet: a notice closes once those that are certain suffice. */
const closed = (
  { from, requiredDays: required, calendarVersion }: NonNullable<Candidacy['notice']>,
  on: string,
  calendars: Calendars,
): ReturnType<Rule<CandidacyDecider, 'CloseNotice'>> => {
  const calendar = calendarOf(calendars, calendarVersion);
  if (!calendar) return unknownYear(calendarVersion, yearOf(on));
  const end = deadlineAfter(calendar, from, required);
  const worked = certainWorkdays(calendar, from, on);
  if (isUnknownYear(worked)) return unknownYear(calendarVersion, worked.unknownYear);
  if (isUnknownYear(end)) return unknownYear(calendarVersion, end.unknownYear);
  if (worked >= required) return [{ type: 'NoticeClosed', data: { workingDays: worked, endedOn: on } }];
  return end.isProvisional && !calendar.years.has(yearOf(on))
    ? unknownYear(calendarVersion, yearOf(on))
    : refuse('NOTICE_TOO_SHORT', { worked, required, earliestEnd: end.on });
};
