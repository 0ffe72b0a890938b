import { memberGrade, type GradeTally, type MemberGrade } from '@zhudian/facts';

export type Ballots = Omit<GradeTally, 'personId'>;
/** What was said of a member: by himself, by the other members, and by the meeting. */
export interface Assessed {
  readonly personId: string;
  readonly selfGrade: MemberGrade;
  readonly peers: Ballots;
  readonly vote: Ballots;
}
export interface Graded {
  readonly personId: string;
  readonly grade: MemberGrade;
}

export const castIn = ({ excellent, qualified, basicallyQualified, unqualified }: Ballots): number =>
  excellent + qualified + basicallyQualified + unqualified;

/** The best grade that more than half of the ballots give, or a better one. */
export const gradeByBallots = (ballots: Ballots): MemberGrade => {
  const cast = castIn(ballots);
  const { excellent, qualified, basicallyQualified } = ballots;
  if (excellent * 2 > cast) return 'EXCELLENT';
  if ((excellent + qualified) * 2 > cast) return 'QUALIFIED';
  return (excellent + qualified + basicallyQualified) * 2 > cast ? 'BASICALLY_QUALIFIED' : 'UNQUALIFIED';
};

/** The middle one of the three assessments: nobody is graded above or below what two of them say. */
export const gradeOf = ({ selfGrade, peers, vote }: Assessed): MemberGrade => {
  const said = [selfGrade, gradeByBallots(peers), gradeByBallots(vote)].map((one) => memberGrade.options.indexOf(one));
  const [, middle = 0] = said.toSorted((one, other) => one - other);
  return memberGrade.options[middle] ?? 'UNQUALIFIED';
};

/** How many of so many members may be excellent, rounded down. */
export const mostExcellentOf = (members: number, share: number): number => Math.floor(members * share + 1e-9);

/** Whether at least the same part of the meeting called one excellent as the other. */
const isAsGood = (one: Assessed, other: Assessed): boolean =>
  one.vote.excellent * castIn(other.vote) >= other.vote.excellent * castIn(one.vote);

/**
 * The grades of members. Of those whom the assessments find excellent, as many as there may be stay so, by the vote of the
 * meeting; those who are tied at the edge do not, and are qualified.
 */
export const gradesOf = (members: readonly Assessed[], mostExcellent: number): readonly Graded[] => {
  const excellent = members.filter((one) => gradeOf(one) === 'EXCELLENT');
  const stays = (one: Assessed) => excellent.filter((other) => isAsGood(other, one)).length <= mostExcellent;
  return members.map((one) => {
    const grade = gradeOf(one);
    return { personId: one.personId, grade: grade === 'EXCELLENT' && !stays(one) ? 'QUALIFIED' : grade };
  });
};
