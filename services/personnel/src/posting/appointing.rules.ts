import type { OfType, PostingEvent } from '@zhudian/facts';
import { elsewhere, refuse, together, type Decision, type Rule } from '@zhudian/framework';
import { addMonths, lastDayOfMonths } from '@zhudian/programme';
import { candidacyFold } from '../candidacy/candidacy.state';
import { unlessAnnounced, unlessGoingOn } from '../shared/appointable';
import { personPosting, stationPosting, type Reservation } from '../shared/reservations';
import type { PostingCommand } from './posting.commands';
import type { PostingDecider } from './posting.guards';
import type { PostingRefusal } from './posting.refusals';

type Appointment = OfType<PostingCommand, 'AppointSecretary'>;

export const appoint: Rule<PostingDecider, 'AppointSecretary'> = ({ stage }, command) => {
  if (stage !== 'NONE') return refuse('ALREADY_APPOINTED');
  return (
    unlessThroughTheSteps(command) ??
    together(
      unlessAnother(command),
      unlessSoon(command),
      unlessAsAnnounced(command),
      unlessStillFit(command),
      unlessFree(command.data, command.read),
    ) ??
    appointed(command)
  );
};

const unlessThroughTheSteps = ({ data: { startOn }, act, read: { candidacy } }: Appointment) => {
  const { stage, noticeEndedOn = '' } = candidacy;
  if (stage !== 'NOTICE_CLOSED') return refuse('STEP_OUT_OF_ORDER', { stage, expected: 'NOTICE_CLOSED' });
  return act.on < noticeEndedOn || startOn < noticeEndedOn ? refuse('NOTICE_NOT_OVER', { noticeEndedOn }) : undefined;
};

const unlessAnother = ({ act, read: { candidacy } }: Appointment) =>
  act.by === candidacy.personId ? refuse('SEGREGATION_OF_DUTIES', { actor: act.by }) : undefined;

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
  return together(
    member.membership === 'FULL' ? undefined : refuse('NOT_FULL_MEMBER', { personId }),
    round.pool.includes(unitId) ? undefined : refuse('OUT_OF_POOL', { unitId }),
    branch.unitId === stationId ? undefined : refuse('NOT_THE_BRANCH_OF_THE_STATION', { branchId, stationId }),
    unlessGoingOn(round, candidacy.roundId),
    unlessAnnounced(station, stationId, candidacyId),
  );
};

export const unlessFree = (
  { personId, stationId }: { readonly personId: string; readonly stationId: string },
  { person, station }: { readonly person: Reservation; readonly station: Reservation },
) => {
  const [postingOf, postingAt] = [person.heldBy, station.heldBy];
  return together(
    postingOf ? refuse('PERSON_ALREADY_POSTED', { personId, postingId: postingOf }) : undefined,
    postingAt ? refuse('STATION_OCCUPIED', { stationId, postingId: postingAt }) : undefined,
  );
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
