import { Supergraph } from '@apollo/federation-internals';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { encodePosition } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { TABLES } from '../../gateway/src/exports/tables';
import { listsIn } from '../../gateway/src/exports/lists';
import { patience } from '../support/patience';
import { recorded } from '../support/recorded';
import { manyFacts } from './support/many-facts';
import { startProgrammeGraph, tokenOf, type ProgrammeGraph } from './support/programme-graph';
import { unzipped } from './support/unzipped';

jest.setTimeout(patience(120_000));

const PARTY_WORK = tokenOf('mei', 'PARTY_WORK', 'bureau');
const STATION = tokenOf('he', 'STATION', 'luobo');
const DISCIPLINE = tokenOf('ji', 'DISCIPLINE', 'bureau');

const sdl = readFileSync(join(__dirname, '../../gateway/supergraph.graphql'), 'utf8');
const lists = [
  ...listsIn(Supergraph.build(sdl, { validateSupergraph: false }).apiSchema().toGraphQLJSSchema()).values(),
];
/** What a list needs to be told at least. */
const REQUIRED: Readonly<Record<string, string>> = { dueItems: '?dueBefore=2017-01-01' };

/** What is used of a JSON Schema. */
interface Property {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly { readonly const: string | null; readonly title?: string }[];
  readonly items?: Property;
  readonly description: string;
}

const typeOf = (value: unknown): readonly string[] => {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  return Number.isInteger(value) ? ['integer', 'number'] : [typeof value];
};

const fits = (value: unknown, { type, enum: values, items }: Property): boolean =>
  (type === undefined || [type].flat().some((one) => typeOf(value).includes(one))) &&
  (values === undefined || values.includes(value)) &&
  (items === undefined || !Array.isArray(value) || value.every((each) => fits(each, items)));

type Row = Readonly<Record<string, unknown>>;

