/** Counts of clues leave out, since, what the caller may not see. */
const COUNTS: ReadonlySet<string> = new Set(['cluesLeft', 'reached', 'open']);
/** Of persons whom nobody registered: nobody can tell to whom they belong, so nobody is told their names. */
const NAMES_OF_NOBODY: ReadonlySet<unknown> = new Set(['局党委办']);

/** Of three or four answers, which were told then and are not told of fewer than five. */
const RESULTS: ReadonlySet<string> = new Set(['mean', 'favourable', 'satisfaction', 'before', 'after', 'gained']);

const isOfTooFew = (key: string, then: unknown, now: unknown): boolean =>
  (RESULTS.has(key) && typeof then === 'number' && now === null) ||
  (key === 'withheld' && then === false && now === true);

const isWithheld = (key: string, then: unknown, now: unknown): boolean =>
  isOfTooFew(key, then, now) ||
  (COUNTS.has(key) && typeof then === 'number' ? Number(now) <= then : NAMES_OF_NOBODY.has(then) && now === null);

/** An answer of today in which what has been withheld since then is put back: everything else has to be the same. */
export const withWithheld = (now: unknown, then: unknown): unknown => {
  if (Array.isArray(now))
    return now.map((one, at) => withWithheld(one, (then as readonly unknown[] | undefined)?.[at]));
  if (typeof now !== 'object' || now === null) return now;
  const before = (then ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(now).map(([key, value]) => [
      key,
      isWithheld(key, before[key], value) ? before[key] : withWithheld(value, before[key]),
    ]),
  );
};
