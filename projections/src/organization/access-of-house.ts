import { AT_STATION, EVERYONE, MANAGERS } from '../access/audiences';
import { every, grant, is, within, type Access } from '../access/policy';

const HOUSE = [...MANAGERS, 'AUDITOR', ...AT_STATION] as const;

export const disclosureAccess: Access<'stationId' | 'stage' | 'audience' | 'feedback'> = {
  rows: [
    grant(
      HOUSE,
      within('under', 'stationId'),
      '公开事项由本单位和上级提出、审查、批准。',
      'What is to be made open is proposed, reviewed and approved by the house and those above it.',
    ),
    grant(
      EVERYONE,
      every(is('stage', 'PUBLISHED', 'EXPIRED'), is('audience', 'STAFF', 'PUBLIC'), within('bureau', 'stationId')),
      '已向职工或者社会公开的事项，局内人人可看。',
      'What was made open to staff or the public is open to everybody in the bureau.',
    ),
  ],
  masks: [
    {
      column: 'feedback',
      to: [
        grant(
          HOUSE,
          within('under', 'stationId'),
          '反馈意见由受理单位和上级掌握。',
          'What was said of it is for those who answer it and those above them.',
        ),
      ],
      told: ['FeedbackReceived', 'FeedbackAnswered'],
    },
  ],
};

export const threeRoomsAccess: Access<'stationId' | 'coaching'> = {
  rows: [
    grant(
      EVERYONE,
      within('bureau', 'stationId'),
      '三室合一面向职工开放，建设和辅导情况局内人人可看。',
      'The three rooms are there for all staff, so how they stand is open to everybody in the bureau.',
    ),
  ],
  masks: [
    {
      column: 'coaching',
      to: [
        grant(
          HOUSE,
          within('under', 'stationId'),
          '谁接受过辅导，由本单位和上级掌握。',
          'Who was coached is for the house and those above it.',
        ),
      ],
      told: ['CoachingHeld'],
    },
  ],
};
