import { z } from 'zod';
import { idKindOf, type RefKind } from '@zhudian/facts';
import { services } from '../../tools/src/generate/services';
import { factTypes, hasField, isInGraph, shownIn } from './reachable';
import { forRulesAlone, inTimelineAlone, otherNames, partIds } from './reachable.table';

const shown = factTypes.map(({ family, type, schema }) => ({
  type,
  category: family.category,
  fields: type in family.schemas ? Object.keys(schema.shape) : [],
  entities: shownIn(family, type, schema),
}));

/** Facts of which another query shows everything, without a timeline of its own. */
const SHOWN_WHOLE: readonly string[] = ['MatchingProposed'];

describe('A fact', () => {
  it('is shown in the timeline of what it is about, but for families that serve rules alone', () => {
    const nowhere = shown.filter(({ entities, type }) => entities.length === 0 && !SHOWN_WHOLE.includes(type));
    expect([...new Set(nowhere.map(({ category }) => category))].toSorted()).toStrictEqual(
      Object.keys(forRulesAlone).toSorted(),
    );
    const somewhere = shown.filter(({ entities }) => entities.length > 0).map(({ category }) => category);
    expect(somewhere.filter((category) => category in forRulesAlone)).toStrictEqual([]);
  });

  it('has each of its fields in the graph, by its name, by another one, or in its timeline for a reason', () => {
    const unnamed = shown
      .filter(({ category }) => !(category in forRulesAlone))
      .flatMap(({ type, fields, entities }) =>
        fields.filter((field) => !hasField(entities, field)).map((field) => `${type}.${field}`),
      );
    expect(unnamed.toSorted()).toStrictEqual([...Object.keys(otherNames), ...Object.keys(inTimelineAlone)].toSorted());
  });

  it.each(Object.entries(otherNames))('shows %s as %s', (_, path) => expect(isInGraph(path)).toBe(true));
});

interface AskedId {
  readonly field: string;
  readonly kind: string;
  readonly of: string;
}

const innerOf = (schema: z.ZodType): z.ZodType | undefined => {
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  return 'unwrap' in schema ? ((schema as z.ZodOptional).unwrap() as z.ZodType) : undefined;
};

/** Every id that an input asks for, and what it names. */
const idsIn = (schema: z.ZodType, field: string): readonly AskedId[] => {
  const named = idKindOf(schema);
  if (named) return [{ field, ...named }];
  const inner = innerOf(schema);
  if (inner) return idsIn(inner, field);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([name, one]) => idsIn(one as z.ZodType, `${field}.${name}`));
};

const UNITS: readonly RefKind[] = ['Bureau', 'SendingUnit', 'CountyEnterprise', 'Headquarters'];
/** Where the graph tells an id of that kind; an id under which something is made is the caller's own. */
const placeOf = ({ kind, of }: AskedId): string | undefined => {
  switch (kind) {
    case 'ref':
      return UNITS.includes(of as RefKind) ? 'OrgUnit.id' : `${of}.id`;
    case 'part':
      return partIds[of];
    case 'fact':
      return 'RecordedFact.id';
    default:
      return undefined;
  }
};
/** Nothing of that kind can be recorded yet. */
const NOT_YET: readonly string[] = ['RiskPoint'];

const askedIds = services
  .flatMap(({ aggregates, amendments }) => [...aggregates, ...amendments])
  .flatMap(({ commands }) => Object.entries(commands).flatMap(([type, { input }]) => idsIn(input, type)))
  .filter(({ kind, of }) => kind !== 'key' && !NOT_YET.includes(of));

describe('An id that an input asks for', () => {
  it('can be got from the graph', () => {
    const hidden = askedIds.filter((one) => !isInGraph(placeOf(one) ?? ''));
    expect(hidden.map(({ field }) => field)).toStrictEqual([]);
    expect(askedIds.length).toBeGreaterThan(100);
  });

  it('names every kind of part that the table has', () => {
    const parts = askedIds.filter(({ kind }) => kind === 'part').map(({ of }) => of);
    expect(Object.keys(partIds).toSorted()).toStrictEqual([...new Set(parts)].toSorted());
  });

  it('may be that of a fact, too', () => expect(askedIds.some(({ kind }) => kind === 'fact')).toBe(true));
});
