import { hasReason, refuse, together, type Act, type Rule } from '@zhudian/framework';
import { unlessAmong, unlessAt, unlessOnItsDay, type MeetingDecider } from './meeting.guards';
import type { Meeting } from './meeting.state';

export const unlessLife = ({ kind }: Meeting) => (kind === 'LIFE' ? undefined : refuse('NOT_A_LIFE_MEETING', { kind }));

/** 会前学习、谈心谈话、征求意见，会上批评与自我批评，会后整改. */
export const unlessLifeIsWhole = (
  { isPrepared, criticisms, rectifications }: Meeting,
  command: { readonly act: Act },
) =>
  together(
    criticisms === 0 || rectifications.size === 0
      ? refuse('LIFE_MEETING_INCOMPLETE', { criticisms, rectifications: rectifications.size })
      : undefined,
    isPrepared || hasReason(command, 'LIFE_MEETING_UNPREPARED') ? undefined : refuse('LIFE_MEETING_UNPREPARED'),
  );

export const recordCriticism: Rule<MeetingDecider, 'RecordCriticism'> = (
  state,
  { data: { meetingId: _, ...data }, act: { on } },
) =>
  unlessAt(state, 'CONVENED') ??
  together(
    unlessLife(state),
    unlessOnItsDay(state, on),
    unlessAmong([data.fromId], state.present),
    unlessAmong([data.aboutId], state.expected),
  ) ?? [{ type: 'CriticismRecorded', data }];

export const openRectification: Rule<MeetingDecider, 'OpenRectification'> = (
  state,
  { data: { meetingId: _, ...data } },
) => {
  const { itemId, ownerId } = data;
  return (
    unlessAt(state, 'CONVENED') ??
    together(
      unlessLife(state),
      unlessAmong([ownerId], state.expected),
      state.rectifications.has(itemId) ? refuse('RECTIFICATION_KNOWN', { itemId }) : undefined,
    ) ?? [{ type: 'RectificationOpened', data }]
  );
};

/** An item that is still to be verified. */
const openItem = ({ rectifications }: Meeting, itemId: string) => {
  const item = rectifications.get(itemId);
  if (!item) return refuse('RECTIFICATION_UNKNOWN', { itemId });
  return item.isVerified ? refuse('RECTIFICATION_CLOSED', { itemId }) : item;
};

export const completeRectification: Rule<MeetingDecider, 'CompleteRectification'> = (
  state,
  { data: { itemId, result }, act: { by } },
) => {
  const item = openItem(state, itemId);
  if (!('ownerId' in item)) return item;
  return [{ type: 'RectificationDone', data: { itemId, result, doneById: by } }];
};

/** Neither who owns it nor who reported it done says that it is. */
export const verifyRectification: Rule<MeetingDecider, 'VerifyRectification'> = (
  state,
  { data: { itemId }, act: { by } },
) => {
  const item = openItem(state, itemId);
  if (!('ownerId' in item)) return item;
  return (
    together(
      item.doneById === undefined ? refuse('RECTIFICATION_NOT_DONE', { itemId }) : undefined,
      [item.ownerId, item.doneById].includes(by) ? refuse('SEGREGATION_OF_DUTIES', { itemId }) : undefined,
    ) ?? [{ type: 'RectificationVerified', data: { itemId } }]
  );
};
