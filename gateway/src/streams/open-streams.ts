/** Counts the open streams by caller: each may have so many. */
export class OpenStreams {
  private readonly open = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** Opens one more; what closes it, or `undefined` when the caller has too many. */
  enter(caller: string): (() => void) | undefined {
    const count = this.open.get(caller) ?? 0;
    if (count >= this.most) return undefined;
    this.open.set(caller, count + 1);
    let isOpen = true;
    return () => {
      if (isOpen) this.leave(caller);
      isOpen = false;
    };
  }

  /** Of all callers. */
  get count(): number {
    return [...this.open.values()].reduce((sum, count) => sum + count, 0);
  }

  private leave(caller: string) {
    const left = (this.open.get(caller) ?? 1) - 1;
    if (left > 0) this.open.set(caller, left);
    else this.open.delete(caller);
  }
}
