import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readSheet } from 'read-excel-file/node';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { encodePosition } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { patience } from '../support/patience';
import { recorded } from '../support/recorded';
import { readChanges } from './support/changes';
import { manyFacts } from './support/many-facts';
import { startProgrammeGraph, tokenOf, type ProgrammeGraph } from './support/programme-graph';

jest.setTimeout(patience(120_000));

const PARTY_WORK = tokenOf('mei', 'PARTY_WORK', 'bureau');
const STATION = tokenOf('he', 'STATION', 'luobo');
const COMMAND = join(__dirname, '../../bundles/export.js');
const END = encodePosition(manyFacts.length - 1);

type Row = Readonly<Record<string, unknown>>;

/** A cell as the row has it: of days the reader makes instants. */
const asWritten = (cell: unknown) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell);
/** A value as a table shows it. */
const asCell = (value: unknown) => {
  if (value === '' || (Array.isArray(value) && value.length === 0)) return null;
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join(';');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
};

describe('What is exported, judged by others', () => {
  let graph: ProgrammeGraph;
  let duck: DuckDBConnection;
  const folder = mkdtempSync(join(tmpdir(), 'zhudian-judged-'));
  beforeAll(async () => {
    graph = await startProgrammeGraph([personnel, organization, integrityPerformance], manyFacts);
    duck = await (await DuckDBInstance.create(':memory:')).connect();
  });
  afterAll(async () => {
    duck.closeSync();
    await graph.stop();
    rmSync(folder, { recursive: true });
  });

  const get = (file: string, token = PARTY_WORK) =>
    fetch(new URL(`/export/${file}`, graph.gateway.url), { headers: { authorization: `Bearer ${token}` } });
  /** Saves a file; where it is. */
  const saved = async (file: string, token = PARTY_WORK) => {
    const response = await get(file, token);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([file, response.status]).toStrictEqual([file, 200]);
    const path = join(folder, file.split('?')[0] ?? '');
    writeFileSync(path, bytes);
    return { path, headers: response.headers };
  };
  const ask = async (sql: string) => (await duck.runAndReadAll(sql)).getRowObjectsJson() as readonly Row[];
  const linesOf = async (file: string, token = PARTY_WORK) => {
    const text = await (await get(file, token)).text();
    return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Row]));
  };

  it.each(['persons', 'orgUnits', 'postings', 'candidacies', 'hearings', 'facts'])(
    'says the same in every format to DuckDB: %s',
    async (name) => {
      const rows = await linesOf(`${name}.ndjson?asOf=${END}`);
      const [parquet, csv, ndjson] = await Promise.all(
        ['parquet', 'csv', 'ndjson'].map(async (format) => (await saved(`${name}.${format}?asOf=${END}`)).path),
      );
      const readers = [
        `read_parquet('${parquet}')`,
        `read_csv('${csv}', all_varchar = true)`,
        `read_json('${ndjson}', columns = {id: 'VARCHAR', "asOfPosition": 'VARCHAR'})`,
      ];
      for (const reader of readers) {
        const told = await ask(`SELECT "id", "asOfPosition" FROM ${reader}`);
        expect([reader, told]).toStrictEqual([reader, rows.map(({ id, asOfPosition }) => ({ id, asOfPosition }))]);
      }
      expect(rows.length).toBeGreaterThan(0);
    },
  );

  it.each(['persons', 'orgUnits', 'postings', 'hearings', 'facts'])(
    'is a workbook that a reader of another hand reads to the last cell: %s',
    async (name) => {
      const rows = await linesOf(`${name}.ndjson?asOf=${END}`);
      const { path } = await saved(`${name}.xlsx?asOf=${END}`);
      const [head = [], ...told] = await readSheet(path);
      expect(head.toSorted()).toStrictEqual(Object.keys(rows[0] ?? {}).toSorted());
      const shown = told.map((cells) => head.map((_, at) => cells[at] ?? null).map(asWritten));
      expect(shown).toStrictEqual(rows.map((row) => head.map((column) => asCell(row[String(column)]))));
      const dictionary = await readSheet(path, 'columns');
      expect(dictionary.slice(1).map(([column]) => column)).toStrictEqual(
        head.filter((column) => column !== 'asOfPosition'),
      );
    },
  );

  it('has days, numbers and truth values of their own types', async () => {
    const { path } = await saved(`postings.parquet?asOf=${END}`);
    const types = await ask(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM read_parquet('${path}'))`);
    const schema = (await (await get('postings.schema.json')).json()) as {
      properties: Record<string, { type?: string | string[]; format?: string }>;
    };
    const expected = ({ type, format }: { type?: string | string[]; format?: string }) => {
      if (format === 'date') return 'DATE';
      if (format === 'date-time') return 'TIMESTAMP WITH TIME ZONE';
      const [one] = [type].flat();
      return { integer: 'INTEGER', number: 'DOUBLE', boolean: 'BOOLEAN' }[one ?? ''] ?? 'VARCHAR';
    };
    expect(types).toStrictEqual(
      Object.entries(schema.properties).map(([column_name, property]) => ({
        column_name,
        column_type: expected(property),
      })),
    );
    const [row] = await linesOf(`postings.ndjson?asOf=${END}`);
    const days = Object.keys(schema.properties).filter((name) => schema.properties[name]?.format === 'date');
    const [told] = await ask(`SELECT ${days.map((name) => `"${name}"`).join(', ')} FROM read_parquet('${path}')`);
    expect(told).toStrictEqual(Object.fromEntries(days.map((name) => [name, row?.[name]])));
  });

  it('tells the facts that the stream tells, after a position and to those who may know', async () => {
    for (const token of [PARTY_WORK, STATION])
      for (const after of [undefined, encodePosition(200)]) {
        const told = await readChanges(graph.ask, token, { after });
        const rows = await linesOf(`facts.ndjson${after === undefined ? '' : `?after=${after}`}`, token);
        expect(rows.map(({ asOfPosition: _, ...fact }) => fact)).toStrictEqual(told);
      }
    const some = await linesOf('facts.ndjson?types=PostingStarted,ClueOpened');
    expect(new Set(some.map(({ type }) => type)).size).toBeLessThanOrEqual(2);
  });

  it('tells of a list what differs since a position: added, changed, removed', async () => {
    const before = await linesOf('persons.ndjson');
    const position = String(before[0]?.['asOfPosition']);
    expect(await linesOf(`persons.ndjson?after=${position}`)).toStrictEqual([]);
    await graph.tell(
      recorded('Person-neu', { type: 'PersonRegistered', data: { unitId: 'luobo', membership: 'FULL' } }),
    );
    await graph.tell(recorded('Person-wei', { type: 'MembershipChanged', data: { membership: 'PROBATIONARY' } }));
    const rows = await linesOf(`persons.ndjson?after=${position}`);
    expect(rows.map(({ change, id }) => [change, id]).toSorted()).toStrictEqual([
      ['ADDED', 'neu'],
      ['CHANGED', 'wei'],
    ]);
    const after = await linesOf('persons.ndjson');
    const known = new Map(before.map((row) => [row['id'], row]));
    for (const { change, ...row } of rows) {
      if (change === 'REMOVED') known.delete(row['id']);
      else known.set(row['id'], row);
    }
    const plain = (all: Iterable<Row>) => [...all].map(({ asOfPosition: _, ...row }) => JSON.stringify(row)).toSorted();
    expect(plain(known.values())).toStrictEqual(plain(after));
  });

  it.each([
    ['persons.csv?after=nowhere', 'POSITION_INVALID'],
    ['persons.csv?after=p1&asOf=p0', 'BAD_USER_INPUT'],
    [`persons.csv?after=${encodePosition(3)}&columns=unit.id`, 'BAD_USER_INPUT'],
    ['facts.csv?types=StationBurnt', 'FACT_TYPE_UNKNOWN'],
    ['facts.csv?contexts=NONE', 'BAD_USER_INPUT'],
    ['facts.csv?columns=id', 'BAD_USER_INPUT'],
    ['facts.csv?nothing=1', 'BAD_USER_INPUT'],
  ])('is refused for %s', async (file, code) => {
    const response = await get(file);
    expect([response.status, await response.text()]).toStrictEqual([400, expect.stringContaining(code)]);
  });

  it('is made again by a command, to the same bytes, or what differs is said', async () => {
    const out = join(folder, 'people.parquet');
    const asOf = `asOf=${END}`;
    const run = async (args: readonly string[], TOKEN = PARTY_WORK) => {
      const env = { ...process.env, TOKEN, GATEWAY_URL: new URL(graph.gateway.url).origin };
      return promisify(execFile)(process.execPath, [COMMAND, ...args], { env }).then(
        ({ stdout }) => ['same', stdout] as const,
        ({ stdout, stderr }: { stdout: string; stderr: string }) => ['different', stdout + stderr] as const,
      );
    };
    const manifest = `${out}.export.json`;
    await run([`persons.parquet?${asOf}`, '--out', out]);
    expect(JSON.parse(readFileSync(manifest, 'utf8'))).toMatchObject({
      class: expect.stringMatching(/./),
      bytes: readFileSync(out).length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    await graph.tell(recorded('Person-lan', { type: 'MembershipChanged', data: { membership: 'PROBATIONARY' } }));
    expect((await run(['--again', manifest]))[0]).toBe('same');
    const [outcome, words] = await run(['--again', manifest], tokenOf('yi', 'STATION', 'litang'));
    expect([outcome, words]).toStrictEqual(['different', expect.stringContaining('Somebody else asks.')]);
    expect((await run([]))[0]).toBe('different');
  });

  it('leaves what was saved before where it is, when there is nothing whole to save', async () => {
    const out = join(folder, 'kept.csv');
    writeFileSync(out, 'of yesterday');
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('half of', () => response.destroy());
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const broken = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    for (const [TOKEN, GATEWAY_URL] of [
      ['nobody', new URL(graph.gateway.url).origin],
      [PARTY_WORK, broken],
    ]) {
      const env = { ...process.env, TOKEN, GATEWAY_URL };
      const ended = promisify(execFile)(process.execPath, [COMMAND, 'persons.csv', '--out', out], { env });
      await expect(ended).rejects.toMatchObject({ code: 1 });
      expect([readFileSync(out, 'utf8'), readdirSync(folder).filter((name) => name.startsWith('kept'))]).toStrictEqual([
        'of yesterday',
        ['kept.csv'],
      ]);
    }
    server.close();
  });
});
