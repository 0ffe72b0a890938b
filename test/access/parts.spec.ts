import fc from 'fast-check';
import { CONTEXTS } from '@zhudian/facts';
import { roleSchema } from '@zhudian/programme';
import {
  Areas,
  decidingColumns,
  partsSeen,
  readModelsOf,
  sees,
  type Access,
  type Condition,
} from '@zhudian/projections';
import { partColumns, partOf } from '../../projections/src/access/parts';

const UNITS = ['coast', 'north', 'south', 'island', 'nowhere'];
const THINGS = ['posting', 'training', 'round'].flatMap((kind) =>
  ['north', 'island'].map((unitId) => ({
    kind,
    thingId: `${kind} of ${unitId}`,
    unitId,
    persons: ['other'],
    over: false,
  })),
);
const areas = new Areas(
  [
    { id: 'coast', path: '/coast/' },
    { id: 'north', path: '/coast/north/' },
    { id: 'south', path: '/coast/south/' },
    { id: 'island', path: '/island/' },
  ],
  [...THINGS, { kind: 'branch', thingId: 'branch', unitId: 'north', persons: ['nobody'], over: false }],
);
const VIEWERS = roleSchema.options.flatMap((role) =>
  UNITS.map((unit) => areas.viewerOf({ personId: 'nobody', roles: [role], unit }, '2031-01-01')),
);

const valuesIn = (condition: Condition): readonly unknown[] => {
  if ('of' in condition) return condition.of.flatMap(valuesIn);
  return condition.kind === 'is' ? condition.values : [];
};
const POOL = [...UNITS, ...THINGS.map(({ thingId }) => thingId), 'somebody', null, true, false];
const rowsOf = (access: Access) => {
  const { rows, except, masks = [] } = access;
  const conditions = [...rows, ...masks.flatMap(({ to }) => to)].map(({ where }) => where);
  const values = [...POOL, ...[...conditions, ...(except ? [except.where] : [])].flatMap(valuesIn)];
  return fc.record(
    Object.fromEntries([...decidingColumns(access)].map((column) => [column, fc.constantFrom(...values)])),
  );
};

const models = CONTEXTS.flatMap((context) => readModelsOf(context));

let bounded = 0;

it.each(models.map((model) => [`${model.context} ${model.name}`, model.access as Access] as const))(
  'What somebody sees of %s whom nothing in it concerns lies in the parts that an answer names',
  (_, access) => {
    fc.assert(
      fc.property(rowsOf(access), (row) => {
        for (const viewer of VIEWERS) {
          const parts = partsSeen(access, viewer);
          if (!parts || !sees(access, row, viewer)) continue;
          bounded += 1;
          expect(partColumns(access).some((column) => parts.has(partOf(column, String(row[column]))))).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  },
);

it('It was told of rows that somebody sees', () => expect(bounded).toBeGreaterThan(1_000));
