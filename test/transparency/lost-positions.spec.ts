import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { startStore, type RunningStore } from '@zhudian/embedded-store';
import { encodePosition, type Position, type RecordedFact } from '@zhudian/facts';
import { connectRecordedLog, type EventLog } from '@zhudian/log';
import type { Checkpoint } from '@zhudian/proofs';
import { factsOf, packOf, upTo, verifyNew, type VerifiedPart } from '@zhudian/tools';
import { PackReplies, receiptReply, type LogReply, type PublishedLog } from '@zhudian/transparency';
import { publish } from '../audit/support/published';
import { temporaryFolders } from '../store/support/folders';
import { patience } from '../support/patience';
import { recorded } from '../support/recorded';
import { newFolders } from './support/folding';

jest.setTimeout(patience(60_000));

/** What is said at a door; an empty object where it lets the position in. */
interface Verdict {
  readonly code?: string;
  readonly details?: object;
  readonly messages?: { readonly zh: string; readonly en: string };
}

const verdictIn = ({ type, body }: LogReply): Verdict =>
  type === 'application/json' ? (JSON.parse(String(body)) as Verdict) : {};

const verdictOf = async (asked: Promise<unknown>): Promise<Verdict> =>
  asked.then(
    () => ({}),
    (error: unknown) => error as Verdict,
  );

const append = (log: EventLog, stream: string, commandId: string): Promise<Position> => {
  const { metadata, type, data } = recorded(stream, { type: 'PostingStarted', data: { stationId: 'u1' } });
  const fact = { id: randomUUID(), type, data, metadata: { ...metadata, commandId } };
  return log.append([{ stream, expected: 'no_stream', facts: [fact] }]);
};

describe('A position of a log that goes on in a new epoch', () => {
  const folder = temporaryFolders();
  const [folders, anew] = [newFolders(), newFolders()];
  let store: RunningStore;
  let log: EventLog;
  let published: PublishedLog;
  let checkpoint: Checkpoint;
  let facts: readonly RecordedFact[];
  let before: VerifiedPart | undefined;
  const lost = { command: randomUUID(), position: 0 };
  const kept = { command: randomUUID(), position: 0 };
  const later = { command: randomUUID(), position: 0 };

  const collected = async (): Promise<readonly RecordedFact[]> => {
    const all: RecordedFact[] = [];
    for await (const fact of factsOf(log)) all.push(fact);
    return all;
  };

  beforeAll(async () => {
    const data = folder();
    store = await startStore({ data });
    log = connectRecordedLog(store.connectionString);
    kept.position = await append(log, 'Posting-kept', kept.command);
    lost.position = await append(log, 'Posting-lost', lost.command);
    const signed = await publish(2, log, folders);
    before = (await verifyNew(log, undefined, signed.checkpoint))?.part;
    await log.close();
    await store.stop();
    const file = readdirSync(data).find((name) => name.endsWith('.log')) ?? '';
    truncateSync(join(data, file), readFileSync(join(data, file)).indexOf('Posting-lost'));
    store = await startStore({ data, acceptLoss: true });
    log = connectRecordedLog(store.connectionString);
    later.position = await append(log, 'Posting-later', later.command);
    facts = await collected();
    ({ published, checkpoint } = await publish(2, log, anew));
  });
  afterAll(async () => {
    await log.close();
    await store.stop();
    folders.remove();
    anew.remove();
  });

  const replies = () => new PackReplies({ log, published });
  const receipts = { of: async () => [] };
  const doors: Readonly<Record<string, (at: string) => Promise<Verdict>>> = {
    'receipts?position': async (at) =>
      verdictIn(await receiptReply(`receipts?command=${lost.command}&position=${at}`, { log, receipts })),
    'pack?asOf': async (at) => verdictIn(await replies().replyTo(`pack/Posting/kept?asOf=${at}`)),
    'pack?asOf of a page': async (at) => verdictIn(await replies().replyTo(`pack/Posting/kept?as=page&asOf=${at}`)),
    'audit pack --as-of': (at) => verdictOf(packOf(log, published, { decision: 'Posting/kept', asOf: at })),
    'audit kit --until': (at) => verdictOf(upTo(log, at)),
  };

  it('was lost as the table says', () => {
    expect(facts.map(({ stream }) => stream)).toStrictEqual(['Posting-kept', 'Posting-later']);
    expect(kept.position).toBeLessThan(lost.position);
    expect(lost.position).toBeLessThan(later.position);
  });

  it.each(Object.entries(doors))('is refused with where to go on when it was lost: %s', async (_, door) => {
    const { code, details, messages } = await door(encodePosition(lost.position));
    const goOn = (details as { readonly kept: string } | undefined)?.kept ?? '';
    expect([code, details]).toStrictEqual([
      'POSITION_LOST',
      { position: encodePosition(lost.position), kept: expect.stringMatching(/^p\w+$/) },
    ]);
    expect([messages?.zh, messages?.en]).toStrictEqual([expect.stringContaining(goOn), expect.stringContaining(goOn)]);
    expect(await door(goOn)).not.toHaveProperty('code');
  });

  it.each(Object.entries(doors))('is let in when it was kept or came later: %s', async (_, door) => {
    for (const { position } of [kept, later]) expect(await door(encodePosition(position))).not.toHaveProperty('code');
  });

  it.each(Object.entries(doors))('is no position when it is nothing of the kind: %s', async (_, door) => {
    expect((await door('nowhere')).code).toBe('POSITION_INVALID');
  });

  it('is not gone on from by an audit: the whole log is looked at, which tells what is missing', async () => {
    expect(before?.place.commit).toBe(lost.position);
    expect(await verifyNew(log, before, checkpoint)).toBeUndefined();
  });
});
