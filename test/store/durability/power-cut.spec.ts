import { EventStore } from '../../../events/embedded-store/src/store/event-store';
import { LosingDisk } from '../support/losing-disk';
import { randomFrom } from '../support/random';
import { trials } from '../../support/trials';

const { numRuns: SEEDS, seed: FIRST } = trials('power-cuts', { test: 40, soak: 1_000 });
const STREAMS = 5;
const WRITERS = 4;

const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const event = (n: number) => ({
  id: idOf(n),
  type: 'Counted',
  contentType: 'application/json',
  data: Buffer.from(JSON.stringify({ n, filler: 'x'.repeat((n * 37) % 300) })),
  metadata: Buffer.alloc(0),
});

interface Acknowledged {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
}

const openOn = (disk: LosingDisk, lines: string[] = []) =>
  EventStore.open({
    directory: undefined,
    segmentSize: 2048,
    now: () => 0,
    disk,
    tell: (line) => lines.push(line),
  });

const idsIn = (store: EventStore, stream: string): readonly string[] => {
  const visible = store.reader.visible(stream);
  const ids: string[] = [];
  if (visible) for (const { id } of store.reader.stream(visible, 0, 'forwards')) ids.push(id);
  return ids;
};

let counter = 0;

/** Writes until the given step of the disk; returns the disk as the power cut left it, and what was acknowledged by then. */
const writeUntil = async (disk: LosingDisk, step: number, random: () => number, acknowledged: Acknowledged[]) => {
  let steps = 0;
  let left: LosingDisk | undefined;
  let known: readonly Acknowledged[] = acknowledged;
  disk.onStep = () => {
    if (++steps !== step) return;
    known = [...acknowledged];
    left = disk.afterPowerCut(() => random() < 0.5);
  };
  const store = await openOn(disk);
  const writer = async (): Promise<void> => {
    while (!left) {
      const [stream, written] = [`s-${Math.floor(random() * STREAMS)}`, event(counter++)];
      const [{ revision } = { revision: -1 }] = await store.append([{ stream, expected: 'any', events: [written] }]);
      if (!left) acknowledged.push({ stream, revision, id: written.id });
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  await store.close();
  return { left: left ?? disk, known };
};

describe('A store whose disk loses what was not synced, bytes and names', () => {
  it.each(Array.from({ length: SEEDS }, (_, at) => at))(
    `has everything that was acknowledged before the power was cut (SEED=${FIRST}, %i)`,
    async (at) => {
      const random = randomFrom(FIRST + at);
      let disk = new LosingDisk();
      let acknowledged: readonly Acknowledged[] = [];
      for (let cut = 0; cut < 3; cut++) {
        const { left, known } = await writeUntil(disk, 1 + Math.floor(random() * 150), random, [...acknowledged]);
        [disk, acknowledged] = [left, known];
        const found = await openOn(disk.afterPowerCut(() => true));
        for (const { stream, revision, id } of acknowledged) expect(idsIn(found, stream)[revision]).toBe(id);
        await found.close();
      }
    },
  );
});
