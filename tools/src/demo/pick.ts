/** FNV-1a, with its bits mixed at the end so that seeds that differ in their last letter alone lie far apart. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** A whole number below `below`, always the same for a seed: the demonstration has no chance in it. */
export const pick = (seed: string, below: number): number => hashOf(`${below}/${seed}`) % below;

/** One of several, always the same for a seed. */
export const choose = <T>(seed: string, of: readonly T[]): T => {
  const one = of[pick(seed, of.length)];
  if (one === undefined) throw new Error(`There is nothing to choose from for ${seed}.`);
  return one;
};

/** A whole number between two, both included. */
export const between = (seed: string, least: number, most: number): number => least + pick(seed, most - least + 1);

/** One of several texts, each `{name}` replaced by its value. */
export const phrase = (
  seed: string,
  texts: readonly string[],
  values: Readonly<Record<string, string | number>> = {},
): string =>
  choose(seed, texts).replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    String(values[name] ?? between(`${seed}/${name}`, 2, 9)),
  );
