/** How many there are, as far as what is listed tells; where none is seen yet nothing is said. */
export const countWords = (count: number, isWhole: boolean): string => {
  if (isWhole) return ` ${count}`;
  return count === 0 ? '' : ` ${count}+`;
};
