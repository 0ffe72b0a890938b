import { readFile } from 'node:fs/promises';

const PATIENCE_MS = 5_000;
/** Where reading failed, it is tried again after this time. */
const PAUSE_MS = 1_000;

const textAt = async (where: string): Promise<string> => {
  if (!/^https?:\/\//.test(where)) return readFile(where, 'utf8');
  const response = await fetch(where, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' });
  if (!response.ok) throw new Error(`${where} answered ${response.status}`);
  return response.text();
};

interface CachedDocument<T> {
  readonly value: T;
  readonly at: number;
}

/** What a JSON document says, in a file or behind a URL: read again once it is older than asked for. */
export class FreshJson<T> {
  private held: CachedDocument<T> | undefined;
  private reading: Promise<T> | undefined;
  private failedAt = Number.NEGATIVE_INFINITY;

  /** `lastsMs` is how long the last value stands in while the document cannot be read. */
  constructor(
    private readonly where: string,
    private readonly parse: (json: unknown) => T,
    private readonly lastsMs: number,
  ) {}

  /** The value, at most so old; a promise when it has to be read. Rejects when it can neither be read nor stood in for. */
  get(maxAgeMs: number): T | Promise<T> {
    const now = Date.now();
    const { held } = this;
    if (held && now - held.at < maxAgeMs) return held.value;
    if (held && this.standsIn(held, now) && now - this.failedAt < PAUSE_MS) return held.value;
    this.reading ??= this.read().finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  }

  private standsIn({ at }: CachedDocument<T>, now: number): boolean {
    return now - at < this.lastsMs;
  }

  private async read(): Promise<T> {
    const at = Date.now();
    try {
      const value = this.parse(JSON.parse(await textAt(this.where)));
      this.held = { value, at };
      return value;
    } catch (cause) {
      this.failedAt = Date.now();
      if (this.held && this.standsIn(this.held, this.failedAt)) return this.held.value;
      throw new Error(`${this.where} cannot be read`, { cause });
    }
  }
}
