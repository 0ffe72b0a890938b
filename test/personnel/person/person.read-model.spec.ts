import { persons } from '@zhudian/projections';
import { lanConfirmed, lanRegistered, weiErased, weiNamed, weiTransferred } from '../../support/person.story';
import { foldInMemory } from '../../support/read-model-of';
import { recorded } from '../../support/recorded';

const STREAM = 'Person-lan';
const registered = recorded(STREAM, lanRegistered, { on: '2016-01-04' });
const decided = (on: string) => expect.objectContaining({ on, role: 'teller' }) as object;
const asRegistered = {
  id: 'lan',
  registered: decided('2016-01-04'),
  transferred: null,
  membershipChanged: null,
  named: null,
  erased: null,
};

describe('Who decided what about a person', () => {
  it('is shown from the registration on', () =>
    expect(foldInMemory(persons, [registered])).toStrictEqual([expect.objectContaining(asRegistered)]));

  it.each([
    ['transferred', weiTransferred, decided('2016-02-01')],
    ['membershipChanged', lanConfirmed, decided('2016-02-01')],
    ['named', weiNamed, decided('2016-02-01')],
    ['erased', weiErased, { ...weiErased.data, decision: decided('2016-02-01') }],
  ])('is shown where it was decided, and nowhere else: %s', (field, fact, told) =>
    expect(foldInMemory(persons, [registered, recorded(STREAM, fact, { on: '2016-02-01' })])).toStrictEqual([
      expect.objectContaining({ ...asRegistered, [field]: told }),
    ]),
  );
});
