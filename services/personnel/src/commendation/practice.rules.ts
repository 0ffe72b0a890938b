import { refuse, together, type Rule } from '@zhudian/framework';
import type { Commendation } from './commendation.state';
import { unlessOpen, type CommendationDecider } from './commendation.guards';

const practiceOf = ({ practices }: Commendation, practiceId: string) =>
  Object.hasOwn(practices, practiceId) ? practices[practiceId] : undefined;

export const publish: Rule<CommendationDecider, 'PublishPractice'> = (state, { data, read: { posting } }) => {
  const { commendationId, ...practice } = data;
  const { postingId, stationId, practiceId } = data;
  const no = commendationId === undefined ? undefined : unlessOpen(state);
  if (no) return no;
  const isThere = posting.known && posting.stationId === stationId;
  return (
    together(
      isThere ? undefined : refuse('POSTING_UNKNOWN', { postingId, stationId }),
      practiceOf(state, practiceId) ? refuse('PRACTICE_ALREADY_PUBLISHED', { practiceId }) : undefined,
    ) ?? [{ type: 'PracticePublished', data: practice }]
  );
};

export const adopt: Rule<CommendationDecider, 'AdoptPractice'> = (state, { data: { practiceId, stationId } }) => {
  const practice = practiceOf(state, practiceId);
  if (!practice) return refuse('PRACTICE_UNKNOWN', { practiceId });
  if (practice.stationId === stationId) return refuse('OWN_PRACTICE', { stationId });
  return practice.adoptedBy.includes(stationId)
    ? refuse('ALREADY_ADOPTED', { stationId })
    : [{ type: 'PracticeAdopted', data: { practiceId, stationId } }];
};
