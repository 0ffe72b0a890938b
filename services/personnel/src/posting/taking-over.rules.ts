import { takenOverIdOf, type OfType, type PostingEvent } from '@zhudian/facts';
import { elsewhere, hasReason, refuse, together, type Decision, type Rule } from '@zhudian/framework';
import { against, lastDayOfMonths, rulesOn } from '@zhudian/programme';
import { unlessAnnounced } from '../shared/appointable';
import { personPosting, stationPosting } from '../shared/reservations';
import { unlessFree } from './appointing.rules';
import type { PostingCommand } from './posting.commands';
import type { PostingDecider } from './posting.guards';
import type { PostingRefusal } from './posting.refusals';

type Takeover = OfType<PostingCommand, 'TakeOverPosting'>;

/** A posting that was under way before the bureau began with this log is kept here from the business date on. */
export const takeOver: Rule<PostingDecider, 'TakeOverPosting'> = ({ stage }, command) => {
  const { data, act, read } = command;
  const postingId = takenOverIdOf(data);
  if (stage !== 'NONE') return refuse('ALREADY_TAKEN_OVER', { postingId });
  return (
    together(
      unlessUnderWay({ ...data, takenOverOn: act.on }),
      unlessTermFits(command),
      unlessOfTheParty(command),
      unlessFree(data, read),
      unlessAnnounced(read.station, data.stationId, postingId),
      unlessFromBefore(command),
    ) ?? takenOver(command, postingId)
  );
};

interface Days {
  readonly startOn: string;
  readonly plannedEndOn: string;
  readonly takenOverOn: string;
}

/** It started before the day on which it is taken over, and is to last longer. */
export const unlessUnderWay = ({ startOn, plannedEndOn, takenOverOn }: Days) =>
  together(
    startOn < takenOverOn ? undefined : refuse('START_NOT_BEFORE_TAKEOVER', { startOn, takenOverOn }),
    plannedEndOn > takenOverOn ? undefined : refuse('END_NOT_AFTER_TAKEOVER', { plannedEndOn, takenOverOn }),
  );

/** By the rules that were in force when it started, extensions included. */
const unlessTermFits = (command: Takeover) => {
  const { data, read } = command;
  const { startOn, plannedEndOn } = data;
  const { termMinMonths, termMaxMonths } = rulesOn(read.ruleSets, startOn, read.unit.bureauId).rules;
  const [least, most] = [termMinMonths.value, termMaxMonths.value];
  if (plannedEndOn > lastDayOfMonths(startOn, most))
    return against(command, termMaxMonths, 'TERM_OUT_OF_RANGE', { most });
  return plannedEndOn < lastDayOfMonths(startOn, least)
    ? against(command, termMinMonths, 'TERM_TOO_SHORT', { least })
    : undefined;
};

const unlessOfTheParty = ({ data, read: { member, branch } }: Takeover) => {
  const { personId, stationId, branchId } = data;
  return together(
    member.membership === 'FULL' ? undefined : refuse('NOT_FULL_MEMBER', { personId }),
    branch.unitId === stationId ? undefined : refuse('NOT_THE_BRANCH_OF_THE_STATION', { branchId, stationId }),
  );
};

/** An opening balance comes before everything else: whoever starts later goes through the steps, or it is said why not. */
const unlessFromBefore = (command: Takeover) => {
  const { data, read } = command;
  const { stationId, startOn } = data;
  const { knownSince } = read.unit;
  if (read.station.wasHeld) return refuse('STATION_RUN_HERE', { stationId });
  return knownSince === undefined || startOn <= knownSince || hasReason(command, 'BEGUN_SINCE_REGISTERED')
    ? undefined
    : refuse('BEGUN_SINCE_REGISTERED', { startOn, stationId, knownSince });
};

const takenOver = ({ data, act, read }: Takeover, postingId: string): Decision<PostingEvent, PostingRefusal> => {
  const { personId, stationId } = data;
  const { bureauId } = read.unit;
  return [
    { type: 'PostingStarted', data: { ...data, takenOverOn: act.on, bureauId } },
    elsewhere(personPosting, personId, { type: 'PersonReserved', data: { postingId } }),
    elsewhere(stationPosting, stationId, { type: 'StationReserved', data: { postingId } }),
  ];
};
