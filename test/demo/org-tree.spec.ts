import { counties, townships } from '../../tools/src/demo/divisions';
import { orgTree, type OrgUnitSeed } from '../../tools/src/demo/org-tree';

const tree = orgTree();
const ofType = (type: OrgUnitSeed['type']) => tree.filter((unit) => unit.type === type);
const unit = (id: string) => tree.find((candidate) => candidate.id === id);

describe('the organisation of the demo', () => {
  it('has one bureau, its headquarters, six county enterprises and 82 stations with two teams each', () => {
    const types = ['BUREAU', 'DEPARTMENT', 'SECOND_TIER', 'COUNTY_ENTERPRISE', 'STATION', 'TEAM'] as const;
    expect(types.map((type) => [type, ofType(type).length])).toStrictEqual([
      ['BUREAU', 1],
      ['DEPARTMENT', 12],
      ['SECOND_TIER', 10],
      ['COUNTY_ENTERPRISE', 6],
      ['STATION', 82],
      ['TEAM', 164],
    ]);
    expect(tree.length).toBe(275);
  });

  it('names every parent before its children, each of the level above', () => {
    const levelAbove = {
      DEPARTMENT: 'BUREAU',
      SECOND_TIER: 'BUREAU',
      COUNTY_ENTERPRISE: 'BUREAU',
      STATION: 'COUNTY_ENTERPRISE',
      TEAM: 'STATION',
    } as const;
    const misplaced = tree.filter((child, index) => {
      if (child.type === 'BUREAU') return child.parentId !== undefined || index !== 0;
      return tree.slice(0, index).find(({ id }) => id === child.parentId)?.type !== levelAbove[child.type];
    });
    expect(misplaced).toStrictEqual([]);
  });

  it('puts a station in every township of the six counties, under the enterprise of its county', () => {
    const enterprises = ofType('COUNTY_ENTERPRISE');
    const served = enterprises.map(({ divisionCode }) => divisionCode);
    expect(served.map((code) => counties.find((county) => county.code === code)?.place)).toStrictEqual([
      '武鸣',
      '隆安',
      '马山',
      '上林',
      '宾阳',
      '横州',
    ]);
    const expected = townships.filter(({ countyCode }) => served.includes(countyCode));
    expect(ofType('STATION').map(({ divisionCode, parentId }) => [divisionCode, parentId])).toStrictEqual(
      expected.map(({ code, countyCode }) => [code, `county-${countyCode}`]),
    );
  });

  it('gives ids and names to one unit only, teams being named within their station', () => {
    expect(new Set(tree.map(({ id }) => id)).size).toBe(tree.length);
    expect(tree.filter(({ id }) => !/^[a-z]+-[a-z0-9-]+$/.test(id))).toStrictEqual([]);
    const named = tree.filter(({ type }) => type !== 'TEAM');
    expect(new Set(named.map(({ name }) => name)).size).toBe(named.length);
    expect(new Set(named.map(({ nameEn }) => nameEn)).size).toBe(named.length);
  });

  it('says of every enterprise and station that it is made up', () => {
    const claimed = tree.filter(
      ({ type, name, nameEn }) =>
        ['BUREAU', 'COUNTY_ENTERPRISE', 'STATION'].includes(type) &&
        !(name.endsWith('（演示）') && nameEn.endsWith('(demo)')),
    );
    expect(claimed).toStrictEqual([]);
  });

  it('names stations by county and place', () => {
    expect(
      ['450181108', '450181100', '450181400', '450110100', '450123450'].map((code) => unit(`station-${code}`)?.name),
    ).toStrictEqual([
      '横州六景供电所（演示）',
      '横州镇供电所（演示）',
      '横州六景工业园区供电所（演示）',
      '武鸣城厢供电所（演示）',
      '隆安华侨管理区供电所（演示）',
    ]);
    expect(unit('station-450181108')).toStrictEqual({
      id: 'station-450181108',
      type: 'STATION',
      parentId: 'county-450181',
      divisionCode: '450181108',
      name: '横州六景供电所（演示）',
      nameEn: 'Hengzhou Liujing Power Supply Station (demo)',
    });
  });

  it('is the same every time', () => {
    expect(orgTree()).toStrictEqual(tree);
  });
});
