import type { LostRange, Position } from '@zhudian/facts';
import type { PositionMessage } from '@zhudian/hops';
import type { Stopped } from '../operation/stopped';
import { ChangeIntervals } from './change-intervals';

/** The last reported position of each connected subgraph, and the change intervals of its read models. */
export class KnownPositions {
  readonly changes = new ChangeIntervals();
  private readonly heardNow = new Map<string, Position>();
  private lowest: Position | undefined;

  /** How often what was known may have become wrong. */
  breaks = 0;

  /** `onBreak` is called when a subgraph disconnects or reports an earlier position: cached answers may be wrong then. */
  constructor(
    private readonly names: readonly string[],
    private readonly onBreak: () => void = () => undefined,
  ) {}

  heard(name: string, { position, changes, parts, stopped, lost = [] }: PositionMessage) {
    this.noteLost(lost);
    if (position < (this.heardNow.get(name) ?? position)) this.gone(name);
    this.heardNow.set(name, position);
    this.noteStop(name, { position, stopped });
    this.reckon();
    if (!this.changes.heard(name, { position, changes, parts })) this.broken();
  }

  /** The parts of the log that were lost. What is lost stays lost, whichever subgraph tells of it first. */
  lost: readonly LostRange[] = [];

  private noteLost(lost: readonly LostRange[]) {
    const unheard = lost.filter(({ from, to }) => !this.lost.some((one) => one.from === from && one.to === to));
    if (unheard.length === 0) return;
    this.lost = [...this.lost, ...unheard];
    this.broken();
  }

  /** One that goes on is behind until it has caught up: the others do not go back for it. */
  private noteStop(name: string, { position, stopped }: Pick<PositionMessage, 'position' | 'stopped'>) {
    const before = this.stops.get(name);
    const stop = stopped ?? (before && position < (this.lowest ?? position) ? before : undefined);
    if (stop) this.stops.set(name, { position: stop.position, type: stop.type, reached: position });
    else this.stops.delete(name);
  }

  /** A stopped context holds back those operations alone that touch it; when all have stopped, the newest is where the first stands. */
  private reckon() {
    const before = this.lowest;
    const going = [...this.heardNow].filter(([name]) => !this.stops.has(name)).map(([, position]) => position);
    const least = Math.min(...(going.length > 0 ? going : this.heardNow.values()));
    if (this.heardNow.size > 0) this.lowest = least;
    if (this.lowest !== before) for (const look of this.looking) look();
  }

  /** A disconnected subgraph does not hold back the others: queries that need it fail anyway. */
  gone(name: string) {
    if (!this.heardNow.delete(name)) return;
    this.stops.delete(name);
    this.reckon();
    this.changes.lost(name);
    this.broken();
  }

  private broken() {
    this.breaks += 1;
    this.onBreak();
  }

  private readonly looking = new Set<() => void>();

  /** Waits until the common position lies beyond another, or the signal aborts. */
  beyond(position: Position, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        this.looking.delete(look);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const look = () => {
        if ((this.lowest ?? position) > position) end();
      };
      this.looking.add(look);
      signal.addEventListener('abort', end);
      if (signal.aborted) end();
      else look();
    });
  }

  /** The contexts that have stopped, by the names of their subgraphs. */
  readonly stops = new Map<string, Stopped>();

  /** The position that all connected subgraphs have reached that have not stopped; `undefined` while there is none. */
  get common(): Position | undefined {
    return this.lowest;
  }

  get silent(): readonly string[] {
    return this.names.filter((name) => !this.heardNow.has(name));
  }
}
