import type { Written } from '../storage/group-commit';
import type { Call } from '../server/call';
import type { EventStore } from '../store/event-store';

/** Lets a subscription sleep until something it wants is appended, or its client is gone. */
export class Alarm {
  #rung = true;
  #wake: (() => void) | undefined;

  constructor(store: EventStore, call: Call, wants: (records: readonly Written[]) => boolean) {
    const listener = (records: readonly Written[]): void => {
      if (wants(records)) this.ring();
    };
    store.news.on('published', listener);
    call.onClose(() => {
      store.news.off('published', listener);
      this.ring();
    });
  }

  ring(): void {
    this.#rung = true;
    this.#wake?.();
    this.#wake = undefined;
  }

  /** Resolves at once if it rang since the last call. */
  async wait(): Promise<void> {
    if (!this.#rung) await new Promise<void>((resolve) => (this.#wake = resolve));
    this.#rung = false;
  }
}
