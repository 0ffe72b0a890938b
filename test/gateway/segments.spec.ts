import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { decodeSignerKey, decodeVerifierKey, ED25519, newSignerKey, type VerifierKey } from '@zhudian/proofs';
import { checkSegments, checkSnapshot } from '@zhudian/tools';
import { segmentKeyIn } from '../../gateway/src/changes/segment-key';
import { patience } from '../support/patience';
import { trials } from '../support/trials';
import { readChanges, TOLD } from './support/changes';
import { manyFacts } from './support/many-facts';
import { startProgrammeGraph, tokenOf, type ProgrammeGraph } from './support/programme-graph';
import { openStream } from './support/streams';

jest.setTimeout(patience(120_000));

const DISCIPLINE = tokenOf('ji', 'DISCIPLINE', 'bureau');
const STATION = tokenOf('he', 'STATION', 'luobo');
const COMMAND = join(__dirname, '../../bundles/changes.js');
const EXPORT = join(__dirname, '../../bundles/export.js');
const key = decodeSignerKey(newSignerKey('changes-of-the-spec', ED25519));

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
const checked = (lines: readonly string[], by: VerifierKey = key.verifier) => checkSegments(each(lines), by);

describe('What the gateway states of segments', () => {
  let graph: ProgrammeGraph;
  const folder = mkdtempSync(join(tmpdir(), 'zhudian-segments-'));
  beforeAll(async () => {
    const services = [personnel, organization, integrityPerformance];
    graph = await startProgrammeGraph(services, manyFacts, { segmentKey: key });
  });
  afterAll(async () => {
    await graph.stop();
    rmSync(folder, { recursive: true });
  });

  const get = (path: string, token = DISCIPLINE) =>
    fetch(new URL(path, graph.gateway.url), {
      headers: { authorization: `Bearer ${token}`, accept: 'application/x-ndjson' },
    });
  const linesOf = async (token: string, query = '') => {
    const text = await (await get(`/changes?segments=true${query}`, token)).text();
    return text.trimEnd().split('\n');
  };

  it('accounts for every fact that one may see, for everybody and any filter', async () => {
    for (const token of [DISCIPLINE, STATION])
      for (const types of [[], ['PersonRegistered', 'ClueOpened']]) {
        const whole = await readChanges(graph.ask, token, types.length > 0 ? { types } : {});
        const { facts, segments } = await checked(
          await linesOf(token, types.length > 0 ? `&types=${types.join(',')}` : ''),
        );
        expect([facts, segments > 0]).toStrictEqual([whole.length, true]);
      }
  });

  it('shows that something is missing, added, altered, moved, or stated by another', async () => {
    const lines = await linesOf(DISCIPLINE);
    const other = decodeSignerKey(newSignerKey('changes-of-the-spec', ED25519)).verifier;
    await expect(checked(lines, other)).rejects.toThrow('Not signed by this key');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(lines.length - 2),
        fc.constantFrom('missing', 'added', 'altered', 'moved'),
        async (at, how) => {
          const line = lines[at] ?? '';
          const changed = {
            missing: lines.toSpliced(at, 1),
            added: lines.toSpliced(at, 0, line),
            altered: lines.with(at, line.replace(/"(recordedAt|segment)":"(.)/, '"$1":"9$2')),
            moved: lines.with(at, lines[at + 1] ?? '').with(at + 1, line),
          }[how];
          await expect(checked(changed)).rejects.toThrow(/./);
        },
      ),
      trials('segments', { test: 60, soak: 20_000 }),
    );
    const ends = lines.flatMap((line, at) => (line.includes('"segment":') ? [at] : []));
    const [first = 0] = ends;
    // Segments cannot change places, nor can one be left out between two.
    const turned = [...lines.slice(first + 1), ...lines.slice(0, first + 1)];
    await expect(checked(turned)).rejects.toThrow('Does not follow');
  });

  it('is told to subscribers too, each page where the one before it ended', async () => {
    const query = `subscription { changes(types: ["PersonRegistered"]) { position segment facts { ${TOLD} } } }`;
    const stream = await openStream('multipart', { url: graph.gateway.url, token: DISCIPLINE, variables: {}, query });
    const lines: string[] = [];
    let told = 0;
    while (told < 100) {
      const { data } = (await stream.next()) as unknown as {
        data: { changes: { position: string; segment: string; facts: readonly object[] } };
      };
      const { facts, position, segment } = data.changes;
      lines.push(...facts.map((fact) => JSON.stringify({ cursor: position, ...fact })));
      lines.push(JSON.stringify({ cursor: position, segment }));
      told += facts.length;
    }
    stream.close();
    expect((await checked(lines)).facts).toBe(told);
  });

  it('is checked by a command, which also goes on after the last whole segment', async () => {
    const file = join(folder, 'changes.ndjson');
    const env = { ...process.env, TOKEN: DISCIPLINE, GATEWAY_URL: new URL(graph.gateway.url).origin };
    const run = (...args: readonly string[]) => promisify(execFile)(process.execPath, [COMMAND, ...args], { env });
    await run('--segments', '--out', file);
    const whole = readFileSync(file);
    expect((await run('--check', file)).stdout).toContain('none missing, none altered');
    truncateSync(file, Math.floor(whole.length / 2));
    await expect(run('--check', file)).rejects.toThrow(/./);
    await run('--segments', '--out', file);
    expect((await run('--check', file)).stdout).toContain('none missing, none altered');
    const facts = (bytes: Buffer) => String(bytes).match(/"cursor":"[^"]+","position"/g);
    expect(facts(readFileSync(file))).toStrictEqual(facts(whole));
  });

  it('accounts for every row of a snapshot, and shows what was altered in it', async () => {
    const path = join(folder, 'snapshot.sqlite');
    const response = await get('/export/snapshot.sqlite');
    const { headers } = response;
    writeFileSync(path, Buffer.from(await response.arrayBuffer()));
    const database = new DatabaseSync(path, { readOnly: true });
    const sum = database.prepare('SELECT sum(rows) AS rows FROM _lists').get() as { rows: number };
    const whole = database.prepare('SELECT * FROM _snapshot').get();
    database.close();
    expect(whole).toMatchObject({
      asOfPosition: headers.get('x-zhudian-position'),
      rows: Number(headers.get('x-zhudian-rows')),
      root: headers.get('x-zhudian-root'),
    });
    expect(headers.get('x-zhudian-class')).toMatch(/./);
    expect(checkSnapshot(path, key.verifier)).toMatchObject({ rows: sum.rows, position: whole?.['asOfPosition'] });
    const other = decodeSignerKey(newSignerKey('changes-of-the-spec', ED25519)).verifier;
    expect(() => checkSnapshot(path, other)).toThrow('Not signed by this key');
    const alterations = [
      ['Rows are missing', "DELETE FROM persons WHERE id = 'wei'"],
      ['Rows are missing', 'INSERT INTO persons SELECT * FROM persons LIMIT 1'],
      ['The rows are not those', "UPDATE persons SET membership = 'NONE' WHERE id = 'wei'"],
      ['Not what was stated', "DELETE FROM persons WHERE id = 'wei'; DELETE FROM _lists WHERE list = 'persons'"],
      [
        'Not what was stated',
        "UPDATE _lists SET list = 'people' WHERE list = 'persons'; ALTER TABLE persons RENAME TO people",
      ],
      ['Of another position', "UPDATE _snapshot SET asOfPosition = 'p0'"],
      ['Nothing is stated', 'UPDATE _snapshot SET statement = NULL'],
    ] as const;
    for (const [words, sql] of alterations) {
      const altered = join(folder, 'altered.sqlite');
      copyFileSync(path, altered);
      const changing = new DatabaseSync(altered);
      changing.exec(sql);
      changing.close();
      expect(() => checkSnapshot(altered, key.verifier)).toThrow(words);
    }
    const env = { ...process.env, TOKEN: STATION, GATEWAY_URL: new URL(graph.gateway.url).origin };
    const run = (...args: readonly string[]) => promisify(execFile)(process.execPath, [EXPORT, ...args], { env });
    const own = join(folder, 'own.sqlite');
    await run('snapshot.sqlite', '--out', own);
    expect((await run('--check', own)).stdout).toContain('as was stated');
    expect((await run('--again', `${own}.export.json`)).stdout).toContain('The same bytes');
  });

  it('is checked by a key that anybody may have and that outlives the process', async () => {
    const text = await (await fetch(new URL('/changes/key', graph.gateway.url))).text();
    expect(decodeVerifierKey(text)).toStrictEqual(key.verifier);
    const file = join(folder, 'segments.key');
    expect((await segmentKeyIn(file)).verifier).toStrictEqual((await segmentKeyIn(file)).verifier);
  });
});
