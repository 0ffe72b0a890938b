import type { Written } from '../storage/group-commit';

interface Known {
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
}

const CAPACITY = 65_536;

/** The ids of the last events written. It makes retries idempotent where no exact revision is expected. */
export class RecentIds {
  readonly #known = new Map<string, Known>();

  add(id: string, known: Known): void {
    this.#known.delete(id);
    this.#known.set(id, known);
    if (this.#known.size > CAPACITY) this.#known.delete(this.#known.keys().next().value ?? '');
  }

  find(id: string, stream: string): Known | undefined {
    const known = this.#known.get(id);
    return known?.stream === stream ? known : undefined;
  }

  forget(records: readonly Written[]): void {
    for (const { event } of records) this.#known.delete(event.id);
  }

  clear(): void {
    this.#known.clear();
  }
}
