type Maybe<T> = T | null | undefined;

/** What is asked for in two ways: nothing has two different values at once. */
export const both = <T extends string | boolean>(one: Maybe<T>, other: Maybe<T>): T | readonly T[] | undefined => {
  if (one === null || one === undefined) return other ?? undefined;
  return other === null || other === undefined || one === other ? one : [];
};

/** All of these ids, or the one that was asked for, if it is among them. */
export const among = (ids: readonly string[], id: Maybe<string>): readonly string[] =>
  id ? ids.filter((one) => one === id) : ids;
