import { personEvents } from '@zhudian/facts';
import { organization } from '@zhudian/organization';
import { person, personnel } from '@zhudian/personnel';
import { carriedBy, untrueTellings } from '../../tools/src/generate/coverage';
import { coverageText, traced, unproven } from '../../tools/src/generate/coverage-text';
import { itemsIn, queriesByItem, specsAsking, specsByItem, specsIn } from '../../tools/src/generate/items-in-specs';
import { seedItems } from '../../tools/src/generate/seed-items';

const specs = specsIn(`${__dirname}/..`);
const none: ReadonlyMap<string, readonly string[]> = new Map();

describe('The coverage of the source', () => {
  it('knows a hundred items, each once', () => {
    expect(seedItems).toHaveLength(100);
    expect(new Set(seedItems.map(({ id }) => id)).size).toBe(100);
    for (const { id, zh, en } of seedItems) {
      expect(id).toMatch(/^[STBIPMN]\d\d$/);
      expect(zh).toMatch(/\p{Script=Han}|1\+1/u);
      expect(en).toMatch(/^[A-Z0-9"'].+/);
    }
  });

  it('reads items and ranges of items off a source', () => {
    expect([...itemsIn('S06, S08–S10 and 党章 M13-M15; PS99')]).toStrictEqual([
      'S06',
      'S08',
      'S09',
      'S10',
      'M13',
      'M14',
      'M15',
    ]);
    expect([...itemsIn('design: commands')]).toStrictEqual([]);
  });

  it('finds for an item its commands, facts, rules, read models and specs', () => {
    const carried = carriedBy([personnel, organization], new Map([['S07', ['one.spec.ts']]]))('S07');
    expect(carried).toStrictEqual({
      commands: ['RecommendCandidate'],
      queries: [],
      facts: ['OrganisationRecommended'],
      rules: ['NOT_THE_SENDING_UNIT', 'STEP_OUT_OF_ORDER'],
      readModels: ['candidacy', 'round_outcome'],
      specs: ['one.spec.ts'],
    });
  });

  it('finds the values of the rule sets, too', () =>
    expect(carriedBy([personnel], none)('N09').rules).toContain('successorMonthsBefore'));

  it('finds the specs that claim an item', () => {
    const claims = specsByItem(specs);
    expect(claims.get('S12')).toContain('personnel/candidacy/match.spec.ts');
    expect(claims.get('B99')).toBeUndefined();
  });

  it('tells items with commands that no spec shows', () => {
    const proven = new Map(seedItems.filter(({ id }) => id !== 'S07').map(({ id }) => [id, ['a.spec.ts']]));
    expect(unproven(traced(carriedBy([personnel], proven)))).toStrictEqual(['S07']);
    expect(unproven(traced(carriedBy([organization], none)))).toStrictEqual([
      'B01',
      'B02',
      'B03',
      'B04',
      'B05',
      'B06',
      'B07',
      'B08',
      'B09',
      'B10',
      'B11',
      'B12',
      'B13',
      'B14',
      'B15',
      'B16',
      'B17',
      'B18',
      'I07',
      'I21',
      'N06',
      'N07',
      'N10',
      'N11',
      'N12',
      'N13',
      'N19',
    ]);
  });

  it('counts an item that queries alone carry when a spec that claims it asks one of them', () => {
    const queriesOf = queriesByItem(
      'type Query { "Whole-process supervision (N04)." whole(of: ID!): Int "No item." other: Int }',
    );
    expect([...queriesOf]).toStrictEqual([['N04', ['whole']]]);
    const claims = new Map([['N04', ['asks.spec.ts', 'speaks.spec.ts']]]);
    const carried = (text: string) => {
      const queried = { queriesOf, specsAsking: specsAsking([{ path: 'asks.spec.ts', text }]) };
      return traced(carriedBy([personnel], claims, queried)).filter(({ item }) => item.id === 'N04');
    };
    const shown = carried('query ($of: ID!) { whole(of: $of) { id } }');
    expect([shown[0]?.carried.specs, unproven(shown)]).toStrictEqual([['asks.spec.ts'], []]);
    expect(coverageText(shown)).toContain('1 / 1');
    for (const text of ['the whole process', '{ wholeness { id } }', 'const whole = 1;', '{ awhole { id } }'])
      expect(unproven(carried(text))).toStrictEqual(['N04']);
    const unnamed = traced(carriedBy([personnel], claims)).filter(({ item }) => item.id === 'N04');
    expect(coverageText(unnamed)).toContain('0 / 1');
  });

  it('lists what nobody carries yet as open', () => {
    const text = coverageText(traced(carriedBy([personnel], specsByItem(specs))));
    expect(text).toContain('| B01 | 明确支委委员职责 |');
    expect(text).toContain('## S10 正式任职');
    expect(text).not.toContain('## B01');
  });
});

describe('What commands say they tell', () => {
  const telling = (emits: readonly string[]) => {
    const spec = { ...person.commands['RegisterPerson'], emits };
    const commands = { ...person.commands, RegisterPerson: spec };
    return untrueTellings([{ ...personnel, aggregates: [{ ...person, commands } as never] }]);
  };

  it('is what their families know, all of it', () => {
    expect(untrueTellings([personnel, organization])).toStrictEqual([]);
    expect(telling(['PersonRegistered'])).toStrictEqual([]);
    expect(person.decider.family).toBe(personEvents);
  });

  it('is noticed when it is something else, or not all', () => {
    expect(telling(['PersonRegistered', 'PersonForgotten'])).toStrictEqual(['PersonForgotten']);
    expect(telling([])).toStrictEqual(['PersonRegistered']);
  });
});
