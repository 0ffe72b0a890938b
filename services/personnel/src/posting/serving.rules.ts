import { refuse, type Rule } from '@zhudian/framework';
import { daysBetween, spanOfMonth } from '@zhudian/programme';
import type { Posting } from './posting.state';
import { unlessActive, type PostingDecider } from './posting.guards';

/** The end may be assessed once the posting is over; the start is assessed while it goes on. */
const unlessAssessable = (state: Posting, phase: 'BASELINE' | 'END') =>
  phase === 'END' && state.stage === 'ENDED' ? undefined : unlessActive(state);

export const assessCompetency: Rule<PostingDecider, 'AssessCompetency'> = (
  state,
  { data: { phase, dimensions }, act },
) => {
  const no = unlessAssessable(state, phase);
  if (no) return no;
  if (act.by === state.personId) return refuse('OWN_COMPETENCY', { actor: act.by });
  if (state.assessed.includes(phase)) return refuse('COMPETENCY_ALREADY_ASSESSED', { phase });
  if (phase === 'END' && !state.assessed.includes('BASELINE')) return refuse('BASELINE_MISSING');
  const { baselineOn } = state;
  if (phase === 'END' && baselineOn !== undefined && act.on <= baselineOn)
    return refuse('END_WITH_BASELINE', { baselineOn });
  return [{ type: 'CompetencyAssessed', data: { phase, dimensions, on: act.on } }];
};

export const movePartyRelation: Rule<PostingDecider, 'MovePartyRelation'> = (state, { data: { branchId }, act }) => {
  const no = unlessActive(state);
  if (no) return no;
  if (branchId !== state.branchId) return refuse('NOT_THE_HOST_BRANCH', { host: state.branchId, branchId });
  if (state.relationMoved) return refuse('PARTY_RELATION_ALREADY_MOVED');
  return [{ type: 'PartyRelationMoved', data: { branchId, on: act.on } }];
};

/** The last month may be declared after the posting is over. */
export const declareOnSiteDays: Rule<PostingDecider, 'DeclareOnSiteDays'> = (state, { data: { month, days }, act }) => {
  if (state.stage === 'NONE') return refuse('POSTING_NOT_ACTIVE', { stage: state.stage });
  if (act.by !== state.personId) return refuse('NOT_OWN_DECLARATION');
  const most = daysServedIn(state, month, act.on);
  if (most < 1) return refuse('MONTH_NOT_SERVED', { month, on: act.on });
  if (days > most) return refuse('TOO_MANY_DAYS', { month, on: act.on, most });
  return [{ type: 'OnSiteDaysDeclared', data: { month, days } }];
};

/** Days of a month that lie in the posting and have come; none is 0 or less. */
const daysServedIn = ({ startOn, endOn }: Posting, month: string, today: string): number => {
  const { first, last } = spanOfMonth(month);
  const from = startOn > first ? startOn : first;
  const to = [last, today, endOn ?? today].toSorted()[0] ?? last;
  return daysBetween(from, to) + 1;
};
