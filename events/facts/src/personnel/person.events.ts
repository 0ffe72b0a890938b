import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, ref } from '../shapes';
import { membership } from './codes';

export const personEvents = defineEvents({
  context: 'personnel',
  category: 'Person',
  about: {
    zh: '人员：所在单位与党员身份；姓名另存于可删除的姓名库。',
    en: 'A person: unit and Party membership; the name is kept apart, in the erasable vault.',
  },
  schemas: {
    PersonRegistered: z.strictObject({ unitId: ref('OrgUnit'), membership, bornOn: day.optional() }),
    MembershipChanged: z.strictObject({ membership }),
    PersonTransferred: z.strictObject({ unitId: ref('OrgUnit') }),
  },
  restedOnBy: {
    MembershipChanged: { types: ['MembershipChanged'] },
    PersonTransferred: { types: ['PersonTransferred'] },
  },
});
export type PersonEvent = EventOf<typeof personEvents>;
