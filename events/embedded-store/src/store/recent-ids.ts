import { Generations } from '../storage/generations';

/** Where an event is. */
export interface Known {
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
}

const CAPACITY = 32_768;

/** The ids of the last events written. It makes retries idempotent where no exact revision is expected. */
export class RecentIds {
  readonly #known = new Generations<string, Known>(CAPACITY);

  add(id: string, { stream, revision, position }: Known): void {
    this.#known.set(id, { stream, revision, position });
  }

  find(id: string, stream: string): Known | undefined {
    const known = this.#known.get(id);
    return known?.stream === stream ? known : undefined;
  }

  clear(): void {
    this.#known.clear();
  }
}
