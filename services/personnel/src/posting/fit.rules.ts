import type { MatchReason } from '@zhudian/facts';
import { refuse, together, type Rule } from '@zhudian/framework';
import { addMonths, rulesOn } from '@zhudian/programme';
import { scoreOf } from '../candidacy/match-score';
import { unlessActive, type PostingDecider } from './posting.guards';

interface Finding {
  readonly need: string;
}

/** Each reason of the match is found on once, and nothing else is. */
const unlessOfTheMatch = (reasons: readonly MatchReason[], findings: readonly Finding[]) => {
  const needs = reasons.map(({ need }) => need);
  const found = findings.map(({ need }) => need);
  const missing = needs.filter((need) => !found.includes(need));
  const other = found.filter((need, at) => !needs.includes(need as never) || found.indexOf(need) !== at);
  return together(
    missing.length > 0 ? refuse('FIT_INCOMPLETE', { missing }) : undefined,
    other.length > 0 ? refuse('FIT_NOT_OF_THE_MATCH', { other }) : undefined,
  );
};

/** In the months in which the withdrawal is prepared, a successor named among others, and by somebody who did not match. */
export const reviewFit: Rule<PostingDecider, 'ReviewFit'> = (state, { data, act, read }) => {
  const { findings, conclusion } = data;
  const { match, ruleSets, round } = read;
  const no = unlessActive(state);
  if (no) return no;
  if (state.fitReviewed) return refuse('FIT_ALREADY_REVIEWED');
  if (state.takenOverOn !== undefined) return refuse('FIT_WITHOUT_MATCH', { takenOverOn: state.takenOverOn });
  const { successorMonthsBefore } = rulesOn(ruleSets, act.on, round.bureauId).rules;
  const from = addMonths(state.plannedEndOn, -successorMonthsBefore.value);
  const unfit = together(
    act.on < from ? refuse('FIT_TOO_EARLY', { from }) : undefined,
    act.by === match.proposedBy ? refuse('FIT_BY_THE_MATCHER', { actor: act.by }) : undefined,
    unlessOfTheMatch(match.reasons, findings),
  );
  if (unfit) return unfit;
  const needs = match.reasons.map(({ need: skill, priority }) => ({ skill, priority }));
  const fitScore = scoreOf(needs, Object.fromEntries(findings.map(({ need, rating }) => [need, rating])));
  return [{ type: 'FitReviewed', data: { findings, fitScore, conclusion } }];
};
