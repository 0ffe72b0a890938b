import { membersOn, rollOn } from '@zhudian/facts';
import { hasReason, refuse, together, type Rule } from '@zhudian/framework';
import { type CommitteeDecider } from './committee.guards';
import type { Committee } from './committee.state';
import { countOf } from './counting';
import { attendanceNeeded, candidatesNeeded, outcomeOf } from './tally';
import { votersAmong } from '../meeting/assembly';
import { LEAST_SEATS } from '../shared/committee-roll';
import { repeated } from '../shared/repeated';

type HoldElection = Rule<CommitteeDecider, 'HoldElection'>;
type Election = Parameters<HoldElection>[1];

/** From so many full members on a branch has a committee. */
const LEAST_FOR_COMMITTEE = 7;
const MOST_SEATS = 7;
/** A branch without a committee elects a secretary, and a deputy if it needs one. */
const MOST_WITHOUT_COMMITTEE = 2;

const unlessInMeeting = ({ data, read: { roll, meeting }, act: { on } }: Election) => {
  const { branchId, stationId, meetingId } = data;
  const { kind, stage, heldOn } = meeting;
  const isHere = meeting.branchId === branchId && kind === 'GENERAL' && stage === 'CONVENED' && heldOn === on;
  return together(
    roll.stationId === stationId ? undefined : refuse('BRANCH_OF_ANOTHER_STATION', { branchId, stationId }),
    isHere ? undefined : refuse('ELECTION_NOT_IN_MEETING', { meetingId, on }),
  );
};

const presentAt = ({ read: { meeting } }: Election): number => votersAmong(meeting.present, meeting);

const unlessAttended = (election: Election) => {
  const eligible = election.read.meeting.entitled.length;
  const needed = attendanceNeeded(eligible, election.act.on);
  const present = presentAt(election);
  return present < needed ? refuse('ELECTION_QUORUM', { eligible, needed, present }) : undefined;
};

const hasCommittee = ({ read: { roll }, act: { on } }: Election): boolean =>
  rollOn(roll.standings, on).fullMembers >= LEAST_FOR_COMMITTEE;

const unlessSeatsFit = (election: Election) => {
  const { seats } = election.data;
  if (!hasCommittee(election))
    return seats > MOST_WITHOUT_COMMITTEE
      ? refuse('COMMITTEE_NOT_ALLOWED', { seats, needed: LEAST_FOR_COMMITTEE })
      : undefined;
  if (seats < LEAST_SEATS) return refuse('COMMITTEE_SIZE', { seats, least: LEAST_SEATS });
  return seats > MOST_SEATS && !hasReason(election, 'COMMITTEE_LARGE')
    ? refuse('COMMITTEE_LARGE', { seats, most: MOST_SEATS })
    : undefined;
};

const sameAs = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each));

/** Full members with a vote. */
const electableOf = ({ read: { roll }, act: { on } }: Election): ReadonlySet<string> =>
  new Set(
    membersOn(roll.standings, on).flatMap(({ personId, status, votes }) =>
      status === 'FULL' && votes ? [personId] : [],
    ),
  );

const unlessSeatsAreFree = ({ seats, holders, runOff }: Committee, election: Election) => {
  const { data } = election;
  const electable = electableOf(election);
  const persons = runOff.persons.filter((one) => electable.has(one));
  if (data.kind === 'RUN_OFF')
    return data.seats === runOff.seats && sameAs(data.candidates, persons)
      ? undefined
      : refuse('RUN_OFF_OF_OTHERS', { persons, seats: runOff.seats });
  if (persons.length > 0) return refuse('RUN_OFF_OPEN', { persons });
  const vacant = seats - holders.size;
  if (data.seats > vacant) return refuse('NO_VACANCY', { vacant, seats: data.seats });
  const filled = holders.size + data.seats;
  const isFit = filled <= MOST_WITHOUT_COMMITTEE || hasCommittee(election) || hasReason(election, 'BRANCH_GREW_SMALL');
  return isFit ? undefined : refuse('BRANCH_GREW_SMALL', { filled, needed: LEAST_FOR_COMMITTEE });
};

/** A term is for the whole committee; the other elections fill what is free. */
const unlessSeatsAreRight = (committee: Committee, election: Election) =>
  election.data.kind === 'TERM' ? unlessSeatsFit(election) : unlessSeatsAreFree(committee, election);

const unlessElectable = (committee: Committee, election: Election) => {
  const { data, read } = election;
  const { candidates } = data;
  const twice = repeated(candidates);
  const electable = electableOf(election);
  const barred = candidates.filter((one) => !electable.has(one));
  const seated = data.kind === 'TERM' ? [] : candidates.filter((one) => committee.holders.has(one));
  const { firstSecretaryId = '' } = read.roll;
  const isSent = candidates.includes(firstSecretaryId) && !hasReason(election, 'FIRST_SECRETARY_SEAT');
  return together(
    twice.length > 0 ? refuse('COUNTED_TWICE', { persons: twice }) : undefined,
    barred.length > 0 ? refuse('NOT_ELECTABLE', { persons: barred }) : undefined,
    seated.length > 0 ? refuse('ALREADY_SEATED', { persons: seated }) : undefined,
    isSent ? refuse('FIRST_SECRETARY_SEAT', { personId: firstSecretaryId }) : undefined,
  );
};

const unlessCounted = ({ data, read: { meeting } }: Election) => {
  const partial = data.tellers.filter((one) => data.candidates.includes(one));
  const away = data.tellers.filter((one) => !meeting.present.includes(one));
  return together(
    partial.length > 0 ? refuse('TELLER_IS_CANDIDATE', { persons: partial }) : undefined,
    away.length > 0 ? refuse('TELLER_ABSENT', { persons: away }) : undefined,
  );
};

const unlessCompetitive = (election: Election) => {
  const { kind, seats, candidates } = election.data;
  if (kind === 'RUN_OFF' || !hasCommittee(election)) return undefined;
  const needed = candidatesNeeded(seats);
  return candidates.length < needed
    ? refuse('NOT_COMPETITIVE', { candidates: candidates.length, seats, needed })
    : undefined;
};

const unlessPapersFit = (election: Election) => {
  const { issued, papers, unreadable } = election.data;
  const present = presentAt(election);
  const returned = papers.length + unreadable;
  return together(
    issued > present ? refuse('BALLOTS_EXCEED_PRESENT', { issued, present }) : undefined,
    returned > issued ? refuse('ELECTION_VOID', { issued, returned }) : undefined,
  );
};

const resultOf = (election: Election) => {
  const { data, read, act } = election;
  const presentCount = presentAt(election);
  const counts = { heldOn: act.on, entitledCount: read.meeting.entitled.length, presentCount };
  const { returned, invalid, tally } = countOf(data);
  const { elected, tied, unfilled } = outcomeOf(tally, presentCount, data.seats);
  const { candidates: _, papers: __, unreadable: ___, ...told } = data;
  const counted = { returned, invalid, tally: [...tally] };
  return { ...told, ...counted, ...counts, elected: [...elected], tied: [...tied], unfilled };
};

export const holdElection: HoldElection = (committee, election) =>
  unlessInMeeting(election) ??
  together(
    unlessAttended(election),
    unlessSeatsAreRight(committee, election),
    unlessElectable(committee, election),
    unlessCompetitive(election),
    unlessCounted(election),
    unlessPapersFit(election),
  ) ?? [{ type: 'ElectionHeld', data: resultOf(election) }];
