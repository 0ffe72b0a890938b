import type { EventFamily, Reliance } from '@zhudian/facts';

type Data = Readonly<Record<string, unknown>>;

const fieldsOf = ({ by = [] }: Reliance): readonly string[] => [by].flat();

/** What data tells of, by the fields of a reliance that say so; nothing where one of them is not there. */
export const aboutIn = (data: unknown, reliance: Reliance): string | undefined => {
  const values = fieldsOf(reliance).map((name) => (data as Data)[name]);
  return values.length === 0 || values.includes(undefined) ? undefined : values.join('/');
};

/** All things that a fact tells of on which others may rest; one that is not named where it names none. */
export const toldIn = (data: unknown, reliance: Reliance): readonly (string | undefined)[] => {
  if (reliance.each === undefined) return [aboutIn(data, reliance)];
  return ((data as Data)[reliance.each] as readonly unknown[]).map((one) => aboutIn(one, reliance));
};

/** What rests on facts of a type; nothing where all that comes later does. */
export const reliancesOf = ({ restedOnBy }: EventFamily, type: string): readonly Reliance[] | undefined => {
  const reliances: Reliance | readonly Reliance[] | undefined = restedOnBy?.[type];
  return reliances && [reliances].flat();
};
