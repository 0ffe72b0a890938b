import { closeSync, cpSync, mkdirSync, openSync, readdirSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Scavenger } from '../../../events/embedded-store/src/maintenance/scavenge';
import { DamagedLog } from '../../../events/embedded-store/src/storage/errors';
import { StreamDeletedError, WrongExpectedVersionError } from '../../../events/embedded-store/src/store/errors';
import { EventStore } from '../../../events/embedded-store/src/store/event-store';
import { temporaryFolders } from '../support/folders';
import { trials } from '../../support/trials';
import { randomFrom } from '../support/random';

const { numRuns: FLIPS, seed: SEED } = trials('flipped-bits', { test: 60, soak: 10_000 });
const INDEX = 'index.sqlite';
const STREAMS = [...Array.from({ length: 12 }, (_, n) => `s-${n}`), 'short', '$$short', 'gone', 'dead', 'never-was'];

const open = (directory: string) => EventStore.open({ directory, segmentSize: 4096, now: () => 0 });

let counter = 0;
const event = (type: string, data: unknown) => ({
  id: `00000000-0000-4000-8000-${String(counter++).padStart(12, '0')}`,
  type,
  contentType: 'application/json',
  data: Buffer.from(JSON.stringify(data)),
  metadata: Buffer.alloc(0),
});

const fill = async (store: EventStore): Promise<void> => {
  const append = (stream: string, type = 'Counted', data: unknown = { n: counter, filler: 'x'.repeat(60) }) =>
    store.append([{ stream, expected: 'any', events: [event(type, data)] }]);
  for (let round = 0; round < 6; round++)
    for (const stream of STREAMS.filter((name) => !name.startsWith('$') && name !== 'never-was')) await append(stream);
  await append('$$short', '$metadata', { $maxCount: 2 });
  await store.delete('gone', 'any');
  await store.tombstone('dead', 'any');
  await new Scavenger(store, store.disk, () => 0).run();
  await append('gone');
};

type Question = (store: EventStore) => unknown;

const describing = (records: Iterable<{ stream: string; revision: number; position: number; data: Buffer }>) => {
  const seen: string[] = [];
  for (const { stream, revision, position, data } of records)
    seen.push(`${revision}@${stream} ${position} ${data.toString()}`);
  return seen;
};

const readStream =
  (stream: string, direction: 'forwards' | 'backwards'): Question =>
  ({ reader }) => {
    const visible = reader.visible(stream);
    return visible
      ? describing(reader.stream(visible, direction === 'forwards' ? 0 : visible.last, direction))
      : 'nothing';
  };

/** Everything a client can learn from the store; each question is asked on its own. */
const QUESTIONS: readonly Question[] = [
  ...STREAMS.flatMap((stream) => [readStream(stream, 'backwards'), readStream(stream, 'forwards')]),
  ({ reader }) => describing(reader.all(0, 'forwards')),
  ({ reader, log }) => describing(reader.all(log.end, 'backwards')),
  ({ index }) => index.streamsStartingWith('s-'),
];

/** Appending as if there were no stream is refused by each that is there: the last revision is known too. */
const begin = (store: EventStore, stream: string): Promise<unknown> =>
  store
    .append([{ stream, expected: 'noStream', events: [event('Begun', {})] }])
    .then(([appended]) => appended?.revision, asAnswer);

/** What a store may answer at any time; damage is told in its own way, and anything else is a mistake. */
const asAnswer = (error: unknown): string => {
  if (error instanceof DamagedLog) return 'damage';
  if (error instanceof StreamDeletedError || error instanceof WrongExpectedVersionError) return error.message;
  throw error;
};

const ask = (store: EventStore, question: Question): unknown => {
  try {
    return question(store);
  } catch (error) {
    return asAnswer(error);
  }
};

const answersOf = async (store: EventStore): Promise<readonly unknown[]> => {
  const answers = QUESTIONS.map((question) => ask(store, question));
  for (const stream of STREAMS) answers.push(await begin(store, stream));
  return answers;
};

const flip = (file: string, random: () => number): string => {
  const at = Math.floor(random() * statSync(file).size);
  const bit = Math.floor(random() * 8);
  const descriptor = openSync(file, 'r+');
  const byte = Buffer.alloc(1);
  readSync(descriptor, byte, 0, 1, at);
  writeSync(descriptor, Buffer.from([byte.readUInt8(0) ^ (1 << bit)]), 0, 1, at);
  closeSync(descriptor);
  return `bit ${bit} of byte ${at} of ${file}`;
};

describe('A bit that flips in any file', () => {
  const folder = temporaryFolders();

  it(`is harmless or detected, never silent (${FLIPS} flips)`, async () => {
    const pristine = folder();
    const filling = await open(pristine);
    await fill(filling);
    await filling.close();
    const work = join(folder(), 'work');
    const fresh = (): readonly string[] => {
      rmSync(work, { recursive: true, force: true });
      mkdirSync(work);
      cpSync(pristine, work, { recursive: true });
      return readdirSync(work).filter((name) => statSync(join(work, name)).size > 0);
    };
    const files = fresh();
    expect(files.filter((name) => name.endsWith('.log')).length).toBeGreaterThan(2);
    expect(files).toEqual(expect.arrayContaining([INDEX, 'end']));
    const whole = await open(work);
    const expected = await answersOf(whole);
    await whole.close();

    const random = randomFrom(SEED);
    const tally = { harmless: 0, refused: 0, told: 0 };
    for (let n = 0; n < FLIPS; n++) {
      fresh();
      const file = join(work, random() < 0.4 ? INDEX : (files[Math.floor(random() * files.length)] ?? ''));
      const whileOpen = random() < 0.5;
      let where = whileOpen ? '' : flip(file, random);
      const store = await open(work).catch((error: unknown) => asAnswer(error));
      if (typeof store === 'string') {
        tally.refused++;
        continue;
      }
      if (whileOpen) where = flip(file, random);
      const answers = await answersOf(store);
      const silent = answers.flatMap((answer, at) =>
        answer === 'damage' || JSON.stringify(answer) === JSON.stringify(expected[at])
          ? []
          : [{ SEED, where, whileOpen, answer, expected: expected[at] }],
      );
      expect(silent).toStrictEqual([]);
      tally[answers.includes('damage') ? 'told' : 'harmless']++;
      await store.close();
      if ((n + 1) % 500 === 0) process.stdout.write(`${n + 1} flips: ${JSON.stringify(tally)}\n`);
    }
    expect(tally.harmless + tally.refused + tally.told).toBe(FLIPS);
  }, 3_600_000);
});
