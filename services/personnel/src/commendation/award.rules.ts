import { addMonths, refuse, ruleSetOn } from '@zhudian/kernel';
import type { PostingTerm } from '../posting/posting-term.state';
import type { Commendation } from './commendation.state';
import { notOneself, unlessOpen, type Rule } from './rule';

export const nominate: Rule<'NominatePosting'> = (state, { data, act, seen: { posting } }) => {
  const { commendationId: _, ...nomination } = data;
  const { postingId, stationId } = data;
  const no = unlessOpen(state);
  if (no) return no;
  if (!posting.known || posting.stationId !== stationId) return refuse('POSTING_UNKNOWN', { postingId, stationId });
  if (Object.hasOwn(state.nominees, postingId)) return refuse('ALREADY_NOMINATED', { postingId });
  const { personId } = posting;
  return notOneself(act.by, personId) ?? [{ type: 'PostingNominated', data: { ...nomination, personId } }];
};

/** A posting that has ended counts until its last day. */
const servedEnough = ({ startOn, endOn }: PostingTerm, months: number, on: string): boolean =>
  addMonths(startOn, months) <= (endOn !== undefined && endOn < on ? endOn : on);

const eligible = (state: Commendation, postingId: string): boolean =>
  Object.hasOwn(state.nominees, postingId) && !state.awarded.includes(postingId);

export const award: Rule<'AwardCommendation'> = (state, { data, act, seen }) => {
  const postingIds = [...new Set(data.postingIds)];
  const no = unlessOpen(state) ?? notOneself(act.by, ...postingIds.map((one) => state.nominees[one]));
  if (no) return no;
  const { commendationMinMonths: months } = ruleSetOn(act.on);
  const postings = postingIds.filter((one) => {
    const term = seen[one];
    return !eligible(state, one) || !term?.known || !servedEnough(term, months, act.on);
  });
  if (postings.length > 0) return refuse('NOT_ELIGIBLE', { postings, months });
  const awards = state.awarded.length + postingIds.length;
  if (awards > state.quota) return refuse('QUOTA_EXCEEDED', { quota: state.quota, awards });
  return [{ type: 'CommendationAwarded', data: { postingIds } }];
};

export const recommend: Rule<'RecommendPromotionPriority'> = (state, { data, act }) => {
  const { commendationId: _, ...recommendation } = data;
  const { personId, postingId } = data;
  const no = unlessOpen(state) ?? notOneself(act.by, personId);
  if (no) return no;
  if (!state.awarded.includes(postingId) || state.nominees[postingId] !== personId)
    return refuse('NO_MERIT_BASIS', { personId, postingId });
  return state.recommended.includes(personId)
    ? refuse('ALREADY_RECOMMENDED', { personId })
    : [{ type: 'PromotionPriorityRecommended', data: recommendation }];
};
