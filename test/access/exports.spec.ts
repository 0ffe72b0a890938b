import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { getNamedType, isObjectType, type GraphQLSchema } from 'graphql';
import { Supergraph } from '@apollo/federation-internals';
import { encodePosition } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { openReader, openReadModels, readModelsOf, type ReadModel } from '@zhudian/projections';
import { roleSchema, type Role } from '@zhudian/programme';
import { listsIn } from '../../gateway/src/exports/lists';
import { UNLIMITED } from '../gateway/support/everybody';
import { manyFacts } from '../gateway/support/many-facts';
import { startProgrammeGraph, tokenOf, type ProgrammeGraph } from '../gateway/support/programme-graph';
import { patience } from '../support/patience';
import { ended, started } from '../support/posting.story';
import { applied, withdrawn } from '../support/candidacy.story';
import { atPosition, recorded, type FactOfStory } from '../support/recorded';
import { unitPaths } from '../support/world';
import { oracleOf, type Asker } from './oracle';
import { placesIn } from './places';

jest.setTimeout(patience(180_000));

/** Of what single columns are hidden, one of several kinds beside the story. */
const facts: readonly FactOfStory[] = [
  ...manyFacts,
  recorded('Person-born', {
    type: 'PersonRegistered',
    data: { unitId: 'luobo', membership: 'FULL', bornOn: '1980-05-01' },
  }),
  recorded('Candidacy-r2016.lan', { ...applied, data: { ...applied.data, personId: 'lan' } }),
  recorded('Candidacy-r2016.lan', withdrawn),
  recorded('Posting-r2016.lan', { ...started, data: { ...started.data, personId: 'lan' } }),
  recorded('Posting-r2016.lan', { ...ended, data: { ...ended.data, personId: 'lan' } }),
];

const SERVICES = [personnel, organization, integrityPerformance];
const END = encodePosition(facts.length - 1);
/** The station of the posting, what is above it, another county, and a unit that nobody registered. */
const UNITS = ['luobo', 'wuming', 'bureau', 'binyang', 'nowhere'];
const ROLES = roleSchema.options.filter((role) => role !== 'POLICY');
const LEAST_CELLS = 2_000;

type Row = Readonly<Record<string, unknown>> & { readonly id: string };
interface Exported {
  readonly asker: Asker;
  readonly rows: ReadonlyMap<string, readonly Row[]>;
}

const registered = unitPaths.map(({ id, path }) =>
  recorded(`OrgUnit-${id}`, { type: 'OrgUnitRegistered', data: { type: 'STATION', path, name: id } }),
);
const places = placesIn([...registered, ...facts]);
const oracle = oracleOf(readFileSync(join(__dirname, '../../docs/access.md'), 'utf8'), places);

/** Every second cell of roles and units: each role in two units at least, each unit in half of the roles. */
const askers: readonly Asker[] = ROLES.flatMap((role, nth) =>
  UNITS.filter((_, at) => (nth + at) % 2 === 0).map((unit) => ({ role, unit, personId: places.personWithPosting })),
);

const sdl = readFileSync(join(__dirname, '../../gateway/supergraph.graphql'), 'utf8');
const schema = Supergraph.build(sdl, { validateSupergraph: false }).apiSchema().toGraphQLJSSchema();
const fieldType = (type: unknown, field: string) =>
  getNamedType(isObjectType(type) ? type.getFields()[field]?.type : undefined);
const nodeOf = (graph: GraphQLSchema, list: string) =>
  ['edges', 'node'].reduce<unknown>(fieldType, fieldType(graph.getQueryType(), list)) as { readonly name: string };

/** The lists that are of the rows of a read model, and that. */
const lists = [...listsIn(schema).keys()].flatMap((list) => {
  const type = nodeOf(schema, list).name;
  const found = SERVICES.flatMap(({ tracked }) => tracked).find(({ name }) => name === type);
  return found ? [{ list, model: found.model as unknown as ReadModel }] : [];
});

