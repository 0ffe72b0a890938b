import type { DueItem } from '../../dashboard/src/due/due-item';
import { isFor } from '../../dashboard/src/due/is-for';
import { rolesHeldBy, type Actor, type Seat } from '../../dashboard/src/session/actor';

const seat: Seat = {
  role: 'STATION',
  until: '2016-06-15',
  holder: { id: 'he', name: null },
  unit: { id: 'luobo', name: '罗波供电所' },
};
const an: Actor = { personId: 'an', roles: ['STAFF'], unit: 'wuming' };
const deputy: Actor = { ...an, seats: [seat] };

const item = (owner: Partial<NonNullable<DueItem['owner']>> | null, unit = 'bureau') =>
  ({ owner, unit: { id: unit } }) as unknown as DueItem;

describe('What is due for somebody', () => {
  it.each([
    ['his own', item({ id: 'an' }), true, true],
    ['of his unit', item(null, 'wuming'), true, true],
    ['of a posting that he bears', item({ id: 'posting', person: { id: 'an', name: null } }), true, true],
    ['of whom he stands for', item({ id: 'he' }), false, true],
    ['of the unit of that office', item(null, 'luobo'), false, true],
    ['of somebody else', item({ id: 'hua' }, 'luobo'), false, false],
    ['of another unit', item(null, 'litang'), false, false],
  ])('is what is %s', (_, due, alone, asDeputy) => {
    expect([isFor(due, an), isFor(due, deputy), isFor(due, null)]).toStrictEqual([alone, asDeputy, false]);
  });

  it('may be done in the roles of the own and of those for whom he stands', () => {
    expect([rolesHeldBy(an), rolesHeldBy(deputy), rolesHeldBy(null)]).toStrictEqual([
      ['STAFF'],
      ['STAFF', 'STATION'],
      [],
    ]);
  });
});
