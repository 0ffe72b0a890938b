import { Generations } from '../storage/generations';

/** Where an event is. */
export interface RecentEvent {
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
}

const CAPACITY = 32_768;

/** The ids of the last events written. It makes retries idempotent where no exact revision is expected. */
export class RecentIds {
  readonly #known = new Generations<string, RecentEvent>(CAPACITY);

  add(id: string, { stream, revision, position }: RecentEvent): void {
    this.#known.set(id, { stream, revision, position });
  }

  find(id: string, stream: string): RecentEvent | undefined {
    const known = this.#known.get(id);
    return known?.stream === stream ? known : undefined;
  }

  clear(): void {
    this.#known.clear();
  }
}
