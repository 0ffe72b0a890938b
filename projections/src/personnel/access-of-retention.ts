import { grant, within, type Access } from '../access/policy';

export const retentionAccess: Access<'id'> = {
  rows: [
    grant(
      ['ADMINISTRATOR', 'AUDITOR', 'DISCIPLINE'],
      within('under', 'id'),
      '到期删除由系统管理员办理，审计和纪检监督。',
      'The administrator deletes what is over; audit and discipline inspection watch it.',
    ),
  ],
};

/** Who is held tells whom an inquiry is about. */
export const retentionHoldAccess: Access<'bureauId' | 'personId'> = {
  rows: [
    grant(
      ['AUDITOR', 'DISCIPLINE'],
      within('under', 'bureauId'),
      '暂缓删除由审计、纪检办理，他人不知道涉及何人。',
      'Who holds something for an audit or an inquiry knows whom it is about, and nobody else.',
    ),
  ],
  except: {
    where: { kind: 'person', column: 'personId' },
    why: ['任何人看不到涉及本人的暂缓删除。', 'Nobody sees a hold about himself.'],
  },
};
