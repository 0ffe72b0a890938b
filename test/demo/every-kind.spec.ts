import { catalogue } from '@zhudian/facts';
import { factsOf } from './support/facts-of';
import { UNTOLD } from './support/untold';

describe('Of the facts of the catalogue', () => {
  it('the demonstration tells every kind, but for those that are listed with a reason', async () => {
    const told = new Set((await factsOf('2026-11-28')).map(({ type }) => type));
    const kinds = catalogue.flatMap(({ schemas }) => Object.keys(schemas));
    expect(kinds.filter((kind) => !told.has(kind)).toSorted()).toStrictEqual(Object.keys(UNTOLD).toSorted());
  });
});
