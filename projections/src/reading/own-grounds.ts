import { allSchemas, catalogue } from '@zhudian/facts';
import type { Access, Condition } from '../access/policy';
import type { AnyReadModel } from '../declaring/define-read-model';

type Judged = Pick<AnyReadModel, 'access' | 'on'>;

const CATEGORY_OF: ReadonlyMap<string, string> = new Map(
  catalogue.flatMap((family) => Object.keys(allSchemas(family)).map((type) => [type, family.category] as const)),
);

const kindsIn = (condition: Condition): readonly Condition['kind'][] =>
  'of' in condition ? condition.of.flatMap(kindsIn) : [condition.kind];

const kindsOf = ({ rows, except, masks = [] }: Access): ReadonlySet<Condition['kind']> => {
  const grants = [...rows, ...masks.flatMap(({ to }) => to)];
  return new Set([...grants.map(({ where }) => where), ...(except ? [except.where] : [])].flatMap(kindsIn));
};

/** The ground of those who have, or have had, a posting. */
export const OWN_POSTING = 'own posting';

const known = new WeakMap<Judged, readonly string[]>();

/**
 * On what of the own person it depends who sees what of a read model: being named in facts of these categories, having a
 * posting. Those to whom none of it applies see the same when their roles and units are the same.
 */
export const ownGroundsOf = (model: Judged): readonly string[] => {
  const grounds = known.get(model) ?? groundsOf(model);
  known.set(model, grounds);
  return grounds;
};

const groundsOf = ({ access, on }: Judged): readonly string[] => {
  const kinds = kindsOf(access);
  const categories = kinds.has('person') ? Object.keys(on).flatMap((type) => CATEGORY_OF.get(type) ?? []) : [];
  return [...new Set(categories), ...(kinds.has('posting') ? [OWN_POSTING] : [])];
};
