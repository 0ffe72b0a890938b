import type { OfType, PostingEvent } from '@zhudian/facts';
import { elsewhere, refuse, type Decision, type Rule } from '@zhudian/framework';
import { addMonths, lastDayOfMonths } from '@zhudian/programme';
import { candidacyFold } from '../candidacy/candidacy.state';
import { unlessAnnounced, unlessGoingOn } from '../shared/appointable';
import { personPosting, stationPosting } from '../shared/reservations';
import type { PostingCommand } from './posting.commands';
import type { PostingDecider } from './posting.guards';
import type { PostingRefusal } from './posting.refusals';

type Appointment = OfType<PostingCommand, 'AppointSecretary'>;

export const appoint: Rule<PostingDecider, 'AppointSecretary'> = ({ stage }, command) => {
  if (stage !== 'NONE') return refuse('ALREADY_APPOINTED');
  return (
    unlessThroughTheSteps(command) ??
    unlessSoon(command) ??
    unlessAsAnnounced(command) ??
    unlessStillFit(command) ??
    unlessFree(command) ??
    appointed(command)
  );
};

const unlessThroughTheSteps = ({ data: { startOn }, act, read: { candidacy } }: Appointment) => {
  const { stage, noticeEndedOn = '', personId } = candidacy;
  if (stage !== 'NOTICE_CLOSED') return refuse('STEP_OUT_OF_ORDER', { stage, expected: 'NOTICE_CLOSED' });
  if (act.on < noticeEndedOn || startOn < noticeEndedOn) return refuse('NOTICE_NOT_OVER', { noticeEndedOn });
  return act.by === personId ? refuse('SEGREGATION_OF_DUTIES', { actor: act.by }) : undefined;
};

/** What lies further ahead than a year is a slip of the pen. */
const unlessSoon = ({ data: { startOn }, act: { recordedOn } }: Appointment) => {
  const latest = addMonths(recordedOn, 12);
  return startOn > latest ? refuse('START_TOO_FAR', { startOn, latest }) : undefined;
};

const unlessAsAnnounced = ({ data, read: { candidacy } }: Appointment) => {
  const { personId, stationId = null } = candidacy;
  return data.personId === personId && data.stationId === stationId
    ? undefined
    : refuse('NOT_AS_ANNOUNCED', { personId, stationId });
};

/** What the steps before asked for holds on the last one as well. */
const unlessStillFit = ({ data, read: { candidacy, round, member, station, branch } }: Appointment) => {
  const { personId, stationId, candidacyId, branchId } = data;
  const { unitId = '' } = candidacy;
  if (member.membership !== 'FULL') return refuse('NOT_FULL_MEMBER', { personId });
  if (!round.pool.includes(unitId)) return refuse('OUT_OF_POOL', { unitId });
  if (branch.unitId !== stationId) return refuse('NOT_THE_BRANCH_OF_THE_STATION', { branchId, stationId });
  return unlessGoingOn(round, candidacy.roundId) ?? unlessAnnounced(station, stationId, candidacyId);
};

const unlessFree = ({ data: { personId, stationId }, read: { person, station } }: Appointment) => {
  if (person.heldBy) return refuse('PERSON_ALREADY_POSTED', { personId, postingId: person.heldBy });
  return station.heldBy ? refuse('STATION_OCCUPIED', { stationId, postingId: station.heldBy }) : undefined;
};

/** The term is the round's, as it was announced, whatever rule set has come into force since. */
const appointed = ({ data, read: { round } }: Appointment): Decision<PostingEvent, PostingRefusal> => {
  const { candidacyId: postingId, personId, stationId, startOn, documentNo } = data;
  return [
    { type: 'PostingStarted', data: { ...data, plannedEndOn: lastDayOfMonths(startOn, round.termMonths) } },
    elsewhere(candidacyFold, postingId, { type: 'CandidateAppointed', data: { postingId, documentNo } }),
    elsewhere(personPosting, personId, { type: 'PersonReserved', data: { postingId } }),
    elsewhere(stationPosting, stationId, { type: 'StationReserved', data: { postingId } }),
  ];
};
