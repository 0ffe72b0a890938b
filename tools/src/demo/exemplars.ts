import { later } from './days';
import { carried, generalMeetingOn, held, type GeneralMeeting } from './general-meetings';
import { choose, pick } from './pick';
import { branchOf } from './places';
import { act, type Step } from './step';
import type { Posting, Story } from './story';
import * as texts from './texts/vanguard';

const FIELDS = ['TASK', 'SKILL'] as const;

interface Exemplar {
  readonly exemplarId: string;
  readonly inBranch: { readonly branchId: string; readonly stationId: string };
  readonly partyOfficer: string;
  readonly proposedOn: string;
  readonly heldOn: string;
  readonly namedOn: string;
}

const exemplarAt = ({ stationId, partyOfficer, startOn }: Posting): Exemplar => {
  const branchId = branchOf(stationId);
  const exemplarId = `exemplar-${stationId.slice(8)}`;
  const proposedOn = later(startOn, 60 + pick(exemplarId, 9));
  const heldOn = later(proposedOn, 5);
  return {
    exemplarId,
    inBranch: { branchId, stationId },
    partyOfficer,
    proposedOn,
    heldOn,
    namedOn: later(heldOn, 4),
  };
};

/** A general meeting carries the motion. */
const meetingOf = ({ inBranch: { stationId }, heldOn }: Pick<Exemplar, 'inBranch' | 'heldOn'>): GeneralMeeting =>
  generalMeetingOn(stationId, heldOn, { about: 'exemplar', theme: texts.MOTION });

/** Proposed by the head of the station, carried, and published for half a year; one is withdrawn. */
const lifeOf = (exemplar: Exemplar, at: number): readonly Step[] => {
  const { exemplarId, inBranch, partyOfficer, proposedOn, heldOn, namedOn } = exemplar;
  const meeting = meetingOf(exemplar);
  const { meetingId, members } = meeting;
  const [head = '', , personId] = members;
  const withdrawn = act(partyOfficer, later(namedOn, 30), 'WithdrawExemplar', {
    exemplarId,
    reason: choose(exemplarId, texts.WITHDRAWN),
  });
  return [
    act(head, proposedOn, 'ProposeExemplar', {
      exemplarId,
      ...inBranch,
      personId,
      exemplarField: choose(exemplarId, FIELDS),
      deeds: texts.DEEDS[at],
    }),
    ...held(meeting),
    carried(meeting, 'exemplar'),
    act(partyOfficer, later(heldOn, 1), 'ApproveExemplar', { exemplarId, meetingId, motionId: 'exemplar' }),
    act(partyOfficer, namedOn, 'NameExemplar', {
      exemplarId,
      channels: ['BOARD', 'INTRANET'],
      from: namedOn,
      until: later(namedOn, 125),
    }),
    ...(at === 1 ? [withdrawn] : []),
  ];
};

/** Who leads by example at some of the stations of First Secretaries. */
export const exemplars = ({ postings }: Story): readonly Step[] =>
  [...new Map(postings.map((posting) => [posting.stationId, posting] as const)).values()]
    .filter(({ course }) => course !== 'RECALLED')
    .slice(0, texts.DEEDS.length)
    .map(exemplarAt)
    .flatMap(lifeOf);
