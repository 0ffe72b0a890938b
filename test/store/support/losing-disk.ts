import type { Disk, LogFile } from '../../../events/embedded-store/src/storage/disk';

const SECTOR = 512;

/** What a file holds now, and what would be left of it without power. */
class Inode {
  live = Buffer.alloc(0);
  durable = Buffer.alloc(0);
}

/** Says for each unsynced thing whether it survives. */
export type Survives = () => boolean;

const leftOf = ({ live, durable }: Inode, survives: Survives): Buffer => {
  const size = live.length === durable.length || survives() ? live.length : durable.length;
  const left = Buffer.alloc(size);
  for (let at = 0; at < size; at += SECTOR) {
    const end = Math.min(at + SECTOR, size);
    const same = live.subarray(at, end).equals(durable.subarray(at, end));
    const source = same || survives() ? live : durable;
    if (at < source.length) source.copy(left, at, at, end);
  }
  return left;
};

/**
 * A disk in memory that promises only what it must: bytes survive a power cut if their file was synced after they were
 * written, names if the directory was. Anything else may survive or not, sector by sector and name by name.
 */
export class LosingDisk implements Disk {
  readonly #names: Map<string, Inode>;
  #durableNames: Map<string, Inode>;
  /** Called before every change and every sync. */
  onStep: () => void = () => undefined;

  constructor(names: ReadonlyMap<string, Inode> = new Map<string, Inode>()) {
    this.#names = new Map(names);
    this.#durableNames = new Map(names);
  }

  list(): readonly string[] {
    return [...this.#names.keys()];
  }

  open(name: string): LogFile {
    this.onStep();
    const inode = this.#names.get(name) ?? new Inode();
    this.#names.set(name, inode);
    return this.#file(inode);
  }

  #file(inode: Inode): LogFile {
    const resize = (size: number): void => {
      const bytes = Buffer.alloc(size);
      inode.live.copy(bytes);
      inode.live = bytes;
    };
    return {
      size: () => inode.live.length,
      read: (into, offset) => (offset >= inode.live.length ? 0 : inode.live.copy(into, 0, offset)),
      write: (bytes, offset) => {
        this.onStep();
        if (offset + bytes.length > inode.live.length) resize(offset + bytes.length);
        bytes.copy(inode.live, offset);
      },
      reserve: () => undefined,
      sync: async () => {
        this.onStep();
        const synced = Buffer.from(inode.live);
        await new Promise(setImmediate);
        this.onStep();
        inode.durable = synced;
      },
      truncate: (size) => {
        this.onStep();
        resize(size);
      },
      close: () => undefined,
    };
  }

  remove(name: string): void {
    this.onStep();
    this.#names.delete(name);
  }

  rename(from: string, to: string): void {
    this.onStep();
    const inode = this.#names.get(from);
    if (inode) this.#names.set(to, inode);
    this.#names.delete(from);
  }

  async syncNames(): Promise<void> {
    this.onStep();
    const synced = new Map(this.#names);
    await new Promise(setImmediate);
    this.onStep();
    this.#durableNames = synced;
  }

  /** The disk as it may be found after the power was cut at this moment. */
  afterPowerCut(survives: Survives): LosingDisk {
    const names = new Map<string, Inode>();
    for (const name of new Set([...this.#names.keys(), ...this.#durableNames.keys()])) {
      const [now, before] = [this.#names.get(name), this.#durableNames.get(name)];
      const inode = now === before || survives() ? now : before;
      if (!inode) continue;
      const left = leftOf(inode, survives);
      names.set(name, Object.assign(new Inode(), { live: left, durable: Buffer.from(left) }));
    }
    return new LosingDisk(names);
  }
}
