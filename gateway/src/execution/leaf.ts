import { isScalarType, type GraphQLLeafType } from 'graphql';

const checks: Readonly<Record<string, (value: unknown) => boolean>> = {
  Int: (value) => Number.isInteger(value) && Number(value) >= -(2 ** 31) && Number(value) < 2 ** 31,
  Float: (value) => typeof value === 'number',
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  ID: (value) => typeof value === 'string' || Number.isInteger(value),
};

const anything = () => true;

/** Whether a value may stand for a leaf of this type; a scalar of our own may be anything. */
export const leafCheck = (type: GraphQLLeafType): ((value: unknown) => boolean) => {
  if (isScalarType(type)) return checks[type.name] ?? anything;
  const names = new Set<unknown>(type.getValues().map(({ name }) => name));
  return (value) => names.has(value);
};
