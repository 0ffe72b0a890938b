import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LostTail } from '@zhudian/embedded-store';
import { EventStore } from '../../../events/embedded-store/src/store/event-store';
import { temporaryFolders } from '../support/folders';

const SEGMENT = 2048;

const event = () => ({
  id: randomUUID(),
  type: 'Counted',
  contentType: 'application/json',
  data: Buffer.from(JSON.stringify({ filler: 'x'.repeat(200) })),
  metadata: Buffer.alloc(0),
});

describe('A start that is refused', () => {
  const folder = temporaryFolders();
  const open = (directory: string, lines: string[] = [], acceptLoss = false) =>
    EventStore.open({
      directory,
      segmentSize: SEGMENT,
      now: () => 0,
      acceptLoss,
      tell: (line) => lines.push(line),
    });

  const filled = async (): Promise<string> => {
    const directory = folder();
    const store = await open(directory);
    for (let n = 0; n < 40; n++) await store.append([{ stream: 'counted', expected: 'any', events: [event()] }]);
    await store.close();
    return directory;
  };

  const lastFilesOf = (directory: string): readonly string[] =>
    readdirSync(directory)
      .filter((name) => name.endsWith('.log'))
      .sort()
      .slice(2)
      .map((name) => join(directory, name));

  it('keeps what the index alone knows, so that the same process can accept the loss', async () => {
    const directory = await filled();
    for (const file of [...lastFilesOf(directory), join(directory, 'end')]) rmSync(file);
    const unmarked = /^there is no end mark/;
    const refused: string[] = [];
    await expect(open(directory, refused)).rejects.toBeInstanceOf(LostTail);
    await expect(open(directory, refused)).rejects.toBeInstanceOf(LostTail);
    expect(refused).toStrictEqual([expect.stringMatching(unmarked), expect.stringMatching(unmarked)]);
    const accepted: string[] = [];
    const store = await open(directory, accepted, true);
    expect(accepted).toStrictEqual([
      expect.stringMatching(unmarked),
      expect.stringMatching(/^accepted the loss of positions \d+ to \d+/),
    ]);
    expect(store.log.end).toBeGreaterThan(2 ** 30);
    await store.close();
  });

  it('says that nobody knows what is missing where neither mark nor index is left', async () => {
    const directory = await filled();
    for (const file of [...lastFilesOf(directory), ...['end', 'index.sqlite'].map((name) => join(directory, name))])
      rmSync(file);
    const lines: string[] = [];
    await (await open(directory, lines)).close();
    expect(lines).toStrictEqual([expect.stringMatching(/^there is no end mark: .* is not known this time$/)]);
    await (await open(directory, lines)).close();
    expect(lines).toHaveLength(1);
  });
});
