import { hasReason, refuse, type Rule } from '@zhudian/framework';
import { unlessAt, type DisclosureDecider } from './disclosure.guards';
import type { Disclosure } from './disclosure.state';

export const receiveFeedback: Rule<DisclosureDecider, 'ReceiveFeedback'> = (
  state,
  { data: { disclosureId: _, ...data } },
) => {
  const { feedbackId } = data;
  const no = unlessAt(state, 'PUBLISHED');
  if (no) return no;
  if (state.feedback.has(feedbackId)) return refuse('FEEDBACK_KNOWN', { feedbackId });
  return [{ type: 'FeedbackReceived', data }];
};

/** Feedback that still waits for its answer. */
const openFeedback = ({ feedback }: Disclosure, feedbackId: string) => {
  const received = feedback.get(feedbackId);
  if (!received) return refuse('FEEDBACK_UNKNOWN', { feedbackId });
  return received.isAnswered ? refuse('FEEDBACK_CLOSED', { feedbackId }) : received;
};

/** Who proposed the item does not answer complaints about it; a late answer says why. */
export const answerFeedback: Rule<DisclosureDecider, 'AnswerFeedback'> = (state, command) => {
  const { feedbackId, reply } = command.data;
  const { by, on } = command.act;
  const received = openFeedback(state, feedbackId);
  if (!('dueOn' in received)) return received;
  const { kind, dueOn } = received;
  if (kind === 'COMPLAINT' && by === state.proposedById && !hasReason(command, 'COMPLAINT_ANSWERED_BY_PROPOSER'))
    return refuse('COMPLAINT_ANSWERED_BY_PROPOSER', { feedbackId });
  const inTime = on <= dueOn;
  if (!inTime && !hasReason(command, 'ANSWER_LATE')) return refuse('ANSWER_LATE', { feedbackId, dueOn, on });
  return [{ type: 'FeedbackAnswered', data: { feedbackId, reply, inTime } }];
};

export const expireDisclosure: Rule<DisclosureDecider, 'ExpireDisclosure'> = (state, { act: { on } }) => {
  const { until, feedback } = state;
  const no = unlessAt(state, 'PUBLISHED');
  if (no) return no;
  if (on <= until) return refuse('PERIOD_STILL_RUNS', { until, on });
  const open = [...feedback].filter(([, { isAnswered }]) => !isAnswered).map(([feedbackId]) => feedbackId);
  if (open.length > 0) return refuse('FEEDBACK_OPEN', { feedback: open });
  return [{ type: 'DisclosureExpired', data: {} }];
};
