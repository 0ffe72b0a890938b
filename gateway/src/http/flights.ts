/** Executions under way: an equal one waits for the first and then looks whether its answer has been kept. */
export class Flights {
  private readonly running = new Map<string, Promise<unknown>>();

  /** Nothing is handed from one to the other: what `kept` finds, it finds by the rights of who asks. */
  async run<T>(key: string | undefined, execute: () => Promise<T>, kept: () => Promise<T | undefined>): Promise<T> {
    if (key === undefined) return execute();
    const first = this.running.get(key);
    if (first) {
      await first.catch(() => undefined);
      return (await kept()) ?? execute();
    }
    const own = execute();
    this.running.set(key, own);
    try {
      return await own;
    } finally {
      this.running.delete(key);
    }
  }
}
