import { munkres } from 'munkres';

/**
 * Rows put to columns, one each, so that the sum of the values is the greatest: `[row, column]` in the order of the rows.
 * Of a matrix with more rows than columns, or fewer, as many as there are of the fewer. The same matrix gives the same answer.
 * Values are whole numbers whose sum stays below 2^53, so that nothing is lost to rounding.
 */
export const bestAssignment = (values: readonly (readonly number[])[]): readonly (readonly [number, number])[] =>
  values.length === 0 || values[0]?.length === 0
    ? []
    : munkres(values.map((row) => row.map((value) => -value))).toSorted(([one], [other]) => one - other);
