/** One looks for all who wait for the same: when it has found something, or looks no more, they are woken, and the first of them looks. */
export class Looking {
  private isTaken = false;
  private readonly waiting = new Set<() => void>();

  /** Looks on behalf of all, or waits while somebody else does; ends at the latest when the signal aborts. */
  async forAll(look: () => Promise<unknown>, wait: (until: (ended: AbortSignal) => Promise<void>) => Promise<unknown>) {
    if (this.isTaken) {
      await wait((ended) => this.woken(ended));
      return;
    }
    this.isTaken = true;
    try {
      await look();
    } finally {
      this.isTaken = false;
      for (const wake of this.waiting) wake();
    }
  }

  private woken(ended: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        this.waiting.delete(end);
        ended.removeEventListener('abort', end);
        resolve();
      };
      this.waiting.add(end);
      ended.addEventListener('abort', end);
      if (ended.aborted) end();
    });
  }
}
