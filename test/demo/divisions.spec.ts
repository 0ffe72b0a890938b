import { counties, nanning, townships } from '../../tools/src/demo/divisions';

const countBy = <T>(items: readonly T[], key: (item: T) => string) =>
  items.reduce<Record<string, number>>(
    (counts, item) => ({ ...counts, [key(item)]: (counts[key(item)] ?? 0) + 1 }),
    {},
  );

describe('the divisions of Nanning', () => {
  it('are the 12 counties and 138 townships of the 2023 codes', () => {
    expect(nanning).toStrictEqual({
      code: '4501',
      name: '南宁市',
      nameEn: 'Nanning City',
      place: '南宁',
      placeEn: 'Nanning',
    });
    expect(counties.map(({ code, name }) => `${code}${name}`)).toStrictEqual([
      '450102兴宁区',
      '450103青秀区',
      '450105江南区',
      '450107西乡塘区',
      '450108良庆区',
      '450109邕宁区',
      '450110武鸣区',
      '450123隆安县',
      '450124马山县',
      '450125上林县',
      '450126宾阳县',
      '450181横州市',
    ]);
    expect(countBy(townships, ({ kind }) => kind)).toStrictEqual({
      SUB_DISTRICT: 25,
      TOWN: 89,
      TOWNSHIP: 10,
      ETHNIC_TOWNSHIP: 3,
      ZONE_OR_FARM: 11,
    });
  });

  it('have codes that are theirs alone and begin with the code above', () => {
    const codes = [...counties, ...townships].map(({ code }) => code);
    expect(new Set(codes).size).toBe(150);
    expect(counties.filter(({ code }) => !/^4501\d{2}$/.test(code))).toStrictEqual([]);
    expect(
      townships.filter(({ code, countyCode }) => !/^\d{9}$/.test(code) || !code.startsWith(countyCode)),
    ).toStrictEqual([]);
    expect([...new Set(townships.map(({ countyCode }) => countyCode))]).toStrictEqual(counties.map(({ code }) => code));
  });

  it('have a kind that agrees with the name', () => {
    const endings = { SUB_DISTRICT: '街道', TOWN: '镇', TOWNSHIP: '乡', ETHNIC_TOWNSHIP: '瑶族乡' } as const;
    const misnamed = townships.filter(({ kind, name }) => kind !== 'ZONE_OR_FARM' && !name.endsWith(endings[kind]));
    expect(misnamed).toStrictEqual([]);
    const ethnic = townships.filter(({ name }) => name.includes('族')).map(({ kind }) => kind);
    expect(ethnic).toStrictEqual(['ETHNIC_TOWNSHIP', 'ETHNIC_TOWNSHIP', 'ETHNIC_TOWNSHIP']);
  });

  it('are written in Latin letters as they are read there', () => {
    const english = new Map([...counties, ...townships].map(({ name, nameEn }) => [name, nameEn]));
    expect(
      ['隆安县', '白圩镇', '都结乡', '古寨瑶族乡', '南宁六景工业园区', '廖平农场'].map((name) => english.get(name)),
    ).toStrictEqual([
      "Long'an County",
      'Baixu Town',
      'Dujie Township',
      'Guzhai Yao Ethnic Township',
      'Nanning Liujing Industrial Park',
      'Liaoping Farm',
    ]);
    expect([...english.values()].filter((name) => !/^[A-Z][A-Za-z' -]+$/.test(name))).toStrictEqual([]);
  });
});
