/** Several figures of one measurement: each is told once, and then all are measured anew. */
export const together = <What extends string>(measure: () => Promise<Readonly<Record<What, number>>>) => {
  let untold = new Map<string, number>();
  return async (what: What): Promise<number> => {
    if (!untold.has(what)) untold = new Map(Object.entries<number>(await measure()));
    const told = untold.get(what) ?? NaN;
    untold.delete(what);
    return told;
  };
};
