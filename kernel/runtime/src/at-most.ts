/**
 * A cache of so many entries at most. As a size, since `max` reserves room for all of them at once, and most caches stay small.
 */
export const atMost = (entries: number) => ({ maxSize: entries, sizeCalculation: () => 1 });
