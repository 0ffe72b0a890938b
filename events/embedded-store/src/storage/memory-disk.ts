import type { Disk, LogFile } from './disk';

class MemoryFile implements LogFile {
  #bytes = Buffer.alloc(64 * 1024);
  #size = 0;

  size(): number {
    return this.#size;
  }

  read(into: Buffer, offset: number): number {
    return offset >= this.#size ? 0 : this.#bytes.copy(into, 0, offset, this.#size);
  }

  write(bytes: Buffer, offset: number): void {
    const end = offset + bytes.length;
    if (end > this.#bytes.length) {
      const larger = Buffer.alloc(Math.max(this.#bytes.length * 2, end));
      this.#bytes.copy(larger, 0, 0, this.#size);
      this.#bytes = larger;
    }
    bytes.copy(this.#bytes, offset);
    this.#size = Math.max(this.#size, end);
  }

  reserve(): void {}

  sync(): Promise<void> {
    return Promise.resolve();
  }

  truncate(size: number): void {
    this.#bytes.fill(0, size, this.#size);
    this.#size = size;
  }

  close(): void {}
}

/** A disk that forgets everything with the process. */
export const memoryDisk = (): Disk => {
  const files = new Map<string, MemoryFile>();
  return {
    list: () => [...files.keys()],
    open: (name) => {
      const file = files.get(name) ?? new MemoryFile();
      files.set(name, file);
      return file;
    },
    remove: (name) => void files.delete(name),
    rename: (from, to) => {
      const file = files.get(from);
      if (file) files.set(to, file);
      files.delete(from);
    },
    syncNames: () => Promise.resolve(),
  };
};
