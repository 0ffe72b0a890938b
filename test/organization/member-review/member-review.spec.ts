import { memberReviewDecider } from '@zhudian/organization';
import { specificationOf } from '../../support';
import {
  allAssessed,
  finalised,
  memberExcused,
  peersTallied,
  reviewId,
  reviewOpened,
  selfAssessed,
  voteTallied,
} from '../../support/member-review.story';
import { rollOf } from '../../support/meeting.story';

// covers: B09
const review = specificationOf(memberReviewDecider);
const { participants: _, ...opening } = reviewOpened.data;
const open = (on = '2016-03-01') =>
  ({ type: 'OpenMemberReview', data: opening, act: { on }, read: { roll: rollOf(6, ['hui']) } }) as const;
const assess = (personId: string, change: object = {}, act: object = { by: personId }) =>
  ({ type: 'AssessSelf', data: { reviewId, ...selfAssessed(personId, change).data }, act }) as const;
const excuse = { type: 'ExcuseReviewMember', data: { reviewId, ...memberExcused('m2').data } } as const;
const standing = { personId: 'm1', status: 'FULL', votes: true } as const;
const opened = { stage: 'OPEN', stages: ['OPEN'] };

describe('A review of members', () => {
  it('is opened for the members of the day, once in a year', () => {
    review.given().when(open()).then(reviewOpened);
    review.given(reviewOpened).when(open()).thenRefused('REVIEW_OPENED', { branchId: 'luobo-branch', year: 2016 });
  });

  it('is that of the year in which it is opened', () => {
    review.given().when(open('2016-12-31')).then(reviewOpened);
    for (const on of ['2015-12-31', '2017-01-01'])
      review
        .given()
        .when({ ...open(on), read: { roll: { ...rollOf(6), standings: [{ ...standing, on: '2015-01-01' }] } } })
        .thenRefused('REVIEW_OF_ANOTHER_YEAR', { year: 2016, on });
  });

  it('is that of a branch of its station, which has members', () => {
    review
      .given()
      .when({ ...open(), read: { roll: { ...rollOf(6), stationId: 'fucheng' } } })
      .thenRefused('BRANCH_OF_ANOTHER_STATION', { branchId: 'luobo-branch', stationId: 'luobo' });
    review
      .given()
      .when({ ...open(), read: { roll: rollOf(0) } })
      .thenRefused('NOBODY_TO_REVIEW', { branchId: 'luobo-branch', on: '2016-03-01' });
  });
});

describe('Who assesses himself', () => {
  it('is a member who takes part, once, while the review is open', () => {
    review.given(reviewOpened).when(assess('m1')).then(selfAssessed('m1'));
    review
      .given(reviewOpened)
      .when(assess('wei'))
      .thenRefused('NOT_IN_REVIEW', { persons: ['wei'] });
    review
      .given(reviewOpened, memberExcused('m1'))
      .when(assess('m1'))
      .thenRefused('NOT_IN_REVIEW', { persons: ['m1'] });
    review.given(reviewOpened, selfAssessed('m1')).when(assess('m1')).thenRefused('SELF_ASSESSED', { personId: 'm1' });
    review
      .given()
      .when(assess('m1'))
      .thenRefused('REVIEW_STEP', { stage: 'NONE', stages: ['OPEN'] });
    review
      .given(reviewOpened, ...allAssessed, peersTallied())
      .when(assess('m1'))
      .thenRefused('REVIEW_STEP', { ...opened, stage: 'PEERS_TALLIED' });
  });

  it('claims a grade as a full member, and none as a probationary one', () => {
    review.given(reviewOpened).when(assess('hui')).then(selfAssessed('hui'));
    review
      .given(reviewOpened)
      .when(assess('hui', { selfGrade: 'QUALIFIED' }))
      .thenRefused('PROBATIONARY_GRADED', { persons: ['hui'] });
    review
      .given(reviewOpened)
      .when(assess('m1', { selfGrade: undefined }))
      .thenRefused('SELF_GRADE_MISSING', { personId: 'm1' });
  });

  it('is the member himself, or there is a reason', () => {
    review
      .given(reviewOpened)
      .when(assess('m1', {}, { by: 'lan' }))
      .thenRefused('SELF_ASSESSED_BY_ANOTHER', { personId: 'm1' });
    review
      .given(reviewOpened)
      .when(assess('m1', {}, { by: 'lan', reasons: { SELF_ASSESSED_BY_ANOTHER: '本人提交了书面材料。' } }))
      .then(selfAssessed('m1'));
  });
});

describe('Who is left out of a review', () => {
  it('is a member who takes part, with a reason, until the members are graded', () => {
    review.given(reviewOpened).when(excuse).then(memberExcused('m2'));
    const voted = [reviewOpened, ...allAssessed, peersTallied(), voteTallied()];
    review
      .given(...voted.slice(0, -1))
      .when(excuse)
      .then(memberExcused('m2'));
    review
      .given(...voted)
      .when(excuse)
      .then(memberExcused('m2'));
    review
      .given(...voted, finalised())
      .when(excuse)
      .thenRefused('REVIEW_STEP', { stage: 'FINALISED', stages: ['OPEN', 'PEERS_TALLIED', 'VOTED'] });
    review
      .given(reviewOpened, memberExcused('m2'))
      .when(excuse)
      .thenRefused('NOT_IN_REVIEW', { persons: ['m2'] });
    review
      .given(reviewOpened)
      .when({ ...excuse, data: { ...excuse.data, personId: 'wei' } })
      .thenRefused('NOT_IN_REVIEW', { persons: ['wei'] });
  });
});
