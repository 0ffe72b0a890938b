import { catalogue } from '@zhudian/facts';
import { DECIDING } from '@zhudian/transparency';
import { DECIDED_ON } from '../../dashboard/src/pack/decided-on';

describe('The pages of things', () => {
  it('offer a pack where the log makes one of the last decision, and nowhere else', () => {
    const decided = catalogue.filter(({ schemas }) => Object.keys(schemas).some((type) => DECIDING.has(type)));
    expect(decided.map(({ category }) => category).toSorted()).toStrictEqual(DECIDED_ON.toSorted());
  });
});
