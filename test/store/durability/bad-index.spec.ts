import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { WrongExpectedVersionError } from '../../../events/embedded-store/src/store/errors';
import { EventStore } from '../../../events/embedded-store/src/store/event-store';
import { temporaryFolders } from '../support/folders';

const event = (n: number) => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  type: 'Counted',
  contentType: 'application/json',
  data: Buffer.from(String(n)),
  metadata: Buffer.alloc(0),
});

const EVENTS = 6;
const STREAMS = ['kept', 'other'];
const KEPT = "(SELECT id FROM streams WHERE name = 'kept')";
const OTHER = "(SELECT id FROM streams WHERE name = 'other')";
const place = (stream: string, revision: number) =>
  `(SELECT position FROM events WHERE stream = ${stream} AND revision = ${revision})`;

/** Each leaves a sound database that says what is not so. */
const LIES: Readonly<Record<string, string>> = {
  'a stream is not there': "DELETE FROM streams WHERE name = 'kept'",
  'a stream is there that never was': "INSERT INTO streams SELECT bucket, 'kept-more', 9, 0, '' FROM streams LIMIT 1",
  'a stream has another name': "UPDATE streams SET name = 'kepu' WHERE name = 'kept'",
  'a stream ends sooner': "UPDATE streams SET last = 2 WHERE name = 'kept'",
  'a stream goes on': "UPDATE streams SET last = 9 WHERE name = 'kept'",
  'an event is known to be gone': "UPDATE streams SET holes = '2-2' WHERE name = 'kept'",
  'the first event is missing': `DELETE FROM events WHERE stream = ${KEPT} AND revision = 0`,
  'an event in between is missing': `DELETE FROM events WHERE stream = ${KEPT} AND revision = 2`,
  'the last event is missing': `DELETE FROM events WHERE stream = ${KEPT} AND revision = ${EVENTS - 1}`,
  'all events are missing': `DELETE FROM events WHERE stream = ${KEPT}`,
  'an event has a revision beyond the last': `UPDATE events SET revision = 9 WHERE stream = ${KEPT} AND revision = 5`,
  'an event lies where the stream has another': `UPDATE events SET position = ${place(KEPT, 3)} WHERE stream = ${KEPT} AND revision = 2`,
  'an event lies where another stream has one': `UPDATE events SET position = ${place(OTHER, 2)} WHERE stream = ${KEPT} AND revision = 2`,
  'an event lies inside a record': `UPDATE events SET position = position + 1 WHERE stream = ${KEPT} AND revision = 2`,
  'an event lies beyond the end': `UPDATE events SET position = 1000000 WHERE stream = ${KEPT} AND revision = 2`,
  'the digests are gone': 'DELETE FROM state',
  'a digest is another': `UPDATE state SET value = CAST(substr(value, 1, 40000) || x'01' || substr(value, 40002) AS BLOB)`,
  'the digests say another end': `UPDATE state SET value = CAST(substr(value, 1, 10) || x'01' || substr(value, 12) AS BLOB)`,
};

describe('An index that says what is not so', () => {
  const folder = temporaryFolders();
  const open = (directory: string, lines: string[]) =>
    EventStore.open({ directory, segmentSize: 1024 * 1024, now: () => 0, tell: (line) => lines.push(line) });

  const filled = async (): Promise<string> => {
    const directory = folder();
    const store = await open(directory, []);
    for (let n = 0; n < EVENTS; n++)
      for (const [at, stream] of STREAMS.entries())
        await store.append([{ stream, expected: 'any', events: [event(n * 10 + at)] }]);
    await store.close();
    return directory;
  };

  const lieTo = (directory: string, lie: string): void => {
    const database = new DatabaseSync(join(directory, 'index.sqlite'));
    database.exec(lie);
    database.close();
  };

  const read = ({ reader }: EventStore, direction: 'forwards' | 'backwards'): readonly string[] => {
    const visible = reader.visible('kept');
    if (!visible) return ['nothing'];
    const seen: string[] = [];
    for (const { revision, data } of reader.stream(visible, direction === 'forwards' ? 0 : visible.last, direction))
      seen.push(`${revision}: ${data.toString()}`);
    return seen;
  };

  const TRUTH = ['0: 0', '1: 10', '2: 20', '3: 30', '4: 40', '5: 50'];
  const append = (store: EventStore) => store.append([{ stream: 'kept', expected: 'noStream', events: [event(1000)] }]);

  const QUESTIONS: Readonly<Record<string, (store: EventStore) => Promise<void> | void>> = {
    'reading forwards': (store) => expect(read(store, 'forwards')).toStrictEqual(TRUTH),
    'reading backwards': (store) => expect(read(store, 'backwards')).toStrictEqual(TRUTH.toReversed()),
    'appending as if there were no stream': (store) =>
      expect(append(store)).rejects.toBeInstanceOf(WrongExpectedVersionError),
    'listing streams': (store) => expect(store.index.streamsStartingWith('')).toStrictEqual(STREAMS),
  };

  it.each(Object.keys(LIES))('is not believed: %s', async (lie) => {
    const told: string[] = [];
    for (const ask of Object.values(QUESTIONS)) {
      const directory = await filled();
      lieTo(directory, LIES[lie] ?? '');
      const store = await open(directory, told);
      await ask(store);
      await store.close();
    }
    expect(told).toContainEqual(expect.stringMatching(/the index (is bad|cannot be used) \(/));
  });

  it.each(Object.keys(QUESTIONS))('is believed while it is true: %s', async (question) => {
    const told: string[] = [];
    const store = await open(await filled(), told);
    await QUESTIONS[question]?.(store);
    await store.close();
    expect(told).toStrictEqual([]);
  });
});
