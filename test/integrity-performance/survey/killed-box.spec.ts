import files, { type FileHandle } from 'node:fs/promises';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Refusal, refuse } from '@zhudian/framework';
import { BallotBox, type Answer } from '@zhudian/integrity-performance';

// covers: N05
const SURVEY = 'luobo-2018';
const answerOf = (ballot: string): Answer => ({ ballot, signature: 'A'.repeat(342), answers: [4, 5] });
const ballots = ['z', 'a', 'm'].map((first) => `${first}${'A'.repeat(42)}`);

/** The file system as a process sees it that may end before any step of it, or half way through the bytes of a write. */
class Steps {
  readonly trace: string[] = [];
  private end: () => void = () => undefined;
  /** Once a step was asked for that is not taken any more; whoever waits for that step waits for ever. */
  readonly over = new Promise<void>((resolve) => (this.end = resolve));
  constructor(private readonly last: number) {}

  async take<T>(name: string, step: () => Promise<T>): Promise<T> {
    if (this.trace.length >= this.last) {
      this.end();
      return new Promise(() => undefined);
    }
    this.trace.push(name);
    return step();
  }

  private handle(path: string, real: FileHandle): FileHandle {
    const { writeFile } = real;
    return Object.assign(Object.create(real) as FileHandle, {
      writeFile: async (text: string) => {
        await this.take(`half of ${path}`, () => writeFile.call(real, text.slice(0, text.length / 2)));
        return this.take(`rest of ${path}`, () => writeFile.call(real, text.slice(text.length / 2)));
      },
      sync: () => this.take(`sync ${path}`, () => real.sync()),
      close: () => this.take(`close ${path}`, () => real.close()),
    });
  }

  install(): void {
    const { open, mkdir, readFile, rename, rm } = files;
    const spy = <Name extends 'mkdir' | 'open' | 'readFile' | 'rename' | 'rm'>(name: Name, as: unknown) =>
      jest.spyOn(files, name).mockImplementation(as as never);
    spy('open', (path: string, ...rest: [string, number]) =>
      this.take(`open ${path}`, async () => this.handle(path, await open(path, ...rest))),
    );
    spy('mkdir', (path: string, how: object) => this.take(`mkdir ${path}`, () => mkdir(path, how)));
    spy('readFile', (path: string, how: 'utf8') => this.take(`read ${path}`, () => readFile(path, how)));
    spy('rename', (from: string, to: string) => this.take(`rename ${to}`, () => rename(from, to)));
    spy('rm', (path: string, how: object) => this.take(`rm ${path}`, () => rm(path, how)));
  }
}

describe('A ballot box of a process that ends at any step', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'zhudian-killed-box-'))));
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  /** All that is cast and closed by a process that takes so many steps; with what it acknowledged. */
  const lifeOf = async (last: number) => {
    const steps = new Steps(last);
    steps.install();
    const acknowledged: string[] = [];
    let appended: readonly Answer[] | undefined;
    const box = new BallotBox(folder);
    const life = async () => {
      for (const ballot of ballots) {
        const no = await box.casting(SURVEY, answerOf(ballot), () => Promise.resolve(undefined));
        if (!(no instanceof Refusal)) acknowledged.push(ballot);
      }
      await box.closing(SURVEY, async ({ answers }) => {
        await steps.take('append', () => Promise.resolve((appended = answers)));
        return 'closed';
      });
    };
    const ended = await Promise.race([life().then(() => true), steps.over.then(() => false)]);
    jest.restoreAllMocks();
    return { ended, acknowledged, trace: steps.trace, appended };
  };
  const waitingNow = async (): Promise<readonly string[]> => {
    let told: readonly string[] = [];
    await new BallotBox(folder).closing(SURVEY, ({ answers }) => {
      told = answers.map(({ ballot }) => ballot);
      return Promise.resolve(refuse('TOO_FEW_RESPONSES'));
    });
    return told.toSorted();
  };

  it('loses nothing that it acknowledged, keeps nothing twice, and leaves nothing in the order in which it came', async () => {
    const { trace, ended } = await lifeOf(Number.POSITIVE_INFINITY);
    expect(ended).toBe(true);
    expect(trace.length).toBeGreaterThan(30);
    for (let last = 0; last < trace.length; last++) {
      rmSync(folder, { recursive: true, force: true });
      const { acknowledged, appended } = await lifeOf(last);
      const waiting = await waitingNow();
      // One more may wait than was acknowledged: its holder sends it again.
      const isFirst = ballots.slice(0, waiting.length).toSorted();
      const held = appended === undefined || waiting.length > 0 ? waiting : appended.map(({ ballot }) => ballot);
      expect([last, new Set(held).size, ...acknowledged.filter((ballot) => !held.includes(ballot))]).toStrictEqual([
        last,
        held.length,
      ]);
      expect(appended === undefined ? waiting : isFirst).toStrictEqual(isFirst);
      const path = join(folder, 'ballots');
      for (const name of existsSync(path) ? readdirSync(path).filter((one) => one.endsWith('.json')) : []) {
        const order = (JSON.parse(readFileSync(join(path, name), 'utf8')) as Answer[]).map(({ ballot }) => ballot);
        expect(order).toStrictEqual(order.toSorted());
      }
      // Whoever closes again leaves nothing behind.
      const box = new BallotBox(folder);
      await box.closing(SURVEY, () => Promise.resolve('closed'));
      expect(existsSync(path) ? readdirSync(path) : []).toStrictEqual([]);
    }
  });

  it('acknowledges only what is on disk by its bytes, its name, and the names of the folders that lead there', async () => {
    const { trace } = await lifeOf(Number.POSITIVE_INFINITY);
    const first = trace.slice(
      2,
      trace.findIndex((step, at) => at > 1 && step.startsWith('read ')),
    );
    const spool = join(folder, 'ballots');
    const name = first.find((step) => step.startsWith('rename '))?.slice('rename '.length) ?? '';
    const places = [
      `mkdir ${spool}`,
      `sync ${dirname(spool)}`,
      `rest of ${name}.new`,
      `sync ${name}.new`,
      `rename ${name}`,
      `sync ${spool}`,
    ].map((step) => first.indexOf(step));
    expect(places).not.toContain(-1);
    expect(places).toStrictEqual(places.toSorted((one, other) => one - other));
  });
});
