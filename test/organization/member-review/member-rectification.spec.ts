import { memberReviewDecider } from '@zhudian/organization';
import { specificationOf } from '../../support';
import {
  allAssessed,
  finalised,
  memberRectification,
  peersTallied,
  rectificationReported,
  rectificationVerified,
  reviewId,
  reviewOpened,
  voteTallied,
} from '../../support/member-review.story';

// covers: B09
const review = specificationOf(memberReviewDecider);
const voted = [reviewOpened, ...allAssessed, peersTallied(), voteTallied()];
const graded = [...voted, finalised({ m5: 'BASICALLY_QUALIFIED', m6: 'UNQUALIFIED' })];
const open = (personId = 'm6') =>
  ({ type: 'OpenMemberRectification', data: { reviewId, ...memberRectification.data, personId } }) as const;
const { inTime: _inTime, reportedById: _reporter, ...account } = rectificationReported().data;
const report = (on: string, reasons: Record<string, string> = {}) =>
  ({ type: 'ReportMemberRectification', data: { reviewId, ...account }, act: { by: 'lan', on, reasons } }) as const;
const { verifiedById: _verifier, ...finding } = rectificationVerified().data;
const verify = (by = 'county') =>
  ({ type: 'VerifyMemberRectification', data: { reviewId, ...finding }, act: { by } }) as const;
const M6 = { personId: 'm6' };

describe('What a member puts right', () => {
  it('is set once he is found wanting', () => {
    review
      .given(...graded)
      .when(open())
      .then(memberRectification);
    review
      .given(...graded)
      .when(open('m5'))
      .then({ ...memberRectification, data: { ...memberRectification.data, personId: 'm5' } });
    review
      .given(...graded)
      .when(open('m1'))
      .thenRefused('NOTHING_TO_RECTIFY', { personId: 'm1' });
    review
      .given(...graded)
      .when(open('hui'))
      .thenRefused('NOTHING_TO_RECTIFY', { personId: 'hui' });
    review
      .given(...graded)
      .when(open('wei'))
      .thenRefused('NOT_IN_REVIEW', { persons: ['wei'] });
    review
      .given(...voted)
      .when(open())
      .thenRefused('REVIEW_STEP', { stage: 'VOTED', stages: ['FINALISED'] });
    review
      .given(...graded, memberRectification)
      .when(open())
      .thenRefused('RECTIFICATION_OPENED', M6);
  });

  it('is reported until its day, and later with a reason', () => {
    const opened = [...graded, memberRectification];
    review
      .given(...opened)
      .when(report('2016-06-30'))
      .then(rectificationReported());
    review
      .given(...opened)
      .when(report('2016-07-01'))
      .thenRefused('RECTIFIED_LATE', { personId: 'm6', dueOn: '2016-06-30', on: '2016-07-01' });
    review
      .given(...opened)
      .when(report('2016-07-01', { RECTIFIED_LATE: '迎峰度夏抢修。' }))
      .then(rectificationReported(false));
    review
      .given(...graded)
      .when(report('2016-06-30'))
      .thenRefused('RECTIFICATION_UNKNOWN', M6);
  });

  it('is reported once, unless it was sent back', () => {
    const reported = [...graded, memberRectification, rectificationReported()];
    const again = report('2016-06-30');
    review
      .given(...reported)
      .when(again)
      .thenRefused('RECTIFICATION_REPORTED', M6);
    review
      .given(...reported, rectificationVerified())
      .when(again)
      .thenRefused('RECTIFICATION_REPORTED', M6);
    review
      .given(...reported, rectificationVerified('NOT_RECTIFIED'))
      .when(again)
      .then(rectificationReported());
  });

  it('is verified by another than who reported it, once it is reported', () => {
    const opened = [...graded, memberRectification];
    review
      .given(...opened, rectificationReported())
      .when(verify())
      .then(rectificationVerified());
    review
      .given(...opened, rectificationReported())
      .when(verify('lan'))
      .thenRefused('SEGREGATION_OF_DUTIES');
    review
      .given(...graded)
      .when(verify())
      .thenRefused('RECTIFICATION_UNKNOWN', M6);
    for (const more of [
      [],
      [rectificationReported(), rectificationVerified()],
      [rectificationReported(), rectificationVerified('NOT_RECTIFIED')],
    ])
      review
        .given(...opened, ...more)
        .when(verify())
        .thenRefused('RECTIFICATION_NOT_REPORTED', M6);
  });
});
