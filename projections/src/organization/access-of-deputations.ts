import { EVERYONE } from '../access/audiences';
import { grant, self, within, type Access } from '../access/policy';

type Columns = 'holderId' | 'deputyId' | 'unitId' | 'reason' | 'withdrawal';

const WHY = [
  grant(EVERYONE, self<Columns>('holderId'), '本人的职务。', 'The own office.'),
  grant(EVERYONE, self<Columns>('deputyId'), '本人代理的职务。', 'The office in which one stands for another.'),
  grant(
    ['ADMINISTRATOR', 'PARTY_WORK', 'AUDITOR'],
    within('under', 'unitId'),
    '组织人事和审计须了解代理原因。',
    'Personnel work and its audit know why somebody stands for another.',
  ),
];

export const deputationAccess: Access<Columns> = {
  rows: [
    grant(
      EVERYONE,
      within('bureau', 'unitId'),
      '谁代理谁在局内公开，以便核对办理人的权限；原因除外。',
      'Who stands for whom is known in the bureau, so that a right can be checked; not why.',
    ),
    grant(EVERYONE, self('holderId'), '本人的职务。', 'The own office.'),
    grant(EVERYONE, self('deputyId'), '本人代理的职务。', 'The office in which one stands for another.'),
  ],
  masks: [
    { column: 'reason', to: WHY, told: ['DeputyNamed'] },
    { column: 'withdrawal', fields: ['reason'], to: WHY, told: ['DeputyWithdrawn'] },
  ],
};
