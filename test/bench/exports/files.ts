import { createHash } from 'node:crypto';
import { fillPersons } from './persons';
import { TOP } from '../growth/facts';
import { megabytesGained } from '../growth/processes';
import { systemOver } from '../growth/system-over';
import type { System } from '../../scenario/support/system';
import { together } from '../together';
import { download } from '../streams/reading';

const BYTES_OF_A_MEGABYTE = 1e6;

/** Of one file: how long it took, megabytes a second, and what the gateway needed for it at the most. */
export type Figures = Readonly<Record<'seconds' | 'rate' | 'gained', number>>;

/** Files of a system with many rows. The same file is the same bytes each time. */
export class Files {
  private readonly digests = new Map<string, string>();
  private readonly figures = new Map<string, (what: keyof Figures) => Promise<number>>();

  private constructor(
    readonly system: System,
    readonly token: string,
  ) {}

  static async over(persons: number): Promise<Files> {
    const { system } = await systemOver((log) => fillPersons(log, persons));
    return new Files(system, await system.tokenOf('reader', ['PARTY_WORK'], TOP));
  }

  figure(file: string, what: keyof Figures): Promise<number> {
    const figures = this.figures.get(file) ?? together<keyof Figures>(() => this.made(file));
    this.figures.set(file, figures);
    return figures(what);
  }

  private async made(file: string): Promise<Figures> {
    let [bytes, seconds] = [0, NaN];
    const sum = createHash('sha256');
    const gained = await megabytesGained(this.system.pids().get('gateway') ?? 0, async () => {
      const began = performance.now();
      const { body } = await download(`${this.system.url}/export/${file}`, this.token);
      for await (const chunk of body as AsyncIterable<Buffer>) {
        sum.update(chunk);
        bytes += chunk.length;
      }
      seconds = (performance.now() - began) / 1_000;
    });
    this.expectSame(file, sum.digest('hex'));
    return { seconds, rate: bytes / BYTES_OF_A_MEGABYTE / seconds, gained };
  }

  private expectSame(file: string, digest: string): void {
    const before = this.digests.get(file) ?? digest;
    if (before !== digest) throw new Error(`${file} is not the same bytes twice.`);
    this.digests.set(file, digest);
  }

  stop(): Promise<void> {
    return this.system.stop();
  }
}
