import { refuse, type Rule } from '@zhudian/framework';
import { decides, isCarried, votersAmong } from './assembly';
import { unlessAt, unlessOnItsDay, type MeetingDecider } from './meeting.guards';

export const decideMotion: Rule<MeetingDecider, 'DecideMotion'> = (
  state,
  { data: { meetingId: _, ...data }, act: { on } },
) => {
  const { kind, entitled, present } = state;
  const no = unlessAt(state, 'CONVENED') ?? unlessOnItsDay(state, on);
  if (no) return no;
  if (!decides(kind)) return refuse('KIND_DECIDES_NOTHING', { kind });
  if (state.motions.has(data.motionId)) return refuse('MOTION_ALREADY_DECIDED', { motionId: data.motionId });
  const presentCount = votersAmong(present, state);
  const entitledCount = entitled.length;
  if (!state.quorumMet) return refuse('NO_QUORUM', { eligible: entitledCount, present: presentCount });
  const cast = data.yes + data.no + data.abstain;
  if (cast > presentCount) return refuse('VOTES_EXCEED_PRESENT', { cast, present: presentCount });
  const carried = isCarried(data.yes, entitledCount);
  return [{ type: 'MotionDecided', data: { ...data, entitledCount, presentCount, carried } }];
};
