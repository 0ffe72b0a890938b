import { EVERYONE, MANAGERS, OBSERVERS } from '../access/audiences';
import { every, grant, is, self, within, type Access } from '../access/policy';

type Deciding = 'unitId' | 'parentId' | 'personId' | 'isTold';
const RESULTS = ['mean', 'favourable', 'satisfaction', 'byQuestion', 'groupResults'] as const;

const results = [
  grant(
    [...MANAGERS, ...OBSERVERS],
    within('under', 'parentId'),
    '评议结果由组织评议的上级单位掌握。',
    'Results are for the unit above, whose review it is, and for those above that.',
  ),
  grant(
    [...MANAGERS, ...OBSERVERS],
    every(is('isTold', true), within('under', 'unitId')),
    '结果反馈后，被评议单位可以查阅。',
    'Once they were told, the reviewed unit sees them.',
  ),
  grant(
    EVERYONE,
    every(is('isTold', true), self('personId')),
    '结果反馈后，被评议人员可以查阅。',
    'Once they were told, so does whoever was reviewed.',
  ),
];

export const upwardReviewAccess: Access<Deciding | (typeof RESULTS)[number]> = {
  rows: [
    grant(
      EVERYONE,
      within('bureau', 'unitId'),
      '评议事项在局内公开，以便参加。',
      'That a review is held is known in the bureau, so that people take part.',
    ),
  ],
  except: {
    where: every(is('isTold', false), self('personId')),
    why: [
      '反馈以前，被评议人员不得查看对本人的评议。',
      'Until the results were told, nobody sees a review about himself.',
    ],
  },
  masks: [
    ...RESULTS.map((column) => ({ column, to: results, told: ['SurveyClosed'] })),
    // Whose ballot it is, and what it answers, nobody is shown.
    { to: [], told: ['BallotSigned', 'BallotCast'], isAnonymous: true },
  ],
};
