import type { Shares } from './shares';

/** The operations of one caller. */
interface Line {
  readonly name: string;
  running: number;
  readonly waiting: (() => void)[];
}

type Bounds = Pick<Shares, 'inFlight' | 'inFlightPerCaller' | 'waitingPerCaller'>;

/** Runs so many operations at once, and of one caller fewer; those that wait get their turn caller by caller. */
export class FairQueue {
  private running = 0;
  private readonly lines = new Map<string, Line>();
  /** The callers with waiting operations; whose turn is next comes first. */
  private readonly turns = new Set<Line>();

  constructor(private readonly bounds: Bounds) {}

  /** Runs an operation now or when it is its turn; `undefined` when too many of its caller wait already. */
  run<T>(caller: string, operation: () => Promise<T>): Promise<T> | undefined {
    const line = this.lineOf(caller);
    if (this.hasRoom(line)) return this.start(line, operation);
    if (line.waiting.length >= this.bounds.waitingPerCaller) return undefined;
    return new Promise((resolve, reject) => {
      line.waiting.push(() => {
        this.start(line, operation).then(resolve, reject);
      });
      this.turns.add(line);
    });
  }

  private lineOf(name: string): Line {
    const line = this.lines.get(name) ?? { name, running: 0, waiting: [] };
    this.lines.set(name, line);
    return line;
  }

  private hasRoom({ running }: Line): boolean {
    return this.running < this.bounds.inFlight && running < this.bounds.inFlightPerCaller;
  }

  private async start<T>(line: Line, operation: () => Promise<T>): Promise<T> {
    this.running += 1;
    line.running += 1;
    try {
      return await operation();
    } finally {
      this.running -= 1;
      line.running -= 1;
      if (line.running === 0 && line.waiting.length === 0) this.lines.delete(line.name);
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
