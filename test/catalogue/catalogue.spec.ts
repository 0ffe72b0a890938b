import fc from 'fast-check';
import { allSchemas, catalogue } from '@zhudian/facts';
import { arbitraryOf } from '../support/arbitrary-of';
import { exampleOf } from '../support/example-of';
import { shapeOf } from '../support/zod-checks';
import { trials } from '../support/trials';

const types = catalogue.flatMap((family) =>
  Object.entries(allSchemas(family)).map(([type, schema]) => ({ category: family.category, type, schema })),
);

describe('The catalogue of facts', () => {
  it('names every type once, and every category once', () => {
    expect(new Set(types.map(({ type }) => type)).size).toBe(types.length);
    expect(new Set(catalogue.map(({ category }) => category)).size).toBe(catalogue.length);
  });

  it('has categories without a dash, which ends the category in the name of a stream', () => {
    for (const { category } of catalogue) expect(category).toMatch(/^[A-Z][A-Za-z]+$/);
  });

  it('says in Chinese and in English what each family tells', () => {
    for (const { about } of catalogue) {
      expect(about.zh).toMatch(/\p{Script=Han}/u);
      expect(about.en).toMatch(/^[A-Z].+\.$/);
    }
  });
});

describe.each(types)('The fact $category $type', ({ type, schema }) => {
  it('comes back from the log as it was told', () => {
    fc.assert(
      fc.property(arbitraryOf(schema), (data) => {
        const told = schema.parse(data);
        expect(told).toStrictEqual(data);
        expect(schema.parse(JSON.parse(JSON.stringify(told)))).toStrictEqual(told);
      }),
      trials('catalogue', { test: 40, soak: 10_000 }),
    );
  });

  it('has no field but its own, and none of its own is missing', () => {
    const example = exampleOf(schema, type) as Record<string, unknown>;
    expect(schema.safeParse({ ...example, unheardOf: 1 }).success).toBe(false);
    for (const [key, field] of Object.entries(schema.shape)) {
      const { [key]: _, ...without } = example;
      expect([key, schema.safeParse(without).success]).toStrictEqual([key, shapeOf(field).type === 'optional']);
    }
  });
});
