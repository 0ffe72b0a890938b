import { EVERYONE, INVESTIGATORS, SELECTION } from '../access/audiences';
import { always, every, grant, is, self, some, within, type Access } from '../access/policy';

/** What the machinery needs of everybody's behalf: whoever has a role. */
export const PUBLIC: Access<never> = {
  rows: [grant(EVERYONE, always, '对全部使用者公开。', 'Known to whoever has a role.')],
};

/** Facts are reached through what they are about: who does not see that does not come here. */
export const factAccess: Access<'confidential' | 'ofPerson'> = {
  rows: [
    grant(
      EVERYONE,
      every(is('ofPerson', null), is('confidential', false)),
      '可查看对象的变更记录。',
      'The changes of what one sees.',
    ),
    grant(
      SELECTION,
      is('confidential', false),
      '履历限组织人事、纪检和审计。',
      'Lives are for personnel work, discipline inspection and audit.',
    ),
    grant(EVERYONE, every(self('ofPerson'), is('confidential', false)), '本人履历。', 'The own life.'),
    grant(INVESTIGATORS, always, '核查所需，含涉密事项。', 'What an investigation needs, secrets included.'),
  ],
};

/** What belongs to the programme as a whole is for those who may deal with it, wherever they are. */
export const refusedConsequenceAccess: Access<'unitId'> = {
  rows: [
    grant(
      ['AUDITOR', 'ADMINISTRATOR', 'PARTY_WORK', ...INVESTIGATORS],
      some(is('unitId', null), within('under', 'unitId')),
      '自动办理被拒绝后须人工处理。',
      'What a policy could not do has to be dealt with.',
    ),
  ],
};
