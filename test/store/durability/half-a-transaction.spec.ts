import { randomUUID } from 'node:crypto';
import { EventStore } from '../../../events/embedded-store/src/store/event-store';

const event = (type: string) => ({
  id: randomUUID(),
  type,
  contentType: 'application/json',
  data: Buffer.from('{}'),
  metadata: Buffer.alloc(0),
});

describe('A transaction that cannot be put down to its end', () => {
  it('leaves nothing of itself for the next one', async () => {
    const store = await EventStore.open({ directory: undefined, segmentSize: 2 ** 20, now: () => 0 });
    const placed = (type: string, revision: number) => ({
      stream: 's',
      streamBytes: Buffer.from('s'),
      revision,
      event: event(type),
    });
    const noRoomInARecord = 't'.repeat(70_000);
    expect(() => store.commit.submit([placed('Half', 0), placed(noRoomInARecord, 1)])).toThrow('out of range');
    const [appended] = await store.append([{ stream: 's', expected: 'noStream', events: [event('Whole')] }]);
    expect(appended?.revision).toBe(0);
    const all = Array.from(store.reader.all(0, 'forwards'), ({ type, revision }) => [type, revision]);
    expect(all).toStrictEqual([['Whole', 0]]);
    await store.close();
  });
});
