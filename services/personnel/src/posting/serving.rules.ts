import { refuse, together, type Rule } from '@zhudian/framework';
import { spanOfMonth, unlessKeptHere, workdaysOf, type Calendars, type Span } from '@zhudian/programme';
import type { Posting } from './posting.state';
import { unlessActive, type PostingDecider } from './posting.guards';

/** The end may be assessed once the posting is over; the start is assessed while it goes on. */
const unlessAssessable = (state: Posting, phase: 'BASELINE' | 'END') =>
  phase === 'END' && state.stage === 'ENDED' ? undefined : unlessActive(state);

/** Once each, the end after the start. */
const unlessNext = ({ assessed, baselineOn }: Posting, phase: 'BASELINE' | 'END', on: string) => {
  if (assessed.includes(phase)) return refuse('COMPETENCY_ALREADY_ASSESSED', { phase });
  if (phase === 'BASELINE') return undefined;
  if (!assessed.includes('BASELINE')) return refuse('BASELINE_MISSING');
  return baselineOn !== undefined && on <= baselineOn ? refuse('END_WITH_BASELINE', { baselineOn }) : undefined;
};

export const assessCompetency: Rule<PostingDecider, 'AssessCompetency'> = (
  state,
  { data: { phase, dimensions }, act },
) => {
  const no = unlessAssessable(state, phase);
  if (no) return no;
  return (
    together(
      act.by === state.personId ? refuse('OWN_COMPETENCY', { actor: act.by }) : undefined,
      unlessNext(state, phase, act.on),
    ) ?? [{ type: 'CompetencyAssessed', data: { phase, dimensions, on: act.on } }]
  );
};

export const movePartyRelation: Rule<PostingDecider, 'MovePartyRelation'> = (state, { data: { branchId }, act }) => {
  const no = unlessActive(state);
  if (no) return no;
  return (
    together(
      branchId === state.branchId ? undefined : refuse('NOT_THE_HOST_BRANCH', { host: state.branchId, branchId }),
      state.relationMoved ? refuse('PARTY_RELATION_ALREADY_MOVED') : undefined,
    ) ?? [{ type: 'PartyRelationMoved', data: { branchId, on: act.on } }]
  );
};

/** The last month may be declared after the posting is over. */
export const declareOnSiteDays: Rule<PostingDecider, 'DeclareOnSiteDays'> = (
  state,
  { data: { month, days }, act, read },
) => {
  if (state.stage === 'NONE') return refuse('POSTING_NOT_ACTIVE', { stage: state.stage });
  if (act.by !== state.personId) return refuse('NOT_OWN_DECLARATION');
  const before = unlessKeptHere(month, state);
  if (before) return before;
  const served = servedIn(state, month, act.on);
  if (served.last < served.first) return refuse('MONTH_NOT_SERVED', { month, on: act.on });
  const most = workdaysOf(read.calendars, served);
  if (days > most) return refuse('TOO_MANY_DAYS', { month, on: act.on, most });
  return [{ type: 'OnSiteDaysDeclared', data: { month, days } }];
};

/** The days of a month that lie in the posting and have come; its last is before its first when there are none. */
const servedIn = ({ startOn, endOn }: Posting, month: string, today: string): Span => {
  const { first, last } = spanOfMonth(month);
  return { first: startOn > first ? startOn : first, last: [last, today, endOn ?? today].toSorted()[0] ?? last };
};

/** A correction keeps what is declared within the working days of the posting, too. */
export const unlessOnSite = (after: Posting, before: Posting, calendars: Calendars) => {
  const { endOn = after.plannedEndOn } = after;
  for (const [month, days] of Object.entries(after.onSite)) {
    const most = workdaysOf(calendars, servedIn(after, month, endOn));
    if (days !== before.onSite[month] && days > most) return refuse('TOO_MANY_DAYS', { month, on: endOn, most });
  }
  return undefined;
};
