/** A short name that none of the others has: `item-1`. */
export const numbered = (stem: string, taken: readonly unknown[], from = taken.length + 1): string => {
  const name = `${stem}-${from}`;
  return taken.includes(name) ? numbered(stem, taken, from + 1) : name;
};
