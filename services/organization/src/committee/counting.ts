import type { Tally } from './tally';
import { repeated } from '../shared/repeated';

/** A paper as it was handed in; without a mark it is valid and for nobody. */
export interface Paper {
  readonly approved: readonly string[];
}
export interface Count {
  readonly returned: number;
  readonly invalid: number;
  readonly tally: readonly Tally[];
}
interface Cast {
  readonly candidates: readonly string[];
  readonly papers: readonly Paper[];
  readonly unreadable: number;
  readonly seats: number;
}

/**
 * 所选人数多于规定应选人数的为无效票: more marks than seats. As the programme proposes, so is a name twice, or one that is not
 * listed: whoever is chosen instead of a candidate (另选他人) is listed with them.
 */
const isValid = ({ approved }: Paper, { candidates, seats }: Cast): boolean =>
  approved.length <= seats && repeated(approved).length === 0 && approved.every((one) => candidates.includes(one));

export const countOf = (cast: Cast): Count => {
  const { candidates, papers, unreadable } = cast;
  const valid = papers.filter((paper) => isValid(paper, cast));
  const returned = papers.length + unreadable;
  const votesFor = (one: string) => valid.filter(({ approved }) => approved.includes(one)).length;
  return {
    returned,
    invalid: returned - valid.length,
    tally: candidates.map((personId) => ({ personId, votes: votesFor(personId) })),
  };
};
