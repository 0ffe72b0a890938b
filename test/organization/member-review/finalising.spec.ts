import type { GradeTally, MemberGrade, MemberReviewEvent } from '@zhudian/facts';
import { memberReviewDecider } from '@zhudian/organization';
import { specificationOf } from '../../support';
import {
  ALL,
  FULL,
  ballots,
  finalised,
  leaderAssessed,
  memberExcused,
  peersTallied,
  reviewId,
  reviewOpened,
  selfAssessed,
  tallied,
  voteTallied,
} from '../../support/member-review.story';
import { changed, lawAfter, shippedLaw } from '../../support/law.story';
import { unitAt } from '../../support/organization.story';
import { heldOn, rollOf } from '../../support/meeting.story';

// covers: B09, N12
const review = specificationOf(memberReviewDecider);
const roll = rollOf(6, ['hui']);
const read = {
  roll,
  committee: { sittings: [], rules: [] },
  ruleSets: shippedLaw.ruleSets,
  unit: unitAt('STATION', '/bureau/wuming/luobo/'),
};
const finalise = (withinShare = true, reasons: Record<string, string> = {}, change: object = {}) =>
  ({
    type: 'FinaliseMemberReview',
    data: { reviewId, withinShare },
    act: { on: heldOn, reasons },
    read: { ...read, ...change },
  }) as const;

/** All claim to be excellent and are so to the others; in the meeting, so many of five say so of each. */
const votedBy = (...excellent: readonly number[]): readonly MemberReviewEvent[] => [
  reviewOpened,
  ...ALL.map((one) => selfAssessed(one, one === 'hui' ? {} : { selfGrade: 'EXCELLENT' })),
  peersTallied(tallied([5])),
  voteTallied(FULL.map((one, index): GradeTally => ballots(one, [excellent[index] ?? 0, 5 - (excellent[index] ?? 0)]))),
];
const excellentAre = (...persons: readonly string[]) =>
  Object.fromEntries(persons.map((one): [string, MemberGrade] => [one, 'EXCELLENT']));

describe('The grades of members', () => {
  it('are computed once the vote is tallied, and once', () => {
    const all = votedBy(5, 4, 3, 2, 1, 0);
    review
      .given(...all)
      .when(finalise())
      .then(finalised(excellentAre('m1', 'm2')));
    review
      .given(...all.slice(0, -1))
      .when(finalise())
      .thenRefused('REVIEW_STEP', { stage: 'PEERS_TALLIED', stages: ['VOTED'] });
    review
      .given(...all, finalised())
      .when(finalise())
      .thenRefused('REVIEW_STEP', { stage: 'FINALISED', stages: ['VOTED'] });
  });

  it('hold excellent for a third of them, rounded down, by the vote; who is tied at the edge is not', () => {
    review
      .given(...votedBy(5, 4, 4, 2, 1, 0))
      .when(finalise())
      .then(finalised(excellentAre('m1')));
    review
      .given(...votedBy(5, 5, 4))
      .when(finalise())
      .then(finalised(excellentAre('m1', 'm2')));
    review
      .given(...votedBy(5, 5, 5))
      .when(finalise())
      .then(finalised());
  });

  it('are those of full members who took part and are still there', () => {
    const left = { personId: 'm2', on: heldOn, status: null, votes: false } as const;
    const gone = { roll: { ...roll, standings: [...roll.standings, left] } };
    const grades = FULL.slice(2).map((personId) => ({
      personId,
      grade: personId === 'm3' ? ('EXCELLENT' as const) : ('QUALIFIED' as const),
    }));
    review
      .given(...votedBy(5, 5, 5, 4, 3, 2), memberExcused('m1'))
      .when(finalise(true, {}, gone))
      .then(finalised({}, { mostExcellent: 1, grades }));
  });

  it('exceed the share with a reason, where the rule is as a rule', () => {
    const all = votedBy(5, 4, 3);
    const over = { excellent: 6, most: 2 };
    review
      .given(...all)
      .when(finalise(false))
      .thenRefused('EXCELLENT_OVER_SHARE', over);
    review
      .given(...all)
      .when(finalise(false, { EXCELLENT_OVER_SHARE: '上级同意。' }))
      .then(finalised(excellentAre(...FULL), { withinShare: false }));
    const strict = lawAfter(changed('excellentShare', 1 / 3));
    review
      .given(...all)
      .when(finalise(false, { EXCELLENT_OVER_SHARE: '上级同意。' }, { ruleSets: strict.ruleSets }))
      .thenRefused('EXCELLENT_OVER_SHARE', over);
  });

  it('need no reason where there are no more than may be', () => {
    const two = [
      reviewOpened,
      ...ALL.map((one) => selfAssessed(one)),
      peersTallied(FULL.map((one) => ballots(one, ['m1', 'm2'].includes(one) ? [5] : [0, 5]))),
      voteTallied(FULL.map((one) => ballots(one, ['m1', 'm2'].includes(one) ? [5] : [0, 5]))),
    ];
    review
      .given(...two)
      .when(finalise(false))
      .then(finalised(excellentAre('m1', 'm2'), { withinShare: false }));
  });

  it('go by the share that the bureau has set', () => {
    const half = lawAfter(changed('excellentShare', 0.5));
    review
      .given(...votedBy(5, 4, 3, 2))
      .when(finalise(true, {}, { ruleSets: half.ruleSets }))
      .then(finalised(excellentAre('m1', 'm2', 'm3'), { mostExcellent: 3 }));
    const elsewhere = lawAfter(changed('excellentShare', 0.5, { bureauId: 'liuzhou' }));
    review
      .given(...votedBy(5, 4, 3, 2))
      .when(finalise(true, {}, { ruleSets: elsewhere.ruleSets }))
      .then(finalised(excellentAre('m1', 'm2')));
    review
      .given(...votedBy(5, 4, 3, 2))
      .when(finalise(true, {}, { unit: { registered: false } }))
      .then(finalised(excellentAre('m1', 'm2')));
  });

  it('wait until the role of all in the committee is assessed, or there is a reason', () => {
    const committee = { sittings: [{ from: '2016-02-01', holders: ['m1', 'm2'], seats: 3 }], rules: [] };
    const all = votedBy(5, 4, 3);
    review
      .given(...all, leaderAssessed('m1'))
      .when(finalise(true, {}, { committee }))
      .thenRefused('LEADERS_NOT_ASSESSED', { persons: ['m2'] });
    review
      .given(...all, leaderAssessed('m1'), leaderAssessed('m2'))
      .when(finalise(true, {}, { committee }))
      .then(finalised(excellentAre('m1', 'm2')));
    review
      .given(...all)
      .when(finalise(true, { LEADERS_NOT_ASSESSED: '委员刚刚改选。' }, { committee }))
      .then(finalised(excellentAre('m1', 'm2')));
  });
});
