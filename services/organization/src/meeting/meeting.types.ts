import { meetingAbsence, meetingCriticism, meetingMotion, meetingRectification, meetings } from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const Meeting = entityTypeOf('Meeting', meetings, 'A meeting of a branch. 党支部会议。');
export const MeetingConnection = connectionOf('Meeting', () => Meeting);
export const MeetingAbsence = objectTypeOf(meetingAbsence);
export const MeetingCriticism = objectTypeOf(meetingCriticism);
export const MeetingMotion = objectTypeOf(meetingMotion);
export const MeetingRectification = objectTypeOf(meetingRectification);
