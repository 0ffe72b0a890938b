import type { OfType } from '@zhudian/facts';
import { elsewhere, refuse, together, type Act, type Rule } from '@zhudian/framework';
import { addMonths, against, rulesOn } from '@zhudian/programme';
import { postingStanding, type PostingStanding } from '../posting/performance.state';
import type { PostingTerm } from '../posting/posting-term.state';
import type { CommendationCommand } from './commendation.commands';
import type { Commendation } from './commendation.state';
import { unlessAnother, unlessOpen, type CommendationDecider } from './commendation.guards';

type Award = OfType<CommendationCommand, 'AwardCommendation'>;

/** Merit of another year is not merit of the period that is judged. */
const unlessOfThePeriod = ({ judgedPeriod }: Commendation, { cited = {} }: Act) => {
  if (!judgedPeriod) return undefined;
  const { from, to } = judgedPeriod;
  const facts = Object.keys(cited).filter((one) => cited[one] === undefined || cited[one] < from || cited[one] > to);
  return facts.length > 0 ? refuse('EVIDENCE_OUTSIDE_PERIOD', { facts, from, to }) : undefined;
};

export const nominate: Rule<CommendationDecider, 'NominatePosting'> = (state, { data, act, read: { posting } }) => {
  const { commendationId: _, ...nomination } = data;
  const { postingId, stationId } = data;
  const no = unlessOpen(state);
  if (no) return no;
  if (!posting.known || posting.stationId !== stationId) return refuse('POSTING_UNKNOWN', { postingId, stationId });
  const { personId } = posting;
  return (
    together(
      Object.hasOwn(state.nominees, postingId) ? refuse('ALREADY_NOMINATED', { postingId }) : undefined,
      unlessAnother(act.by, personId),
      unlessOfThePeriod(state, act),
    ) ?? [{ type: 'PostingNominated', data: { ...nomination, personId } }]
  );
};

/** A posting that has ended counts until its last day. */
const servedEnough = ({ startOn, endOn }: PostingTerm, months: number, on: string): boolean =>
  addMonths(startOn, months) <= (endOn !== undefined && endOn < on ? endOn : on);

/** The term is evaluated as good or better, and no deduction for discipline stands. */
const isMerited = ({ term }: PostingStanding): boolean =>
  term !== undefined && (term.grade === 'EXCELLENT' || term.grade === 'GOOD') && !term.isDisciplined;

const eligible = (state: Commendation, postingId: string): boolean =>
  Object.hasOwn(state.nominees, postingId) && !state.awarded.includes(postingId);

const refuseIneligible = (state: Commendation, postingIds: readonly string[], { read }: Award) => {
  const postings = postingIds.filter((one) => {
    const term = read[`term:${one}`];
    const standing = read[`standing:${one}`];
    return !eligible(state, one) || !term?.known || !standing || !isMerited(standing);
  });
  return postings.length > 0 ? refuse('NOT_ELIGIBLE', { postings }) : undefined;
};

const unlessServed = ({ bureauId }: Commendation, postingIds: readonly string[], command: Award) => {
  const { act, read } = command;
  const { commendationMinMonths } = rulesOn(read.ruleSets, act.on, bureauId).rules;
  const months = commendationMinMonths.value;
  const postings = postingIds.filter((one) => {
    const term = read[`term:${one}`];
    return term?.known === true && !servedEnough(term, months, act.on);
  });
  return postings.length > 0
    ? against(command, commendationMinMonths, 'SERVED_TOO_SHORT', { postings, months })
    : undefined;
};

/** Told where the evaluation is, so that it is not reopened at the same moment. */
const reliedOn = (postingId: string, purpose: 'AWARD' | 'PROMOTION', reference: string) =>
  elsewhere(postingStanding, postingId, { type: 'StandingRelied', data: { purpose, reference } });

export const award: Rule<CommendationDecider, 'AwardCommendation'> = (state, command) => {
  const { data, act } = command;
  const postingIds = [...new Set(data.postingIds)];
  const { quota, awarded } = state;
  const awards = awarded.length + postingIds.length;
  const no =
    unlessOpen(state) ??
    together(
      unlessAnother(act.by, ...postingIds.map((one) => state.nominees[one])),
      refuseIneligible(state, postingIds, command),
      unlessServed(state, postingIds, command),
      awards > quota ? refuse('QUOTA_EXCEEDED', { quota, awards }) : undefined,
    );
  if (no) return no;
  return [
    { type: 'CommendationAwarded', data: { postingIds } },
    ...postingIds.map((one) => reliedOn(one, 'AWARD', data.commendationId)),
  ];
};

/** The facts that award a posting here, among those that are cited. */
const citesAward = ({ awards }: Commendation, postingId: string, cited: readonly string[]): boolean =>
  cited.some((eventId) => awards[eventId]?.includes(postingId));

export const recommend: Rule<CommendationDecider, 'RecommendPromotionPriority'> = (
  state,
  { data, act, read: { standing } },
) => {
  const { commendationId, ...recommendation } = data;
  const { personId, postingId, basisEventIds } = data;
  const hasBasis = state.nominees[postingId] === personId && citesAward(state, postingId, basisEventIds);
  const no =
    unlessOpen(state) ??
    together(
      unlessAnother(act.by, personId),
      hasBasis ? undefined : refuse('NO_MERIT_BASIS', { personId, postingId }),
      isMerited(standing) ? undefined : refuse('NOT_ELIGIBLE', { postings: [postingId] }),
      state.recommended.includes(personId) ? refuse('ALREADY_RECOMMENDED', { personId }) : undefined,
    );
  return (
    no ?? [
      { type: 'PromotionPriorityRecommended', data: recommendation },
      reliedOn(postingId, 'PROMOTION', commendationId),
    ]
  );
};
