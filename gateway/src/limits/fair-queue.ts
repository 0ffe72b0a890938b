import type { Shares } from './shares';
import { WorkAccounts } from './work-accounts';

export type Kind = 'reads' | 'changes';

/** The operations of one caller, and of one kind. */
interface Line {
  readonly caller: string;
  readonly kind: Kind;
  running: number;
  readonly waiting: (() => void)[];
  /** Until it may go on. */
  rest?: NodeJS.Timeout | undefined;
}

type Bounds = Pick<
  Shares,
  | 'inFlight'
  | 'inFlightPerCaller'
  | 'inFlightBesideOthers'
  | 'changesBesideOthers'
  | 'waitingPerCaller'
  | 'workBesideOthers'
  | 'workAtOnceMs'
>;

/** So many operations of others after its last one, a caller counts as gone. */
const REMEMBERED = 256;

/**
 * Runs so many operations at once, of one caller fewer, and fewer still while others ask: those that are under way cannot be
 * overtaken. Who has been at work for long rests in between while others ask. Those that wait get their turn caller by caller.
 */
export class FairQueue {
  private running = 0;
  private readonly lines = new Map<string, Line>();
  /** The callers with waiting operations; whose turn is next comes first. */
  private readonly turns = new Set<Line>();

  /** The callers of the last operations, who asked last comes last, and which operation that was. */
  private readonly asked = new Map<string, number>();
  private operations = 0;
  private readonly work: WorkAccounts;

  /** When `draining` aborts, all that waits is to be done soon: nobody rests any more. */
  constructor(
    private readonly bounds: Bounds,
    private readonly draining?: AbortSignal,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.work = new WorkAccounts({ burstMs: bounds.workAtOnceMs, share: bounds.workBesideOthers }, now);
    draining?.addEventListener('abort', () => this.startWaiting(), { once: true });
  }

  /** Runs an operation now or when it is its turn; `undefined` when too many of its caller wait already. */
  run<T>(caller: string, operation: () => Promise<T>, kind: Kind = 'reads'): Promise<T> | undefined {
    const line = this.lineOf(caller, kind);
    this.note(caller);
    if (this.hasRoom(line)) return this.start(line, operation);
    if (line.waiting.length >= this.bounds.waitingPerCaller) return undefined;
    return new Promise((resolve, reject) => {
      line.waiting.push(() => {
        this.start(line, operation).then(resolve, reject);
      });
      this.turns.add(line);
      this.rest(line);
    });
  }

  private lineOf(caller: string, kind: Kind): Line {
    const line = this.lines.get(keyOf({ caller, kind })) ?? { caller, kind, running: 0, waiting: [] };
    this.lines.set(keyOf(line), line);
    return line;
  }

  private note(caller: string) {
    this.operations += 1;
    this.asked.delete(caller);
    this.asked.set(caller, this.operations);
    for (const [name, at] of this.asked) {
      if (this.operations - at < REMEMBERED) return;
      this.asked.delete(name);
    }
  }

  private hasRoom({ caller, kind, running }: Line): boolean {
    const { inFlight, inFlightPerCaller, inFlightBesideOthers, changesBesideOthers } = this.bounds;
    if (this.running >= inFlight || running >= inFlightPerCaller) return false;
    if (this.isAlone(caller) || this.draining?.aborted) return true;
    const beside = kind === 'changes' ? changesBesideOthers : inFlightBesideOthers;
    // Several at once hold each other up, and each would count for as long as it did.
    return running < (this.work.isSpent(caller) ? 1 : beside) && this.work.wait(caller) === 0;
  }

  private isAlone(caller: string): boolean {
    return this.asked.size === 1 && this.asked.has(caller);
  }

  private async start<T>(line: Line, operation: () => Promise<T>): Promise<T> {
    this.running += 1;
    line.running += 1;
    const began = this.now();
    try {
      return await operation();
    } finally {
      this.running -= 1;
      line.running -= 1;
      this.work.charge(line.caller, this.now() - began);
      if (line.running === 0 && line.waiting.length === 0) this.lines.delete(keyOf(line));
      this.startWaiting();
    }
  }

  private startWaiting() {
    // A line whose turn has been comes again at the end.
    for (const line of this.turns) {
      if (this.running >= this.bounds.inFlight) return;
      if (!this.hasRoom(line)) {
        this.rest(line);
        continue;
      }
      const start = line.waiting.shift();
      this.turns.delete(line);
      if (line.waiting.length > 0) this.turns.add(line);
      start?.();
    }
  }

  /** Looks again when the caller has rested; whatever else a line waits for tells of its end. */
  private rest(line: Line) {
    const ms = this.work.wait(line.caller);
    if (line.rest || line.waiting.length === 0 || ms === 0) return;
    line.rest = setTimeout(() => {
      line.rest = undefined;
      this.startWaiting();
      this.rest(line);
    }, ms);
  }
}

const keyOf = ({ caller, kind }: Pick<Line, 'caller' | 'kind'>): string => `${kind} ${caller}`;
