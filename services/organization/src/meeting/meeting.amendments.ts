import { idsIn } from '@zhudian/framework';
import { amendmentsOf } from '@zhudian/programme';
import { meeting } from './meeting.decider';
import { meetingFold } from './meeting.state';

/** The corrections and annulments of a meeting. Who came is not corrected but annulled and told anew, since votes rest on it. */
export const meetingAmendments = amendmentsOf(meeting, meetingFold, {
  correctable: {
    MeetingPlanned: ['theme', 'plannedOn'],
    MeetingConvened: ['preparation'],
    StudyCovered: ['materials', 'effect'],
    CriticismRecorded: ['text'],
    RectificationOpened: ['text', 'dueOn'],
    RectificationDone: ['result'],
    MinutesFiled: ['sha256', 'summary'],
    MeetingCancelled: ['reason'],
  },
  scope: ({ stationId }) => stationId,
  subject: ({ rectifications }, _read, _id, { data }) => {
    const item = rectifications.get(String(data['itemId']));
    return [item?.ownerId, item?.doneById, ...idsIn(data, 'aboutId')];
  },
});
