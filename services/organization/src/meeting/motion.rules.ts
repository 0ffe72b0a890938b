import { refuse, together, type Rule } from '@zhudian/framework';
import { decides, isCarried, votersAmong } from './assembly';
import { unlessAt, unlessOnItsDay, type MeetingDecider } from './meeting.guards';
import type { Meeting } from './meeting.state';
import { unlessCommitteeFirst } from './prior-committee.rules';

interface Votes {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
}

/** Half of those entitled have come, and no more voted than have. */
const unlessVoted = ({ kind, entitled, present, quorumMet }: Meeting, { yes, no, abstain }: Votes) => {
  if (!decides(kind)) return refuse('KIND_DECIDES_NOTHING', { kind });
  const came = votersAmong(present, { entitled });
  const cast = yes + no + abstain;
  return together(
    quorumMet ? undefined : refuse('NO_QUORUM', { eligible: entitled.length, present: came }),
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
      unlessVoted(state, data),
      unlessCommitteeFirst(state, command),
    );
  if (no) return no;
  const presentCount = votersAmong(state.present, state);
  const entitledCount = state.entitled.length;
  const carried = isCarried(data.yes, entitledCount);
  return [{ type: 'MotionDecided', data: { ...data, entitledCount, presentCount, carried } }];
};
