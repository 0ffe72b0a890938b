/** A map of the entries used last, `limit` of them. */
export class BoundedMap<Key, Value> {
  private readonly entries = new Map<Key, Value>();

  constructor(private readonly limit: number) {}

  /** What is known of a key, or else what `make` gives, which is kept. */
  getOrMake(key: Key, make: () => Value): Value {
    const known = this.entries.get(key);
    const value = known === undefined && !this.entries.has(key) ? make() : (known as Value);
    this.set(key, value);
    return value;
  }

  get(key: Key): Value | undefined {
    const known = this.entries.get(key);
    if (known !== undefined) this.set(key, known);
    return known;
  }

  set(key: Key, value: Value) {
    this.entries.delete(key);
    this.entries.set(key, value);
    if (this.entries.size > this.limit) this.entries.delete(this.entries.keys().next().value as Key);
  }
}
