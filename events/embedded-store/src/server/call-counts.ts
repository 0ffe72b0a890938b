import type { Call } from './call';
import { Code } from './status';

/** How many calls there were, and how they ended. */
export class CallCounts {
  readonly current = new Set<Call>();
  total = 0;
  failed = 0;
  unimplemented = 0;
  deadlineExceeded = 0;

  /** Counts a call from its beginning to its end. */
  add(call: Call): void {
    this.current.add(call);
    this.total++;
    call.onClose(() => {
      this.current.delete(call);
      this.#ended(call.failure);
    });
  }

  #ended(code: number | undefined): void {
    if (code === undefined) return;
    this.failed++;
    if (code === Code.unimplemented) this.unimplemented++;
    if (code === Code.deadlineExceeded) this.deadlineExceeded++;
  }
}
