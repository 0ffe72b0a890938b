interface VerifiedToken<T> {
  readonly value: T;
  readonly until: number;
}

/** Tokens verified a moment ago, the oldest forgotten first when they need more than `maxCharacters` in sum. */
export class VerifiedTokens<T> {
  private readonly known = new Map<string, VerifiedToken<T>>();
  private characters = 0;

  constructor(private readonly maxCharacters: number) {}

  get(token: string): T | undefined {
    const known = this.known.get(token);
    // Compared with the wall clock, which may be adjusted or continue during sleep.
    return known && Date.now() < known.until ? known.value : undefined;
  }

  /** `until` is in milliseconds since 1970. */
  set(token: string, value: T, until: number) {
    this.forget(token);
    this.known.set(token, { value, until });
    this.characters += token.length;
    for (const oldest of this.known.keys()) {
      if (this.characters <= this.maxCharacters) return;
      this.forget(oldest);
    }
  }

  private forget(token: string) {
    if (this.known.delete(token)) this.characters -= token.length;
  }
}
