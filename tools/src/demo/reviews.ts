import type { Day } from '@zhudian/programme';
import { officials, partyOfficerOf, staffOf } from './cast';
import { inMonth, later } from './days';
import { enteredOn } from './entering';
import { between, choose, phrase, pick } from './pick';
import { branchOf, enterpriseOf, stations, weakStations } from './places';
import { act, type Step } from './step';
import type { Story } from './story';
import * as texts from './texts/reviews';

const { partyWork } = officials;
/** Stations whose branch has three members from beginning to end. */
const PLACES = stations.filter(({ id }) => !weakStations.includes(id)).filter((_, index) => index % 4 === 0);

interface Reviewed {
  readonly stationId: string;
  readonly branchId: string;
  readonly reviewId: string;
  readonly members: readonly string[];
  readonly openedOn: Day;
}
/** At one station somebody is found wanting. */
const isWanting = ({ reviewId, members }: Reviewed, personId: string): boolean =>
  pick(`${reviewId}/wanting`, 6) === 0 && personId === members[2];

const none = { excellent: 0, qualified: 0, basicallyQualified: 0, unqualified: 0 };
const tallies = (reviewed: Reviewed, voice: string, cast: number) =>
  reviewed.members.map((personId) => {
    if (isWanting(reviewed, personId)) return { personId, ...none, unqualified: cast };
    const excellent = between(`${reviewed.reviewId}/${personId}/${voice}`, 0, cast);
    return { personId, ...none, excellent, qualified: cast - excellent };
  });

const selfAssessed = ({ reviewId, members, openedOn }: Reviewed): readonly Step[] =>
  members.map((personId) =>
    act(personId, later(openedOn, between(`${reviewId}/${personId}/self`, 1, 4)), 'AssessSelf', {
      reviewId,
      personId,
      selfGrade: choose(`${reviewId}/${personId}/grade`, ['EXCELLENT', 'QUALIFIED', 'QUALIFIED']),
      selfAssessment: phrase(`${reviewId}/${personId}`, texts.SELF),
    }),
  );

const voted = (reviewed: Reviewed): readonly Step[] => {
  const { reviewId, branchId, stationId, members, openedOn } = reviewed;
  const on = later(openedOn, 9);
  const meetingId = `${branchId}-review-${on}`;
  const meeting = { meetingId, branchId, stationId, kind: 'GENERAL', theme: '民主评议党员', plannedOn: on };
  const attendance = { chairId: members[1], recorderId: members[2], present: members, observers: [], excused: [] };
  return [
    act(partyWork.id, later(on, -3), 'PlanMeeting', meeting),
    act(partyWork.id, on, 'ConveneMeeting', { meetingId, ...attendance }),
    act(partyWork.id, on, 'TallyReviewVote', { reviewId, meetingId, tallies: tallies(reviewed, 'vote', 3) }),
  ];
};

const rectified = (reviewed: Reviewed): readonly Step[] => {
  const { reviewId, stationId, openedOn } = reviewed;
  return reviewed.members
    .filter((one) => isWanting(reviewed, one))
    .flatMap((personId) => {
      const seed = `${reviewId}/${personId}`;
      const of = { reviewId, personId };
      const dueOn = later(openedOn, 60);
      const officer = partyOfficerOf(enterpriseOf(stationId));
      const measures = phrase(seed, texts.MEASURES);
      const verdict = { rectificationVerdict: 'RECTIFIED', opinion: phrase(seed, texts.VERIFIED) };
      return [
        act(partyWork.id, later(openedOn, 14), 'OpenMemberRectification', { ...of, measures, dueOn }),
        act(personId, later(openedOn, 50), 'ReportMemberRectification', { ...of, result: phrase(seed, texts.DONE) }),
        act(officer, later(openedOn, 55), 'VerifyMemberRectification', { ...of, ...verdict }),
      ];
    });
};

const review = (stationId: string, openedOn: Day): readonly Step[] => {
  const branchId = branchOf(stationId);
  const year = Number(openedOn.slice(0, 4));
  const reviewId = `${branchId}.${year}`;
  const members = staffOf(stationId).map(({ id }) => id);
  const reviewed = { stationId, branchId, reviewId, members, openedOn };
  const meeting = voted(reviewed);
  const steps = [
    act(partyWork.id, openedOn, 'OpenMemberReview', { branchId, stationId, year }),
    ...selfAssessed(reviewed),
    act(partyWork.id, later(openedOn, 6), 'TallyPeers', { reviewId, tallies: tallies(reviewed, 'peers', 2) }),
  ];
  // Where the meeting is entered late, the review stands still.
  if (meeting.some((step) => enteredOn(step) !== step.on)) return steps;
  const finalised = act(partyWork.id, later(openedOn, 12), 'FinaliseMemberReview', { reviewId, withinShare: true });
  return [...steps, ...meeting, finalised, ...rectified(reviewed)];
};

/** Last autumn's review of the members at some stations. */
export const reviews = ({ lastDay }: Story): readonly Step[] => {
  const lastYear = Number(lastDay.slice(0, 4)) - 1;
  return PLACES.flatMap(({ id }) => review(id, inMonth(`${lastYear}-11`, 2 + pick(`${id}/review`, 9))));
};
