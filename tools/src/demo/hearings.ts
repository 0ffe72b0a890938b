import { hearingIdOf } from '@zhudian/facts';
import { monthOf } from '@zhudian/programme';
import { officials } from './cast';
import { inMonth, later, monthsFrom, nthOf } from './days';
import { between, phrase, pick } from './pick';
import { BUREAU, shortName } from './places';
import { problemOf, problemTextOf } from './problems';
import { act, type Step } from './step';
import { servesOn, type Posting, type Story } from './story';
import { EXCUSES, NEWLY_ARRIVED, REPLIES, REPORTS, TOPICS } from './texts/managing';

const { committee, partyWork, chair } = officials;

const hearingOf = (month: string): string => hearingIdOf({ bureauId: BUREAU, month, number: 1 });
/** In the month, whatever holiday there is. */
const heldOn = (month: string): string => inMonth(month, 20);
const reportedOn = (month: string): string => later(heldOn(month), -4);

/** Whether a posting reported to the hearing of a month: not in its first days, and not when other duties call. */
export const hasReported = (posting: Posting, month: string): boolean =>
  servesOn(posting, heldOn(month)) &&
  posting.startOn <= later(reportedOn(month), -3) &&
  pick(`${posting.postingId}/${month}/away`, 14) > 0;

/** Whether the report names a problem: one in six does. */
const isRaising = (month: string, postingId: string): boolean => pick(`${postingId}/${month}/raises`, 6) === 0;

/** The report of a posting to the hearing of a month. */
export const reportTo = (month: string, { postingId, secretary, stationId }: Posting): Step => {
  const seed = `${postingId}/${month}`;
  const values = {
    n: between(`${seed}/n`, 3, 18),
    left: between(`${seed}/left`, 1, 4),
    staff: between(`${seed}/staff`, 9, 24),
    place: shortName(stationId),
  };
  const problems = isRaising(month, postingId) ? [problemTextOf(month, { postingId, stationId })] : [];
  const lines = [0, 1].map((line) => phrase(`${seed}/${line}`, REPORTS, values));
  return act(secretary, reportedOn(month), 'SubmitWorkReport', {
    hearingId: hearingOf(month),
    postingId,
    progress: [...new Set(lines)].join(''),
    problems,
  });
};

const excuseOf = ({ postingId, startOn }: Posting, month: string): string =>
  startOn > later(reportedOn(month), -3) ? NEWLY_ARRIVED : phrase(`${postingId}/${month}/excuse`, EXCUSES);

const ofMonth = (month: string, serving: readonly Posting[]): readonly Step[] => {
  const hearingId = hearingOf(month);
  const on = heldOn(month);
  const heard = serving.filter((posting) => hasReported(posting, month));
  const away = serving.filter((posting) => !heard.includes(posting));
  const raising = heard.filter(({ postingId }) => isRaising(month, postingId));
  return [
    act(partyWork.id, nthOf(month, 2), 'ScheduleHearing', {
      bureauId: BUREAU,
      month,
      number: 1,
      plannedOn: on,
      topic: `${phrase(month, TOPICS, { month: Number(month.slice(5)) })}（演示）`,
    }),
    ...heard.map((posting) => reportTo(month, posting)),
    act(committee.id, on, 'HoldHearing', {
      hearingId,
      chairId: chair.id,
      heard: heard.map(({ postingId }) => postingId),
      excused: away.map((posting) => ({ postingId: posting.postingId, reason: excuseOf(posting, month) })),
    }),
    ...raising.map(({ postingId, stationId }) =>
      act(committee.id, on, 'ReplyToReport', {
        hearingId,
        postingId,
        stationId,
        reply: phrase(`${postingId}/${month}`, REPLIES),
      }),
    ),
    ...raising.flatMap((posting) => problemOf({ hearingId, month, on }, posting)),
    act(committee.id, later(on, 3), 'CloseHearing', { hearingId }),
  ];
};

/** A hearing in every month since the first posting: reports, problems, who was heard and who was excused. */
export const hearings = ({ postings, month, lastDay }: Story): readonly Step[] =>
  monthsFrom(month(-25), monthOf(lastDay)).flatMap((one) =>
    ofMonth(
      one,
      postings.filter((posting) => servesOn(posting, heldOn(one))),
    ),
  );
