import { AT_STATION, COUNTY, EVERYONE, INVESTIGATORS, MANAGERS, OBSERVERS } from '../access/audiences';
import { always, every, grant, is, ownPosting, self, some, within, type Access, type Role } from '../access/policy';

const open = is('referred', false);

/** Those who work on clues or look after them, in their area. */
const CLUE_ROLES: readonly Role[] = [
  'PARTY_WORK',
  'RURAL_POWER',
  'GENERAL_MANAGEMENT',
  'BUSINESS_MANAGEMENT',
  ...COUNTY,
  ...AT_STATION,
  ...OBSERVERS,
];

export const clueAccess: Access<'stationId' | 'postingId' | 'personId' | 'measureOwnerId' | 'referred'> = {
  rows: [
    grant(
      INVESTIGATORS,
      within('under', 'stationId'),
      '纪检和党委核查、决定线索，含已移送的。',
      'Discipline inspection and the Party committee look into clues, referred ones too.',
    ),
    grant(
      CLUE_ROLES,
      every(open, within('under', 'stationId')),
      '本级及下级供电所的线索；已移送的不公开。',
      'Clues of the own station or of those below; not once they are referred.',
    ),
    grant(
      EVERYONE,
      every(open, some(self('personId'), self('measureOwnerId'))),
      '负责人和措施责任人须办理。',
      'Who answers for a clue or its measure has to work on it.',
    ),
    grant(['FIRST_SECRETARY'], every(open, ownPosting('postingId')), '任内提出的线索。', 'Clues of the own posting.'),
  ],
  except: {
    where: every(is('referred', true), some(self('personId'), self('measureOwnerId'), ownPosting('postingId'))),
    why: [
      '任何人不得查看涉及本人的已移送线索，不论何种角色。',
      'Nobody sees a referred clue about himself, whatever his role.',
    ],
  },
};

const judges = <C extends string>(station: C) =>
  grant(
    [...MANAGERS, ...OBSERVERS],
    within('under', station),
    '考评机构和上级掌握本级考评。',
    'Evaluations of the own area are for those who evaluate, supervise and audit.',
  );

const notAnalysts = grant(
  [...MANAGERS, 'AUDITOR', 'FIRST_SECRETARY'],
  always,
  '分析只需分数，不需意见和事由。',
  'Analysts need the scores, not the words.',
);

export const evaluationAccess: Access<
  'stationId' | 'postingId' | 'scores' | 'raters' | 'deductions' | 'acknowledgement' | 'reopenReason' | 'reopenings'
> = {
  rows: [
    judges('stationId'),
    grant(
      ['FIRST_SECRETARY', 'STAFF'],
      ownPosting('postingId'),
      '考评结果须反馈本人。',
      'The result is told to the person evaluated.',
    ),
  ],
  masks: [
    { column: 'scores', fields: ['comment'], to: [notAnalysts], told: ['ScoreSubmitted'] },
    { column: 'raters', fields: ['comment'], to: [notAnalysts], told: ['DimensionsRated'] },
    {
      column: 'deductions',
      to: [notAnalysts],
      told: ['DeductionApplied', 'DeductionAppealed', 'DeductionUpheld', 'DeductionRevoked'],
    },
    { column: 'acknowledgement', to: [notAnalysts], told: ['ResultAcknowledged'] },
    { column: 'reopenReason', to: [notAnalysts], told: ['EvaluationReopened'] },
    { column: 'reopenings', to: [notAnalysts], told: ['EvaluationReopened'] },
  ],
};

export const standingAccess: Access<'id' | 'stationId'> = {
  rows: [
    judges('stationId'),
    grant(['FIRST_SECRETARY', 'STAFF'], ownPosting('id'), '本人的考评结论。', 'How the own posting stands.'),
  ],
};

export const indicatorAccess: Access<'stationId'> = {
  rows: [
    grant(
      [...MANAGERS, ...OBSERVERS, ...AT_STATION, 'STAFF'],
      within('under', 'stationId'),
      '本级及下级供电所的关键指标。',
      'Indicators of the own station and of those below.',
    ),
  ],
};

export const schemeAccess: Access<'id'> = {
  rows: [grant(EVERYONE, always, '考评方案对被考评者公开。', 'By what one is evaluated is known to all.')],
};

const results = [
  grant(
    [...MANAGERS, ...OBSERVERS, ...AT_STATION],
    within('under', 'stationId'),
    '测评结果由本级和上级掌握。',
    'Results are for the station and for those above it.',
  ),
  grant(['FIRST_SECRETARY', 'STAFF'], ownPosting('postingId'), '本人任职的测评结果。', 'Results of the own posting.'),
];
const RESULTS = ['mean', 'favourable', 'satisfaction', 'byQuestion', 'byDimension', 'groupResults'] as const;
type Result = (typeof RESULTS)[number];
export const surveyAccess: Access<'stationId' | 'postingId' | Result> = {
  rows: [
    grant(
      EVERYONE,
      within('bureau', 'stationId'),
      '测评事项在局内公开，以便参加。',
      'That a survey is held is known in the bureau, so that people take part.',
    ),
  ],
  masks: [
    ...RESULTS.map((column) => ({
      column,
      to: results,
      told: ['SurveyClosed'],
    })),
    // Whose ballot it is, and what it answers, nobody is shown.
    {
      to: [],
      told: ['BallotIssued', 'BallotSigned', 'CodeRedeemed', 'BallotCast', 'ResponseSubmitted'],
      isAnonymous: true,
    },
  ],
};
