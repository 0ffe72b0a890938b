import { refuse, together, type Rule } from '@zhudian/framework';
import { unlessAtStation, type HearingDecider } from './hearing.guards';

/** Those who hear the reports answer any in their area, a First Secretary the own. */
export const replyToReport: Rule<HearingDecider, 'ReplyToReport'> = (state, { data, act, read: { posting } }) => {
  const { postingId, reply } = data;
  const no = unlessAtStation(posting, data, act.on);
  if (no) return no;
  const isAnothers = act.role === 'FIRST_SECRETARY' && act.by !== posting.personId;
  const isReported = Object.hasOwn(state.reports, postingId);
  return (
    together(
      isAnothers ? refuse('NOT_THE_SECRETARY') : undefined,
      isReported ? undefined : refuse('REPORT_NOT_SUBMITTED', { postings: [postingId] }),
    ) ?? [{ type: 'WorkReportReplied', data: { postingId, authorId: act.by, reply } }]
  );
};
