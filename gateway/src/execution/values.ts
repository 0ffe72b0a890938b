/** A JSON object of a subgraph's response. */
export type JsonObject = { [key: string]: unknown };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mergeLists = (into: unknown[], from: readonly unknown[]) => {
  from.forEach((value, index) => {
    into[index] = merged(into[index], value);
  });
  return into;
};

const merged = (known: unknown, value: unknown): unknown => {
  if (isObject(known) && isObject(value)) return merge(known, value);
  if (Array.isArray(known) && Array.isArray(value) && known.length === value.length) return mergeLists(known, value);
  return value;
};

/** Merges a later response into an object, in place. */
export const merge = (into: JsonObject, from: JsonObject): JsonObject => {
  for (const key of Object.keys(from)) into[key] = merged(into[key], from[key]);
  return into;
};
