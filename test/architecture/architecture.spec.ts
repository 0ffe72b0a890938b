import { patience } from '../support/patience';
import { CopiedSources, type Cruise } from './copied-sources';
import { blamed, planted } from './planted';
import { impureImports, puritySpecs } from './purity';

jest.setTimeout(patience(120_000));

/** To look through all sources takes half a minute of a processor: it is done once for everything that is planted. */
describe('The architecture', () => {
  const rules = (
    jest.requireActual('../../.dependency-cruiser.cjs') as { forbidden: readonly { name: string }[] }
  ).forbidden.map(({ name }) => name);
  const sources = new CopiedSources();
  const shipped = sources.files;
  let spoilt: Cruise;
  beforeAll(() => {
    for (const { file, code } of [...Object.values(planted).flat(), ...impureImports]) sources.plant(file, code);
    spoilt = sources.cruise();
  });
  afterAll(() => sources.remove());

  it('has a planted violation for every rule', () =>
    expect(Object.keys(planted).toSorted()).toStrictEqual(rules.toSorted()));

  // That they are green is what `npm run check` looks at.
  it.each(Object.keys(planted))('%s goes red', (rule) => {
    const broken = spoilt.summary.violations.filter(({ rule: { name } }) => name === rule);
    expect(broken.map(({ from }) => from)).toContain(blamed(rule));
  });

  it('is looked for in every source, without a warning about the tool', () => {
    const known = new Set(spoilt.modules.map(({ source }) => source));
    expect(sources.files.length).toBeGreaterThan(800);
    expect(sources.files.filter((file) => !known.has(file))).toStrictEqual([]);
    expect(spoilt.summary.environment.issues ?? []).toStrictEqual([]);
  });

  puritySpecs(sources, shipped, () => spoilt);
});
