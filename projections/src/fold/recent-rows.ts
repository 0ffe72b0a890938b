/** The rows used last, up to a number of them. */
export class RecentRows<T> {
  private readonly rows = new Map<string, T>();

  constructor(private readonly most: number) {}

  get(id: string): T | undefined {
    const row = this.rows.get(id);
    if (row !== undefined) {
      this.rows.delete(id);
      this.rows.set(id, row);
    }
    return row;
  }

  set(id: string, row: T | undefined): void {
    this.rows.delete(id);
    if (row === undefined) return;
    this.rows.set(id, row);
    if (this.rows.size > this.most) this.rows.delete(this.rows.keys().next().value as string);
  }

  clear(): void {
    this.rows.clear();
  }
}
