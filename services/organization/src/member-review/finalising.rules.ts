import { hasReason, refuse, together, type Rule } from '@zhudian/framework';
import { against } from '@zhudian/programme';
import { sittingOn } from '../shared/committee-roll';
import { rulesAt } from '../org-unit/rules-at';
import { gradeOf, gradesOf, mostExcellentOf, type Assessed } from './grading';
import { takingPart, unlessAt, type MemberReviewDecider } from './member-review.guards';
import type { Reviewed } from './member-review.state';

/** Full members of whom all three assessments were made. */
const assessed = (members: ReadonlyMap<string, Reviewed>): readonly Assessed[] =>
  [...members].flatMap(([personId, { isProbationary, selfGrade, peers, vote }]) =>
    !isProbationary && selfGrade && peers && vote ? [{ personId, selfGrade, peers, vote }] : [],
  );

export const finaliseReview: Rule<MemberReviewDecider, 'FinaliseMemberReview'> = (state, command) => {
  const { withinShare } = command.data;
  const { on } = command.act;
  const { roll, committee } = command.read;
  const no = unlessAt(state, 'VOTED');
  if (no) return no;
  const silent = sittingOn(committee, on).filter((one) => !state.leaders.has(one));
  const isHeard = silent.length === 0 || hasReason(command, 'LEADERS_NOT_ASSESSED');
  const members = assessed(takingPart(state, roll, on));
  const { excellentShare } = rulesAt(command.read, on);
  const mostExcellent = mostExcellentOf(members.length, excellentShare.value);
  const excellent = members.filter((one) => gradeOf(one) === 'EXCELLENT').length;
  const over = withinShare || excellent <= mostExcellent ? undefined : { excellent, most: mostExcellent };
  const unfit = together(
    isHeard ? undefined : refuse('LEADERS_NOT_ASSESSED', { persons: silent }),
    over && against(command, excellentShare, 'EXCELLENT_OVER_SHARE', over),
  );
  if (unfit) return unfit;
  const grades = [...gradesOf(members, over ? members.length : mostExcellent)];
  return [{ type: 'MemberReviewFinalised', data: { withinShare, mostExcellent, grades } }];
};