/** What the read models of a context hold, whoever asks. */
const rowsOf = async (url: string): Promise<ReadonlyMap<string, readonly Row[]>> => {
  const all = new Map<string, readonly Row[]>();
  for (const { context } of SERVICES) {
    const models = readModelsOf(context);
    const store = await openReadModels({ url, context, models });
    const last = facts.length - 1;
    await store.fold({ facts: facts.map(atPosition), checkpoint: { commit: last, prepare: last } });
    const reader = await openReader({ url, context, models });
    for (const { model } of lists)
      if ((models as readonly unknown[]).includes(model)) {
        const { rows } = await reader.at(last).page(model, { first: 1_000 });
        all.set(model.name, rows as unknown as readonly Row[]);
      }
    await reader.close();
    await store.close();
  }
  return all;
};

describe('Who sees what in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhudian-access-'));
  const files: Exported[] = [];
  let graph: ProgrammeGraph;
  let whole: ReadonlyMap<string, readonly Row[]>;
  let cells = 0;
  beforeAll(async () => {
    graph = await startProgrammeGraph(SERVICES, facts, UNLIMITED);
    whole = await rowsOf(`sqlite:${folder}`);
    for (const asker of askers) files.push({ asker, rows: await snapshotFor(asker) });
  });
  afterAll(async () => {
    await graph.stop();
    rmSync(folder, { recursive: true });
  });

  const snapshotFor = async ({ personId, role, unit }: Asker) => {
    const token = tokenOf(personId, role as Role, unit);
    const url = new URL(`/export/snapshot.sqlite?asOf=${END}`, graph.gateway.url);
    const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    const path = join(folder, 'snapshot.sqlite');
    writeFileSync(path, Buffer.from(await response.arrayBuffer()));
    const database = new DatabaseSync(path, { readOnly: true });
    const rows = new Map(
      lists.map(({ list }) => [list, database.prepare(`SELECT * FROM "${list}"`).all() as unknown as readonly Row[]]),
    );
    database.close();
    return rows;
  };

  it.each(lists)('is who docs/access.md says: $list', ({ list, model }) => {
    const known = new Set(files.flatMap(({ rows }) => (rows.get(list) ?? []).map(({ id }) => id)));
    const held = (whole.get(model.name) ?? []).filter(({ id }) => known.has(id));
    expect(held).toHaveLength(known.size);
    for (const { asker, rows } of files) {
      const told = (rows.get(list) ?? []).map(({ id }) => id);
      const judged = held.filter(oracle.judgeOf(model.name, asker)).map(({ id }) => id);
      expect([asker, told.toSorted()]).toStrictEqual([asker, judged.toSorted()]);
      cells += Object.keys(rows.get(list)?.[0] ?? { id: '' }).length;
    }
  });

  /** The cells of a row that a line of the table is about. */
  const cellsOf = (row: Row, columns: string) => {
    const [column = '', fields] = columns.split(': ');
    const names = fields?.split(', ').map((field) => `${column}.${field}`);
    return Object.entries(row).filter(([name]) =>
      names ? names.includes(name) : name === column || name.startsWith(`${column}.`),
    );
  };
  const isEmpty = ([, value]: readonly [string, unknown]) => value === null || value === '[]';

  /** Each cell that a line of its own is about: who was told what, and whether the table says so. */
  const ofSingleColumns = () =>
    lists.flatMap(({ list, model }) => {
      const held = new Map((whole.get(model.name) ?? []).map((row) => [row.id, row]));
      return oracle.columnsOf(model.name).flatMap((columns) =>
        files.flatMap(({ asker, rows }) => {
          const isFor = oracle.judgeOf(model.name, asker, columns);
          return (rows.get(list) ?? []).map((row) => ({
            asker,
            what: `${list} ${columns}`,
            isFor: isFor(held.get(row.id) ?? {}),
            isTold: cellsOf(row, columns).some((cell) => !isEmpty(cell)),
          }));
        }),
      );
    });

  it('is the same of single columns', () => {
    const cases = ofSingleColumns();
    expect(cases.filter(({ isFor, isTold }) => isTold && !isFor)).toStrictEqual([]);
    const told = new Set(cases.flatMap(({ isTold, what }) => (isTold ? [what] : [])));
    const kept = new Set(cases.flatMap(({ isFor, what }) => (isFor ? [] : [what])));
    expect([...told].filter((what) => kept.has(what)).toSorted()).toStrictEqual([
      'persons bornOn',
      'postings endReason',
    ]);
  });

  it(`is told of ${LEAST_CELLS} cells at least`, () => expect(cells).toBeGreaterThanOrEqual(LEAST_CELLS));
});
