import { BadIndex } from './errors';

/** Lets work be done on an index; one that turns out to be bad is built anew first, or answers nothing any more. */
export class IndexGuard {
  readonly #rebuild: (reason: string) => void;
  #rebuilding = false;
  #broken: Error | undefined;

  constructor(rebuild: (reason: string) => void) {
    this.#rebuild = rebuild;
  }

  get isBroken(): boolean {
    return this.#broken !== undefined;
  }

  /** Does the work; where the index turns out to be bad, builds it anew and does the work then. */
  proven<T>(work: () => T): T {
    if (this.#broken) throw this.#broken;
    try {
      return work();
    } catch (error) {
      if (!(error instanceof BadIndex) || this.#rebuilding) throw error;
      this.distrust(error.message);
      return work();
    }
  }

  /** Builds the index anew. Throws what makes that impossible, and from then on whenever the index is used. */
  distrust(reason: string): void {
    this.#rebuilding = true;
    try {
      this.#rebuild(reason);
    } catch (error) {
      this.#broken = error as Error;
      throw error;
    } finally {
      this.#rebuilding = false;
    }
  }

  /** The index has been emptied. */
  mended(): void {
    this.#broken = undefined;
  }
}
