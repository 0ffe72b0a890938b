import { bornOn, people } from '../../tools/src/demo/people';

describe('The people of the demonstration', () => {
  const many = people(900);

  it('are numbered from 1 and have Chinese names with their reading', () => {
    expect(many[0]?.id).toBe('person-0001');
    expect(new Set(many.map(({ id }) => id)).size).toBe(many.length);
    const malformed = many.filter(
      ({ id, name, nameEn }) =>
        !/^person-\d{4}$/.test(id) ||
        !/^\p{Script=Han}{2,4}$/u.test(name) ||
        !/^[A-Z][a-z]+ [A-Z][a-z']+$/.test(nameEn),
    );
    expect(malformed).toStrictEqual([]);
  });

  it('are the same every time, however many are asked for', () => expect(people(50)).toStrictEqual(many.slice(0, 50)));

  it('share no name', () => expect(new Set(many.map(({ name }) => name)).size).toBe(many.length));

  it('are called as people are in Guangxi', () => {
    const surnames = Map.groupBy(many, ({ name }) => name.charAt(0));
    expect(surnames.size).toBeGreaterThan(30);
    const common = ['韦', '黄', '覃', '农', '陆', '蒙'].flatMap((surname) => surnames.get(surname) ?? []);
    expect(common.length).toBeGreaterThan(many.length / 4);
  });

  it('are of the age that is asked for', () => {
    const years = many.map(({ id }) => 2024 - Number(bornOn(id, 2024, [27, 40]).slice(0, 4)));
    expect([Math.min(...years), Math.max(...years)]).toStrictEqual([27, 40]);
  });
});
