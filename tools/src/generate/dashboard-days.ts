import { getNamedType, isLeafType, isObjectType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { titleOf } from './dashboard-labels';
import type { Service } from '@zhudian/framework/service';

type Field = GraphQLField<unknown, unknown>;
type Model = Service['tracked'][number]['model'];

const isEntity = (type: GraphQLObjectType): boolean => 'id' in type.getFields();

/** Of which types the graph tells what was in force on a day, and which of their fields. */
export const daysOf = (services: readonly Service[]) => {
  const models = new Map(
    services.flatMap(({ tracked }) => tracked.flatMap(({ name, model }) => (name ? [[name, model] as const] : []))),
  );
  const isKnown = (type: GraphQLObjectType): boolean => models.get(type.name)?.validity !== undefined;
  const linksKnown = (type: GraphQLObjectType): boolean =>
    Object.values(type.getFields()).every(({ type: each }) => {
      const named = getNamedType(each);
      return !isObjectType(named) || !isEntity(named) || isKnown(named);
    });

  /** What stands in the row itself, and what the row names; what it is called by is named by its id. */
  const isOnDay = ({ columns }: Model, title: readonly string[], { name, type }: Field): boolean => {
    const named = getNamedType(type);
    if (name === 'id' || isLeafType(named)) return name === 'id' || name in columns;
    if (!isObjectType(named)) return false;
    const isNamed = name in columns || `${name}Id` in columns || title.includes(name);
    if (isEntity(named)) return isKnown(named) && isNamed;
    return name in columns && linksKnown(named);
  };

  return (type: GraphQLObjectType, shown: readonly Field[]): readonly string[] | undefined => {
    const model = models.get(type.name);
    if (model?.validity === undefined || model.validity === 'TIMELESS') return undefined;
    return shown.filter((field) => isOnDay(model, titleOf(type), field)).map(({ name }) => name);
  };
};
