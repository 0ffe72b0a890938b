/** What specs have shown of one aggregate: each was decided by its rule, and came out as the spec says. */
export interface ShownDecisions {
  readonly accepted: Set<string>;
  readonly refused: Set<string>;
}

const shown = new Map<string, ShownDecisions>();

/** Of the specs that ran so far in this file, by category. */
export const shownOf = (category: string): ShownDecisions => {
  const known = shown.get(category) ?? { accepted: new Set(), refused: new Set() };
  shown.set(category, known);
  return known;
};
