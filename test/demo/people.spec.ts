import { distinctNames, people } from '../../tools/src/demo/people';

describe('the people of the demo', () => {
  it('are numbered from 1 and have Chinese names with their reading', () => {
    expect(people(3)).toStrictEqual([
      { id: 'person-0001', name: '丁一全', nameEn: 'Ding Yiquan' },
      { id: 'person-0002', name: '陆国栋', nameEn: 'Lu Guodong' },
      { id: 'person-0003', name: '谭思', nameEn: 'Tan Si' },
    ]);
    const malformed = people(2_000).filter(
      ({ id, name, nameEn }) =>
        !/^person-\d{4}$/.test(id) || !/^\p{Script=Han}{2,4}$/u.test(name) || !/^[A-Z][a-z]+ [A-Z][a-z]+$/.test(nameEn),
    );
    expect(malformed).toStrictEqual([]);
  });

  it('are the same for the same seed, and others for another', () => {
    expect(people(500, 7)).toStrictEqual(people(500, 7));
    expect(people(600).slice(0, 500)).toStrictEqual(people(500));
    const others = new Set(people(500, 20_000).map(({ name }) => name));
    expect(people(500).filter(({ name }) => others.has(name))).toStrictEqual([]);
    expect(people(0)).toStrictEqual([]);
  });

  it('share no name until every name is used', () => {
    expect(distinctNames).toBe(45_036);
    expect(new Set(people(distinctNames).map(({ name }) => name)).size).toBe(distinctNames);
    expect(people(distinctNames + 1).at(-1)?.name).toBe(people(1)[0]?.name);
  });

  it('carry many surnames from the first hundred on', () => {
    const surnames = new Set(people(100).map(({ nameEn }) => nameEn.split(' ')[0]));
    expect(surnames.size).toBeGreaterThan(60);
  });
});
