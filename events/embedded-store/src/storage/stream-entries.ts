import { Generations } from './generations';
import type { StreamEntry } from './index-state';
import type { IndexTables } from './index-tables';

const CAPACITY = 25_000;

/** The entries of streams: those that were asked for lately, and those that changed and are not in the tables yet. */
export class StreamEntries {
  readonly #known = new Generations<string, StreamEntry>(CAPACITY);
  #changed = new Map<string, StreamEntry>();

  find(stream: string, tables: IndexTables): StreamEntry | undefined {
    const known = this.#known.get(stream) ?? this.#changed.get(stream);
    if (known) return known;
    const entry = tables.stream(stream);
    if (entry) this.#known.set(stream, entry);
    return entry;
  }

  changed(entry: StreamEntry): void {
    this.#known.set(entry.name, entry);
    this.#changed.set(entry.name, entry);
  }

  putChanged(tables: IndexTables): void {
    for (const entry of this.#changed.values()) tables.putStream(entry);
    this.#changed = new Map();
  }

  clear(): void {
    this.#known.clear();
    this.#changed.clear();
  }
}
