/** The rows used last: at least half of a number of them, and never more than it. */
export class RecentRows<T> {
  private young = new Map<string, T>();
  private old = new Map<string, T>();

  constructor(private readonly most: number) {}

  get(id: string): T | undefined {
    return this.young.get(id) ?? this.old.get(id);
  }

  set(id: string, row: T | undefined): void {
    if (row === undefined) {
      this.young.delete(id);
      this.old.delete(id);
      return;
    }
    this.young.set(id, row);
    if (this.young.size < this.most / 2) return;
    this.old = this.young;
    this.young = new Map();
  }

  clear(): void {
    this.young.clear();
    this.old.clear();
  }
}
