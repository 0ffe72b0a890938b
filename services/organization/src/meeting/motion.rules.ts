import { refuse, together, type Rule } from '@zhudian/framework';
import { rulesOn, type CommitteeRoll } from '../shared/committee-roll';
import { decides, isCarried, isQuorum, leastPresent, votersAmong } from './assembly';
import { unlessAt, unlessOnItsDay, type MeetingDecider } from './meeting.guards';
import type { Meeting } from './meeting.state';
import { unlessCommitteeFirst } from './prior-committee.rules';

interface Votes {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
}

/** Half of those entitled have come, or as many as the rules of procedure ask for. */
const unlessQuorum = ({ entitled, present, quorumMet, heldOn }: Meeting, committee: CommitteeRoll) => {
  if (quorumMet) return undefined;
  const counted = { eligible: entitled.length, present: votersAmong(present, { entitled }) };
  if (!isQuorum(counted.present, counted.eligible)) return refuse('NO_QUORUM', counted);
  const { version, attendance } = rulesOn(committee, heldOn);
  return refuse('NO_QUORUM_BY_RULES', { ...counted, needed: leastPresent(counted.eligible, attendance), version });
};

/** Enough have come, and no more voted than have. */
const unlessVoted = (meeting: Meeting, { yes, no, abstain }: Votes, committee: CommitteeRoll) => {
  const { kind, entitled, present } = meeting;
  if (!decides(kind)) return refuse('KIND_DECIDES_NOTHING', { kind });
  const came = votersAmong(present, { entitled });
  const cast = yes + no + abstain;
  return together(
    unlessQuorum(meeting, committee),
    cast > came ? refuse('VOTES_EXCEED_PRESENT', { cast, present: came }) : undefined,
  );
};

export const decideMotion: Rule<MeetingDecider, 'DecideMotion'> = (state, command) => {
  const { meetingId: _, ...data } = command.data;
  const { on } = command.act;
  const { motionId } = data;
  const no =
    unlessAt(state, 'CONVENED') ??
    together(
      unlessOnItsDay(state, on),
      state.motions.has(motionId) ? refuse('MOTION_ALREADY_DECIDED', { motionId }) : undefined,
      unlessVoted(state, data, command.read.committee),
      unlessCommitteeFirst(state, command),
    );
  if (no) return no;
  const presentCount = votersAmong(state.present, state);
  const entitledCount = state.entitled.length;
  const carried = isCarried(data.yes, entitledCount);
  return [{ type: 'MotionDecided', data: { ...data, entitledCount, presentCount, carried } }];
};
