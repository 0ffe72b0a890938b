import { hasReason, refuse, together, type Rule } from '@zhudian/framework';
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
  const isProposers = kind === 'COMPLAINT' && by === state.proposedById;
  const inTime = on <= dueOn;
  return (
    together(
      isProposers && !hasReason(command, 'COMPLAINT_ANSWERED_BY_PROPOSER')
        ? refuse('COMPLAINT_ANSWERED_BY_PROPOSER', { feedbackId })
        : undefined,
      inTime || hasReason(command, 'ANSWER_LATE') ? undefined : refuse('ANSWER_LATE', { feedbackId, dueOn, on }),
    ) ?? [{ type: 'FeedbackAnswered', data: { feedbackId, reply, inTime } }]
  );
};

/** What was published ends with its time, and so does what was not: that says why. */
export const expireDisclosure: Rule<DisclosureDecider, 'ExpireDisclosure'> = (state, command) => {
  const { stage, until, feedback } = state;
  const { on } = command.act;
  const no = unlessAt(state, 'PROPOSED', 'REVIEWED', 'APPROVED', 'PUBLISHED');
  if (no) return no;
  const isExplained = stage === 'PUBLISHED' || hasReason(command, 'NEVER_PUBLISHED');
  const open = [...feedback].filter(([, { isAnswered }]) => !isAnswered).map(([feedbackId]) => feedbackId);
  return (
    together(
      on <= until ? refuse('PERIOD_STILL_RUNS', { until, on }) : undefined,
      open.length > 0 ? refuse('FEEDBACK_OPEN', { feedback: open }) : undefined,
      isExplained ? undefined : refuse('NEVER_PUBLISHED', { stage, until }),
    ) ?? [{ type: 'DisclosureExpired', data: {} }]
  );
};
