import {
  BRANCH,
  MEMBERS,
  VERIFYING,
  facts,
  itself,
  memberReview,
  ofReview,
  ofThePerson,
} from './member-review.command';

/** What is put right after a review. */
export const rectifying = {
  OpenMemberRectification: memberReview({
    items: ['B09'],
    emits: ['MemberRectificationOpened'],
    about: {
      zh: '对不合格、基本合格党员提出限期整改措施。',
      en: 'Set what a member who was found wanting puts right, and by when.',
    },
    roles: BRANCH,
    input: facts.MemberRectificationOpened.extend(ofReview),
    ...itself,
    ...ofThePerson,
  }),
  ReportMemberRectification: memberReview({
    items: ['B09'],
    emits: ['MemberRectificationReported'],
    about: { zh: '报告党员整改情况。', en: 'Report what a member has put right.' },
    roles: MEMBERS,
    input: facts.MemberRectificationReported.omit({ inTime: true, reportedById: true }).extend(ofReview),
    ...itself,
  }),
  VerifyMemberRectification: memberReview({
    items: ['B09'],
    emits: ['MemberRectificationVerified'],
    about: {
      zh: '复核党员整改并销号；本人和报告人不得办理。',
      en: 'Verify what a member has put right; neither by the member nor by who reported it.',
    },
    roles: VERIFYING,
    input: facts.MemberRectificationVerified.omit({ verifiedById: true }).extend(ofReview),
    ...itself,
    ...ofThePerson,
  }),
};
