import { existsSync } from 'node:fs';
import { appendFile, mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeadLetter } from './letter';

/** Writes a file so that it is there as a whole, or as it was. */
const replace = async (path: string, text: string): Promise<void> => {
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
};

const isLetter = (line: string): boolean => line.startsWith('{') && line.endsWith('}');

/** What a sink keeps: how far it has come, and what was not taken. */
export class SinkFolder {
  constructor(private readonly folder: string) {}

  private get cursorFile(): string {
    return join(this.folder, 'cursor');
  }

  private get lettersFile(): string {
    return join(this.folder, 'dead-letters.ndjson');
  }

  /** Everything up to here is delivered or set aside. */
  async cursor(): Promise<string | undefined> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    return existsSync(this.cursorFile) ? (await readFile(this.cursorFile, 'utf8')).trim() : undefined;
  }

  comeTo(cursor: string): Promise<void> {
    return replace(this.cursorFile, `${cursor}\n`);
  }

  /** What was not taken, each event once, in the order of the log. */
  async letters(): Promise<readonly DeadLetter[]> {
    if (!existsSync(this.lettersFile)) return [];
    const lines = (await readFile(this.lettersFile, 'utf8')).split('\n').filter(isLetter);
    const letters = lines.map((line) => JSON.parse(line) as DeadLetter);
    return [...new Map(letters.map((letter) => [letter.fact.id, letter])).values()];
  }

  async setAside(letters: readonly DeadLetter[]): Promise<void> {
    if (letters.length === 0) return;
    // Begins with a line break: a line that was cut by the end of a process does not take this one with it.
    await appendFile(this.lettersFile, letters.map((letter) => `\n${JSON.stringify(letter)}`).join(''), {
      mode: 0o600,
    });
  }

  keepLetters(letters: readonly DeadLetter[]): Promise<void> {
    return replace(this.lettersFile, letters.map((letter) => `${JSON.stringify(letter)}\n`).join(''));
  }
}
