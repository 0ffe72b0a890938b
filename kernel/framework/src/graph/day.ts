import { GraphQLScalarType } from 'graphql';
import { GraphQLLocalDate } from 'graphql-scalars';

/** Those of more than ten years. */
const MOST_DAYS = 4_000;
const known = new Set<unknown>();

/** Days are few, and a file tells each of them a thousand times: what was found to be a day is one. */
const told = (value: unknown): unknown => {
  if (known.has(value)) return value;
  const day: unknown = GraphQLLocalDate.serialize(value);
  if (known.size >= MOST_DAYS) known.clear();
  known.add(day);
  return day;
};

/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export const Day = new GraphQLScalarType({ ...GraphQLLocalDate.toConfig(), serialize: told });
