/**
 * RFC 8785: one text for a JSON value, whoever writes it. Keys are in the order of their UTF-16 code units, numbers and
 * texts as ECMAScript writes them.
 * @throws for what JSON has no words for: `undefined` in lists, functions, numbers that are not finite.
 */
export const canonical = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) return object(value as Readonly<Record<string, unknown>>);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} is not a number of JSON.`);
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError(`A ${typeof value} is not a value of JSON.`);
  return text;
};

/** Facts have few names of fields: each is written once. */
const written = new Map<string, string>();
const MOST_NAMES = 10_000;

const nameOf = (key: string): string => {
  const known = written.get(key);
  if (known !== undefined) return known;
  const text = `${JSON.stringify(key)}:`;
  if (written.size < MOST_NAMES) written.set(key, text);
  return text;
};

/** A key without a value is not there. */
const object = (value: Readonly<Record<string, unknown>>): string => {
  let text = '{';
  for (const key of Object.keys(value).sort())
    if (value[key] !== undefined) text += `${text === '{' ? '' : ','}${nameOf(key)}${canonical(value[key])}`;
  return `${text}}`;
};
