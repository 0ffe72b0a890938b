import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ORIGIN, type RecordedFact } from '@zhudian/facts';
import { positionAt } from '@zhudian/framework/service';
import { instants, openReader, openReadModels } from '@zhudian/projections';
import fc from 'fast-check';
import { trials } from '../support/trials';

const START = Date.parse('2016-03-01T08:00:00.000Z');
const at = (milliseconds: number) => new Date(START + milliseconds).toISOString();

const recorded = (position: number, milliseconds: number, metadata = {}): RecordedFact =>
  ({
    type: 'OrgUnitRegistered',
    stream: `OrgUnit-${position}`,
    position,
    prepare: position,
    recordedAt: at(milliseconds),
    metadata,
  }) as Partial<RecordedFact> as RecordedFact;

const never = new AbortController().signal;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhudian-instants-'));
});
afterAll(() => rm(folder, { recursive: true }));

let stores = 0;
const knowing = async (facts: readonly RecordedFact[], head = facts.at(-1)?.position ?? ORIGIN) => {
  const url = `sqlite:${join(folder, String((stores += 1)))}`;
  const store = await openReadModels({ url, context: 'organization', models: [instants] });
  const last = facts.at(-1)?.position ?? ORIGIN;
  if (facts.length > 0) await store.fold({ facts, checkpoint: { commit: last, prepare: last } });
  const reader = await openReader({ url, context: 'organization', models: [instants] });
  const ask = positionAt({ reader, log: { head: () => Promise.resolve(head) }, waitMs: 20 });
  const close = async () => {
    await reader.close();
    await store.close();
  };
  return { ask: (milliseconds: number) => ask(at(milliseconds), never), close };
};

describe('The position of an instant', () => {
  it('never lies between the facts of one command', async () => {
    const facts = [
      recorded(10, 1),
      recorded(20, 2, { followedBy: '2' }),
      recorded(30, 3, { followedBy: '1' }),
      recorded(40, 4),
    ];
    const log = await knowing(facts);
    expect([await log.ask(1), await log.ask(2), await log.ask(3), await log.ask(4)]).toStrictEqual([10, 10, 10, 40]);
    await log.close();
  });

  it('is that of the newest fact up to which all were recorded by then, whatever the clock of the log did', async () => {
    const steps = fc.array(
      fc.record({ bytes: fc.integer({ min: 1, max: 900 }), ms: fc.integer({ min: -4, max: 9 }) }),
      {
        minLength: 1,
        maxLength: 40,
      },
    );
    const property = fc.asyncProperty(steps, fc.integer({ min: -5, max: 200 }), async (drawn, asked) => {
      let [position, time] = [0, 0];
      const facts = drawn.map(({ bytes, ms }) => recorded((position += bytes), Math.max(0, (time += ms))));
      const later = facts.findIndex(({ recordedAt }) => recordedAt > at(asked));
      const expected = facts.at(later < 0 ? -1 : later - 1)?.position;
      const log = await knowing(facts);
      expect(await log.ask(asked)).toBe(later === 0 ? ORIGIN : expected);
      await log.close();
    });
    await fc.assert(property, { ...trials('position-at', { test: 40, soak: 100_000 }), endOnFailure: true });
  });

  it('is before the first fact of a log that has none', async () => {
    const log = await knowing([]);
    expect(await log.ask(5)).toBe(ORIGIN);
    await log.close();
  });

  it('is not told while facts may be missing that were recorded by then', async () => {
    const log = await knowing([recorded(10, 0), recorded(20, 100)], 30);
    expect([await log.ask(99), await log.ask(100), await log.ask(101)]).toStrictEqual([10, undefined, undefined]);
    await log.close();
  });
});
