import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { decodePosition, encodeNodeId, encodePosition } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { clueId } from '../support/clue.story';
import { patience } from '../support/patience';
import { postingId } from '../support/posting.story';
import { recorded } from '../support/recorded';
import { trials } from '../support/trials';
import { readChanges, type ChangeFact } from './support/changes';
import { manyFacts } from './support/many-facts';
import { startProgrammeGraph, tokenOf, type ProgrammeGraph } from './support/programme-graph';

jest.setTimeout(patience(120_000));

const TOKEN = tokenOf('ji', 'DISCIPLINE', 'bureau');
const ELSEWHERE = tokenOf('yi', 'STATION', 'litang');
const COMMAND = join(__dirname, '../../bundles/changes.js');
type Line = ChangeFact & { readonly cursor: string };

describe('GET /changes', () => {
  let graph: ProgrammeGraph;
  let whole: readonly ChangeFact[];
  const folder = mkdtempSync(join(tmpdir(), 'zhudian-changes-'));
  beforeAll(async () => {
    graph = await startProgrammeGraph([personnel, organization, integrityPerformance], manyFacts);
    whole = await readChanges(graph.ask, TOKEN);
  });
  afterAll(async () => {
    await graph.stop();
    rmSync(folder, { recursive: true });
  });

  const get = (query = '', headers: Record<string, string> = {}, token = TOKEN) =>
    fetch(new URL(`/changes${query}`, graph.gateway.url), {
      headers: { authorization: `Bearer ${token}`, accept: 'application/x-ndjson', ...headers },
    });
  const linesIn = (text: string) =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Line);
  const ids = (facts: readonly { readonly id: string }[]) => facts.map(({ id }) => id);

  it('tells line by line what the graph tells', async () => {
    const lines = linesIn(await (await get()).text());
    const told = lines.map(({ cursor: _, place: __, ...fact }: Line & { place?: number }) => fact);
    expect(told).toStrictEqual(whole);
  });

  it('goes on after any single fact, also between those of one position', async () => {
    const lines = linesIn(await (await get()).text());
    await fc.assert(
      fc.asyncProperty(fc.nat(lines.length - 1), async (cut) => {
        const rest = linesIn(await (await get(`?after=${lines[cut]?.cursor}`)).text());
        expect(ids(rest)).toStrictEqual(ids(lines.slice(cut + 1)));
      }),
      trials('changes-route', { test: 20, soak: 1_000 }),
    );
  });

  it('tells events, each with the id to go on from, and what happens while it is read', async () => {
    const [, second] = linesIn(await (await get()).text());
    const headers = { accept: 'text/event-stream', 'last-event-id': second?.cursor ?? '' };
    const response = await get('', headers);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    await graph.tell(recorded('Person-lan', { type: 'MembershipChanged', data: { membership: 'FULL' } }));
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      if (/"stream":"Person-lan".*\n\n$/.test(text) && text.includes('"MembershipChanged"')) break;
    }
    const events = [...text.matchAll(/^id: (.*)\nevent: change\ndata: (.*)\n\n/gm)];
    const facts = events.map(([, id, data = '']) => ({ id, fact: JSON.parse(data) as Line }));
    expect(facts.every(({ id, fact }) => id === fact.cursor)).toBe(true);
    expect(facts.map(({ fact }) => fact.id).slice(0, -1)).toStrictEqual(ids(whole.slice(2)));
  });

  it('tells a batch of CloudEvents', async () => {
    const response = await get('?types=PostingStarted', { accept: 'application/cloudevents-batch+json' });
    const [event] = (await response.json()) as readonly Record<string, unknown>[];
    expect(event).toMatchObject({
      specversion: '1.0',
      source: '/zhudian/personnel',
      type: 'zhudian.PostingStarted',
      subject: `Posting-${postingId}`,
      datacontenttype: 'application/json',
      data: { stationId: 'luobo' },
    });
    expect(Object.keys(event ?? {}).filter((name) => !/^[a-z0-9]+$/.test(name))).toStrictEqual([]);
    const end = encodePosition(await endOfLog());
    const none = await get(`?after=${end}`, { accept: 'application/cloudevents-batch+json' });
    expect(await none.json()).toStrictEqual([]);
  });

  it('tells a table, as many rows as facts', async () => {
    const response = await get('', { accept: 'text/csv' });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 3)).toStrictEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const [head, ...rows] = bytes.toString().trimEnd().split('\r\n');
    expect(head).toMatch(/^\uFEFFcursor,position,id,type,/);
    expect(ids(linesIn(await (await get()).text()))).toStrictEqual(rows.map((row) => row.split(',')[2]));
  });

  it.each([
    ['*/*', 'application/x-ndjson'],
    ['application/json, text/plain, */*', 'application/x-ndjson'],
    ['text/csv, */*;q=0.1', 'text/csv'],
    ['Text/CSV', 'text/csv'],
    ['text/csv;q=0.5, application/cloudevents-batch+json', 'application/cloudevents-batch+json'],
    ['application/x-ndjson;q=0, text/csv', 'text/csv'],
    ['application/x-ndjson;q=0, */*', 'application/cloudevents-batch+json'],
    ['text/html, application/*;q=0.9', 'application/x-ndjson'],
    ['application/cloudevents-batch+json; charset=utf-8', 'application/cloudevents-batch+json'],
    ['text/event-stream, */*', 'text/event-stream'],
  ])('is told in the way that is liked best: %s', async (accept, type) => {
    const response = await get('?types=PostingStarted', { accept });
    await response.body?.cancel();
    expect([response.status, response.headers.get('content-type')]).toStrictEqual([200, `${type}; charset=utf-8`]);
  });

  it.each(['image/png', 'application/json', '*/*;q=0', 'text/csv;q=0', 'nothing'])(
    'is not told in a way that is not taken: %s',
    async (accept) => {
      expect((await get('', { accept })).status).toBe(406);
    },
  );

  it('goes on where its address says when no last event is named', async () => {
    const [first] = linesIn(await (await get()).text());
    const rest = linesIn(await (await get(`?after=${first?.cursor}`, { 'last-event-id': '' })).text());
    expect(ids(rest)).toStrictEqual(ids(linesIn(await (await get()).text()).slice(1)));
  });

  it('tells nobody what the graph does not tell him', async () => {
    const text = await (await get('', {}, ELSEWHERE)).text();
    expect(text).not.toContain(clueId);
    expect(linesIn(text).length).toBeLessThan(whole.length);
  });

  it.each([
    ['?after=nowhere', 400, 'POSITION_INVALID'],
    ['?after=p1.-', 400, 'POSITION_INVALID'],
    ['?types=StationBurnt', 400, 'FACT_TYPE_UNKNOWN'],
    ['?contexts=NONE', 400, 'BAD_USER_INPUT'],
    // A filter by nothing, or by a name that is misspelt, would tell everything or nothing.
    ['?types=', 400, 'FACT_TYPE_UNKNOWN'],
    ['?entities=', 400, 'NODE_ID_INVALID'],
    ['?contexts=', 400, 'BAD_USER_INPUT'],
    ['?under=', 400, 'BAD_USER_INPUT'],
    ['?under=%00', 400, 'BAD_USER_INPUT'],
    ['?segments=yes', 400, 'BAD_USER_INPUT'],
    ['?type=ClueOpened', 400, 'BAD_USER_INPUT'],
  ])('is refused for %s', async (query, status, code) => {
    const response = await get(query);
    expect([response.status, JSON.stringify(await response.json())]).toStrictEqual([
      status,
      expect.stringContaining(code),
    ]);
  });

  it('is refused without a token, for what it cannot tell, and to those who write', async () => {
    expect((await get('', { authorization: '' })).status).toBe(401);
    expect((await fetch(new URL('/changes', graph.gateway.url), { method: 'POST' })).status).toBe(405);
  });

  it('is read into a file by a command that goes on wherever the file was cut', async () => {
    const file = join(folder, 'changes.ndjson');
    const env = { ...process.env, TOKEN, GATEWAY_URL: new URL(graph.gateway.url).origin };
    const run = () => promisify(execFile)(process.execPath, [COMMAND, '--out', file], { env });
    await run();
    const complete = readFileSync(file);
    for (const cut of [0, 1, 700, complete.length - 1, complete.length]) {
      truncateSync(file, cut);
      if (cut === 700) appendFileSync(file, '\n{"error":{}}\n');
      await run();
      expect(readFileSync(file).equals(complete)).toBe(true);
    }
  });

  it('is not written over a file of something else', async () => {
    const file = join(folder, 'letter.txt');
    writeFileSync(file, 'Dear Mei,\n');
    const env = { ...process.env, TOKEN, GATEWAY_URL: new URL(graph.gateway.url).origin };
    const ended = promisify(execFile)(process.execPath, [COMMAND, '--out', file], { env });
    await expect(ended).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('is no file of changes') });
    expect(readFileSync(file, 'utf8')).toBe('Dear Mei,\n');
  });

  it('is read by that command by every filter that there is', async () => {
    const about = encodeNodeId({ type: 'Posting', id: postingId });
    const filters = ['--contexts', 'PERSONNEL', '--entities', about, '--under', 'luobo', '--types', 'PostingStarted'];
    const env = { ...process.env, TOKEN, GATEWAY_URL: new URL(graph.gateway.url).origin };
    const { stdout } = await promisify(execFile)(process.execPath, [COMMAND, ...filters], { env });
    expect(linesIn(stdout).map(({ type }) => type)).toStrictEqual(['PostingStarted']);
  });

  it('is not read to its end by a command to whom it is told that it broke off', async () => {
    const told = linesIn(await (await get()).text()).slice(0, 2);
    const lines = [...told, { error: { message: 'Your token has ended.' } }].map((line) => `${JSON.stringify(line)}\n`);
    const server = createServer((_, response) => {
      // Wherever it is cut.
      for (const piece of lines.join('').match(/.{1,7}/gs) ?? []) response.write(piece);
      response.end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const file = join(folder, 'broken.ndjson');
    const env = { ...process.env, TOKEN, GATEWAY_URL: `http://127.0.0.1:${port}` };
    const ended = promisify(execFile)(process.execPath, [COMMAND, '--out', file], { env });
    await expect(ended).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('Your token has ended.') });
    server.close();
    expect(linesIn(readFileSync(file, 'utf8'))).toStrictEqual(told);
  });

  const EVERY_WAY = ['application/x-ndjson', 'text/csv', 'application/cloudevents-batch+json', 'text/event-stream'];
  const endOfLog = async () => decodePosition(linesIn(await (await get()).text()).at(-1)?.position ?? '') ?? NaN;

  it('is refused after what is not recorded, with where the log ends, in every way', async () => {
    const end = await endOfLog();
    const [beyond, soon] = [encodePosition(2 ** 40), encodePosition(end + 2)];
    const asked = EVERY_WAY.flatMap((accept) => [
      { accept, position: beyond, cursor: beyond },
      { accept, position: soon, cursor: `${soon}.1` },
    ]);
    const verdictOn = async ({ accept, cursor }: (typeof asked)[number]) => {
      const refused = await get(`?after=${cursor}`, { accept });
      const { errors } = (await refused.json()) as {
        errors: readonly { extensions: { code: string; details: object } }[];
      };
      return [refused.status, ...errors.map(({ extensions: { code, details } }) => ({ code, details }))];
    };
    expect(await Promise.all(asked.map(verdictOn))).toStrictEqual(
      asked.map(({ position }) => [
        503,
        { code: 'POSITION_NOT_REACHED', details: { position, reached: encodePosition(end) } },
      ]),
    );
  });

  it.each(EVERY_WAY)('waits for what is recorded meanwhile, as %s', async (accept) => {
    const ending = new AbortController();
    const url = new URL(`/changes?after=${encodePosition((await endOfLog()) + 1)}`, graph.gateway.url);
    const waiting = fetch(url, { headers: { authorization: `Bearer ${TOKEN}`, accept }, signal: ending.signal });
    await graph.tell(recorded('Person-lan', { type: 'MembershipChanged', data: { membership: 'PROBATIONARY' } }));
    expect((await waiting).status).toBe(200);
    ending.abort();
  });
});
