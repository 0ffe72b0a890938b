/** What stands in a list more than once, each named once. */
export const repeated = <T>(all: readonly T[]): readonly T[] => [
  ...new Set(all.filter((one, at) => all.indexOf(one) !== at)),
];
