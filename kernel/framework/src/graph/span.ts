type Maybe<T> = T | null | undefined;

/** From a day or month on, and before another. */
export interface Span {
  readonly from: string | undefined;
  readonly before: string | undefined;
}

/** `undefined` when neither end was said. */
export const span = (from: Maybe<string>, before: Maybe<string>): Span | undefined =>
  from || before ? { from: from ?? undefined, before: before ?? undefined } : undefined;
