import { createHash } from 'node:crypto';
import type { Day } from '@zhudian/programme';
import { firstMembersOf, partyOfficerOf, staffOf } from './cast';
import { later } from './days';
import { paperOf } from './documents';
import { carried, generalMeetingOn, held, minuted, type GeneralMeeting } from './general-meetings';
import { choose, pick } from './pick';
import { branchOf, enterpriseOf, shortName } from './places';
import { act, type Step } from './step';
import * as texts from './texts/committees';

const SEATS = 3;
export const officerAt = (stationId: string): string => partyOfficerOf(enterpriseOf(stationId));
export const staffAt = (stationId: string, ...places: readonly number[]): readonly string[] =>
  places.map((place) => staffOf(stationId)[place]?.id ?? '');

interface Vote {
  readonly kind: 'TERM' | 'BY_ELECTION';
  readonly seats: number;
  /** Whoever stands, those first who win. */
  readonly candidates: readonly string[];
  readonly reasons?: readonly { readonly code: string; readonly reason: string }[];
}

/** Everybody marks as many as there are seats; one voter in four prefers the last candidate to one of the others. */
const papersOf = (electors: readonly string[], { seats, candidates }: Vote) =>
  electors.map((elector, at) => {
    const first = candidates.slice(0, seats);
    const dropped = at % 4 === 3 ? first[pick(`${elector}/${seats}`, seats)] : undefined;
    const kept = first.filter((one) => one !== dropped);
    return { approved: dropped === undefined ? kept : [...kept, ...candidates.slice(seats, seats + 1)] };
  });

/** Here and there one paper cannot be read. */
const electedIn = (meeting: GeneralMeeting, vote: Vote): Step => {
  const { stationId, meetingId, members, on } = meeting;
  const unreadable = pick(`${meetingId}/unreadable`, 3) === 0 ? 1 : 0;
  return act(officerAt(stationId), on, 'HoldElection', {
    branchId: branchOf(stationId),
    stationId,
    meetingId,
    ...vote,
    tellers: members.filter((one) => !vote.candidates.includes(one)).slice(0, 2),
    issued: members.length,
    papers: papersOf(members, vote).slice(unreadable),
    unreadable,
  });
};

export const election = (stationId: string, on: Day, vote: Vote, members?: readonly string[]): readonly Step[] => {
  const usual = generalMeetingOn(stationId, on, { about: 'election', theme: texts.ELECTIONS[vote.kind] });
  const meeting = members ? { ...usual, members } : usual;
  return [...held(meeting), electedIn(meeting, vote), minuted(meeting)];
};

const OFFICES = ['SECRETARY', 'ORGANISATION', 'DISCIPLINE'] as const;

/** The county's Party committee approves the offices; then the work is divided. */
export const filled = (stationId: string, on: Day, elected: readonly string[]): readonly Step[] => {
  const branchId = branchOf(stationId);
  const enterprise = enterpriseOf(stationId);
  const approval = { approvedBy: `${shortName(enterprise)}党委（演示）`, documentNo: paperOf(enterprise, on) };
  const offices = elected.map((personId, at) => ({ personId, office: OFFICES[at] }));
  return [
    act(officerAt(stationId), on, 'FillCommitteeOffices', { branchId, offices, ...approval }),
    ...elected.map((personId, at) => {
      const { duties = [], areas } = texts.DUTIES[at] ?? {};
      const first = pick(`${personId}/duties`, 3);
      const work = { branchId, personId, duties: duties.slice(first, first + 2), areas };
      return act(officerAt(stationId), later(on, 2), 'AssignCommitteeDuty', work);
    }),
  ];
};

/** Some weeks after the first election the members carry the committee's rules of procedure. */
export const procedure = (stationId: string, on: Day): readonly Step[] => {
  const meeting = generalMeetingOn(stationId, on, {
    about: 'procedure',
    theme: choose(stationId, texts.ADOPTING),
    away: 1,
  });
  const { meetingId } = meeting;
  const branchId = branchOf(stationId);
  const sha256 = createHash('sha256').update(`${branchId}/procedure`).digest('hex');
  const rules = { title: texts.PROCEDURE, sha256, attendance: 'TWO_THIRDS' };
  const adopted = { branchId, stationId, ...rules, meetingId, motionId: 'procedure' };
  return [
    ...held(meeting),
    carried(meeting, 'procedure', pick(meetingId, 2)),
    act(officerAt(stationId), on, 'AdoptProcedureRules', adopted),
    minuted(meeting),
  ];
};

/** The branch secretary, the organisation member and the head, or whoever stands in their place. */
export const termOf = (stationId: string, on: Day, places: readonly number[]): readonly Step[] => {
  const candidates = staffAt(stationId, ...places);
  return [
    ...election(stationId, on, { kind: 'TERM', seats: SEATS, candidates }, firstMembersOf(stationId)),
    ...filled(stationId, later(on, 6), candidates.slice(0, SEATS)),
  ];
};
