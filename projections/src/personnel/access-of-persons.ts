import { AT_STATION, COUNTY, EVERYONE, OFFICES } from '../access/audiences';
import { always, grant, self, within, type Access } from '../access/policy';

export const personAccess: Access<'id' | 'unitId' | 'bornOn' | 'inboxAddress'> = {
  rows: [
    grant(EVERYONE, self('id'), '本人信息。', 'What is held about oneself.'),
    grant(
      [...OFFICES, 'AUDITOR'],
      within('under', 'unitId'),
      '组织人事和审计在本级及下级办理。',
      'Personnel work and its audit, in the own unit and below.',
    ),
    grant(
      [...COUNTY, ...AT_STATION],
      within('bureau', 'unitId'),
      '办理业务须知道本局由谁经办。',
      'Who works with the people of the bureau knows who they are.',
    ),
    grant(['SENDING_UNIT', 'STAFF'], within('under', 'unitId'), '本单位的人员。', 'The people of the own unit.'),
  ],
  masks: [
    {
      column: 'bornOn',
      to: [
        grant(
          ['PARTY_WORK', 'PARTY_COMMITTEE', 'ADMINISTRATOR', 'AUDITOR'],
          always,
          '选派须核对年龄。',
          'Who selects, or audits it, checks the age.',
        ),
        grant(EVERYONE, self('id'), '本人信息。', 'What is held about oneself.'),
      ],
      told: ['PersonRegistered'],
    },
    {
      column: 'inboxAddress',
      to: [grant(EVERYONE, self('id'), '本人的日历订阅地址。', 'The own calendar address.')],
      told: ['InboxAddressMade'],
    },
  ],
};
