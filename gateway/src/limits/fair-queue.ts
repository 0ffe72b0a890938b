import type { Shares } from './shares';

export type Kind = 'reads' | 'changes';

/** The operations of one caller, and of one kind. */
interface Line {
  readonly caller: string;
  readonly kind: Kind;
  running: number;
  readonly waiting: (() => void)[];
}

type Bounds = Pick<
  Shares,
  'inFlight' | 'inFlightPerCaller' | 'inFlightBesideOthers' | 'changesBesideOthers' | 'waitingPerCaller'
>;

/** So many operations of others after its last one, a caller counts as gone. */
const REMEMBERED = 256;

/**
 * Runs so many operations at once, of one caller fewer, and fewer still while others ask: those that are under way cannot be
 * overtaken. Those that wait get their turn caller by caller.
 */
export class FairQueue {
  private running = 0;
  private readonly lines = new Map<string, Line>();
  /** The callers with waiting operations; whose turn is next comes first. */
  private readonly turns = new Set<Line>();

  /** The callers of the last operations, who asked last comes last, and which operation that was. */
  private readonly asked = new Map<string, number>();
  private operations = 0;

  constructor(private readonly bounds: Bounds) {}

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
    const isAlone = this.asked.size === 1 && this.asked.has(caller);
    const beside = kind === 'changes' ? changesBesideOthers : inFlightBesideOthers;
    return this.running < inFlight && running < Math.min(inFlightPerCaller, isAlone ? Infinity : beside);
  }

  private async start<T>(line: Line, operation: () => Promise<T>): Promise<T> {
    this.running += 1;
    line.running += 1;
    try {
      return await operation();
    } finally {
      this.running -= 1;
      line.running -= 1;
      if (line.running === 0 && line.waiting.length === 0) this.lines.delete(keyOf(line));
      this.startNext();
    }
  }

  private startNext() {
    for (const line of this.turns) {
      if (!this.hasRoom(line)) continue;
      const start = line.waiting.shift();
      this.turns.delete(line);
      if (line.waiting.length > 0) this.turns.add(line);
      return start?.();
    }
  }
}

const keyOf = ({ caller, kind }: Pick<Line, 'caller' | 'kind'>): string => `${kind} ${caller}`;
