import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Processes } from '../gateway/processes';
import type { BenchProgramme } from './programme';
import { resultsUntil, subscribe } from './reading';

interface Result {
  readonly data: { readonly changes: { readonly facts: readonly object[] } };
}

/** A peer that tells the same payload: what our subscription has told, page by page. */
export class Yoga {
  private readonly processes = new Processes();
  private url: Promise<string> | undefined;

  /** Where it answers, once it has been started with the facts that a query tells. */
  at(programme: BenchProgramme, query: string, facts: number): Promise<string> {
    this.url ??= this.start(programme, query, facts);
    return this.url;
  }

  stop(): Promise<void> {
    return this.processes.stop();
  }

  private async start({ system, token }: BenchProgramme, query: string, facts: number): Promise<string> {
    const stream = await subscribe(system.url, token, query);
    const pages: object[] = [];
    let told = 0;
    for await (const result of resultsUntil(stream, () => told >= facts)) {
      const { changes } = (result as Result).data;
      pages.push(changes);
      told += changes.facts.length;
    }
    const file = join(system.folder, 'pages.json');
    writeFileSync(file, JSON.stringify(pages));
    return this.processes.start('../streams/yoga-process', file);
  }
}