describe('An exported list', () => {
  let graph: ProgrammeGraph;
  beforeAll(async () => {
    graph = await startProgrammeGraph([personnel, organization, integrityPerformance], manyFacts);
  });
  afterAll(() => graph.stop());

  const get = (file: string, token: string | undefined = PARTY_WORK, headers: Record<string, string> = {}) =>
    fetch(new URL(`/export/${file}`, graph.gateway.url), {
      headers: { ...(token && { authorization: `Bearer ${token}` }), 'accept-language': 'en', ...headers },
    });
  const rowsOf = async (file: string, token?: string) => {
    const response = await get(file, token);
    const text = await response.text();
    expect([file, response.status, response.status === 200 ? '' : text]).toStrictEqual([file, 200, '']);
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Row);
  };
  const refusalOf = async (file: string, token?: string) => {
    const response = await get(file, token);
    const { errors } = (await response.json()) as { errors?: readonly { extensions: { code: string } }[] };
    return [response.status, errors?.[0]?.extensions.code];
  };
  /** The ids that the graph itself lists, page by page. */
  const idsOf = async (list: string, token: string, headers: Record<string, string> = {}) => {
    const ids: string[] = [];
    for (let after: string | null = null; ;) {
      const query = `query ($after: String) { list: ${list}(first: 50, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
      const { body } = await graph.ask(
        query,
        { authorization: `Bearer ${token}`, ...headers },
        { variables: { after } },
      );
      const { edges, pageInfo } = (
        body.data as {
          list: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
        }
      ).list;
      ids.push(...edges.map(({ node }) => node.id));
      if (!pageInfo.hasNextPage) return ids;
      after = pageInfo.endCursor;
    }
  };
  const ids = (rows: readonly Row[]) => rows.map(({ id }) => id);

  it.each(lists.map(({ name }) => name))(
    'is there for every list, with every column of its dictionary: %s',
    async (name) => {
      const rows = await rowsOf(`${name}.ndjson${REQUIRED[name] ?? ''}`, DISCIPLINE);
      const dictionary = (await (await get(`${name}.schema.json`)).json()) as {
        required: string[];
        properties: Record<string, Property>;
      };
      expect(Object.keys(dictionary.properties)).toStrictEqual(dictionary.required);
      for (const { items, ...property } of Object.values(dictionary.properties)) {
        const { enum: codes = [], oneOf: told = [] } = items ?? property;
        expect(told.map((code) => code.const)).toStrictEqual(codes);
        for (const { title } of told) expect(title).toMatch(/\p{Script=Han}.*[a-z]/u);
      }
      for (const { description } of Object.values(dictionary.properties))
        expect(description).toMatch(/\p{Script=Han}/u);
      for (const row of rows) {
        expect(Object.keys(row)).toStrictEqual(dictionary.required);
        for (const [column, property] of Object.entries(dictionary.properties))
          expect([column, row[column], fits(row[column], property)]).toStrictEqual([column, row[column], true]);
      }
    },
  );

  it('is what the graph lists to the same person, all of it', async () => {
    for (const token of [PARTY_WORK, STATION, DISCIPLINE])
      for (const list of ['persons', 'postings', 'orgUnits', 'clues', 'candidacies', 'evaluations'])
        expect([list, ids(await rowsOf(`${list}.ndjson`, token))]).toStrictEqual([list, await idsOf(list, token)]);
    expect((await rowsOf('persons.ndjson')).length).toBeGreaterThan(100);
    expect(await rowsOf('clues.ndjson', STATION)).not.toStrictEqual(await rowsOf('clues.ndjson', DISCIPLINE));
  });

  it('is as of a position or an instant, which it names', async () => {
    const past = encodePosition(20);
    const response = await get(`persons.ndjson?asOf=${past}`);
    expect([response.headers.get('x-zhudian-position'), response.headers.get('content-disposition')]).toStrictEqual([
      past,
      `attachment; filename="persons@${past}.ndjson"`,
    ]);
    const rows = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);
    expect(ids(rows)).toStrictEqual(await idsOf('persons', PARTY_WORK, { 'x-zhudian-as-of': past }));
    expect(new Set(rows.map(({ asOfPosition }) => asOfPosition))).toStrictEqual(new Set([past]));
  });

  it('is the same file twice at one position', async () => {
    const file = `persons.csv?asOf=${encodePosition(manyFacts.length - 1)}`;
    const [one, other] = [await (await get(file)).text(), await (await get(file)).text()];
    expect(one).toBe(other);
  });

  it('is a table that opens in Excel and runs no formula', async () => {
    await graph.tell(
      recorded('OrgUnit-luobo', { type: 'OrgUnitRenamed', data: { name: '=HYPERLINK("http://x","罗波")' } }),
    );
    const response = await get('orgUnits.csv?columns=id,name,parent.id');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
    const position = response.headers.get('x-zhudian-position');
    expect(text.split('\r\n')).toStrictEqual([
      '\uFEFFid,name,parent.id,asOfPosition',
      ['bureau', '南宁供电局', '', position].join(','),
      expect.any(String),
      expect.any(String),
      '',
    ]);
    expect(text).toContain(`luobo,"'=HYPERLINK(""http://x"",""罗波"")",wuming,${position}\r\n`);
  });

  it('takes the filters of its list', async () => {
    expect(ids(await rowsOf('orgUnits.ndjson?type=STATION'))).toStrictEqual(['luobo']);
    expect(ids(await rowsOf('orgUnits.ndjson?parentId=bureau'))).toStrictEqual(['wuming']);
    expect(await rowsOf('hearings.ndjson?year=2016&openProblems=true')).toHaveLength(1);
    expect(await rowsOf('hearings.ndjson?year=2015')).toHaveLength(0);
  });

  it.each([
    ['persons.ndjson?nothing=1', 'BAD_USER_INPUT'],
    ['persons.ndjson?first=3', 'BAD_USER_INPUT'],
    ['persons.ndjson?columns=secret', 'BAD_USER_INPUT'],
    ['hearings.ndjson?year=soon', 'BAD_USER_INPUT'],
    ['orgUnits.ndjson?type=MOON', 'BAD_USER_INPUT'],
    ['persons.ndjson?asOf=nowhere', 'POSITION_INVALID'],
    ['persons.parquet?columns=id,membership,id', 'BAD_USER_INPUT'],
    ['persons.schema.json?columns=secret', 'BAD_USER_INPUT'],
    ['snapshot.sqlite?under=luobo', 'BAD_USER_INPUT'],
    ['persons.ndjson?asOf=2999-01-01T00:00:00Z', 'AS_OF_FUTURE'],
  ])('is refused for %s', async (file, code) => {
    expect(await refusalOf(file)).toStrictEqual([400, code]);
  });

  it.each(['nothing.csv', 'persons', 'persons.pdf', 'persons.constructor', 'node.csv', '%00.csv'])(
    'is not found: %s',
    async (file) => {
      expect((await get(file)).status).toBe(404);
    },
  );

  it('is a workbook', async () => {
    const response = await get('orgUnits.xlsx?columns=id,name');
    const sheet = unzipped(Buffer.from(await response.arrayBuffer())).get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet.match(/<row /g)).toHaveLength(4);
    expect(sheet).toContain('武鸣供电公司');
  });

  it('is a table of the database of all lists, the same bytes twice', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhudian-exports-'));
    const path = join(folder, 'snapshot.sqlite');
    const past = encodePosition(manyFacts.length - 1);
    const take = async (token: string) => {
      const response = await get(`snapshot.sqlite?asOf=${past}`, token);
      expect([response.status, response.headers.get('content-type')]).toStrictEqual([200, 'application/vnd.sqlite3']);
      return Buffer.from(await response.arrayBuffer());
    };
    const [one, other, station] = [await take(PARTY_WORK), await take(PARTY_WORK), await take(STATION)];
    expect([one.equals(other), one.equals(station)]).toStrictEqual([true, false]);
    writeFileSync(path, one);
    const database = new DatabaseSync(path, { readOnly: true });
    const known = database.prepare('SELECT list, rows, sha256, asOfPosition FROM _lists').all() as unknown as readonly {
      list: string;
      rows: number;
      sha256: string;
      asOfPosition: string;
    }[];
    expect(known.map(({ list }) => list)).toStrictEqual(
      lists.map(({ name }) => name).filter((name) => !REQUIRED[name]),
    );
    for (const { list, rows, sha256, asOfPosition } of known) {
      const lines = await (await get(`${list}.ndjson?asOf=${past}`)).text();
      expect([list, sha256, asOfPosition]).toStrictEqual([
        list,
        createHash('sha256').update(lines).digest('hex'),
        past,
      ]);
      expect(database.prepare(`SELECT count(*) AS n FROM "${list}"`).get()).toMatchObject({ n: rows });
    }
    expect(database.prepare(`SELECT name, "parent.id" AS parent FROM orgUnits WHERE id = 'luobo'`).get()).toMatchObject(
      {
        name: '罗波供电所',
        parent: 'wuming',
      },
    );
    database.close();
    rmSync(folder, { recursive: true });
  });

  it('has the dictionary of the columns that are asked for', async () => {
    const dictionaryOf = async (search: string) =>
      (await (await get(`persons.schema.json?${search}`)).json()) as {
        required: string[];
        properties: Record<string, Property>;
      };
    await graph.tell(
      recorded('Person-old', { type: 'PersonRegistered', data: { unitId: 'luobo', membership: 'FULL' } }),
    );
    for (const search of ['columns=id,membership', `after=${encodePosition(20)}`]) {
      const { required, properties } = await dictionaryOf(search);
      const rows = await rowsOf(`persons.ndjson?${search}`);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        expect([search, Object.keys(row)]).toStrictEqual([search, required]);
        for (const [column, property] of Object.entries(properties))
          expect([column, row[column], fits(row[column], property)]).toStrictEqual([column, row[column], true]);
      }
    }
    // Of what is there no longer nothing is known but its id.
    const { properties } = await dictionaryOf(`after=${encodePosition(20)}`);
    const nullable = Object.keys(properties).filter((column) => fits(null, properties[column] as Property));
    expect(nullable).toStrictEqual(
      Object.keys(properties).filter((column) => !['change', 'id', 'asOfPosition'].includes(column)),
    );
  });

  it('is for those with a token, and told of in a directory', async () => {
    const anonymous = await fetch(new URL('/export/persons.csv', graph.gateway.url));
    expect([anonymous.status, (await get('persons.csv', 'nobody')).status]).toStrictEqual([401, 400]);
    const directory = (await (await get('')).json()) as readonly { name: string; files: readonly string[] }[];
    expect(directory.map(({ name }) => name)).toStrictEqual([
      ...lists.map(({ name }) => name),
      'facts',
      ...TABLES.keys(),
    ]);
    expect(directory.find(({ name }) => name === 'persons')?.files).toStrictEqual([
      '/export/persons.csv',
      '/export/persons.ndjson',
      '/export/persons.xlsx',
      '/export/persons.parquet',
      '/export/persons.schema.json',
    ]);
    expect((await fetch(new URL('/export/', graph.gateway.url), { method: 'POST' })).status).toBe(405);
  });
});
