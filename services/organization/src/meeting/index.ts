import { meetings } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { AssembledResolver, MeetingAssemblyResolver } from './assembly.resolver';
import { dueMeetings, dueRectifications } from './due-items';
import { meetingAmendments } from './meeting.amendments';
import { meeting } from './meeting.decider';
import {
  MeetingAbsenceResolver,
  MeetingCriticismResolver,
  MeetingGroupResolver,
  MeetingMotionResolver,
  MeetingRectificationResolver,
} from './meeting-parts.resolver';
import { BranchMeetingsResolver, MeetingResolver } from './meeting.resolver';
import { Meeting } from './meeting.types';

/** The meetings of a branch: who came, what was decided and studied, and what is put right. */
export const meetingSlice = defineSlice({
  aggregate: meeting,
  amendments: meetingAmendments,
  entity: { name: 'Meeting', type: () => Meeting, model: meetings },
  dueItems: [dueMeetings, dueRectifications],
  resolvers: [
    MeetingResolver,
    MeetingAssemblyResolver,
    AssembledResolver,
    MeetingAbsenceResolver,
    MeetingCriticismResolver,
    MeetingGroupResolver,
    MeetingMotionResolver,
    MeetingRectificationResolver,
    BranchMeetingsResolver,
  ],
});
