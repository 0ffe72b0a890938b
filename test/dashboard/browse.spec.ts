import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import { getNamedType, parse, validate } from 'graphql';
import { BOARDS } from '../../dashboard/src/board/boards';
import { drillsOf, drilledTables, OWED } from '../../dashboard/src/browse/drill';
import { columnNames, listQuery, tableQuery, thingQuery } from '../../dashboard/src/browse/selection';
import { allQuestions, pathOf, questionOf, shapeOf, type Question } from '../../dashboard/src/browse/shapes';
import { learnShippedGraph } from './support/graph-pages';

learnShippedGraph();

const SUPERGRAPH = readFileSync(join(__dirname, '../../gateway/supergraph.graphql'), 'utf8');
const api = Supergraph.build(SUPERGRAPH).apiSchema().toGraphQLJSSchema();
const faults = (document: string) => validate(api, parse(document)).map(({ message }) => message);

const of = (kind: Question['kind']) => allQuestions().filter(([, question]) => question.kind === kind);
/** As if every filter were used, and as if only those were that have to be. */
const askings = ({ args }: Question) => [
  Object.fromEntries(args.map(({ name }) => [name, ''])),
  Object.fromEntries(args.flatMap(({ name, required }) => (required ? [[name, '']] : []))),
];

/** Lists without a page of their own here: what is due is the first page. */
const ELSEWHERE = ['dueItems'];

describe('The pages of what the graph has', () => {
  it('are one for every list of the graph', () => {
    const lists = Object.values(api.getQueryType()?.getFields() ?? {})
      .filter(({ type }) => getNamedType(type).name.endsWith('Connection'))
      .map(({ name }) => name);
    expect(of('list').map(([name]) => name)).toStrictEqual(lists.filter((name) => !ELSEWHERE.includes(name)));
    expect(of('table').length).toBeGreaterThan(20);
  });

  it.each(of('list'))('ask a list for all its columns: %s', (name, question) => {
    for (const asked of askings(question))
      expect(faults(listQuery(name, question, columnNames(question.of), asked))).toStrictEqual([]);
  });

  it.each(of('table'))('ask a table: %s', (name, question) => {
    for (const asked of askings(question)) expect(faults(tableQuery(name, question, asked))).toStrictEqual([]);
  });

  it.each(of('thing'))('ask a thing for all that it is, and its facts: %s', (name, { of: type }) => {
    expect(faults(thingQuery(name))).toStrictEqual([]);
    expect(shapeOf(type).hasTimeline).toBe(true);
  });

  it('have a page for whatever a list can name, but for what stands in lists alone', () => {
    const nodes = of('list').map(([, question]) => question.of);
    const without = nodes.filter((type) => pathOf(type, 'x') === undefined);
    expect(new Set(without)).toStrictEqual(
      new Set([
        'InspectionFinding',
        'ProcessDeviation',
        'ProcessAudit',
        'StationBusiness',
        'TeamPlan',
        'ReviewedMember',
        'StaleDecision',
        'LateEntry',
        'OverriddenWarning',
        'SegregationFinding',
        'Correction',
        'Leftover',
        'HearingProblem',
        'WordReading',
      ]),
    );
  });

  it('head their columns in both languages', () => {
    const labels = allQuestions().flatMap(([, question]) => [
      question.label,
      ...Object.values(shapeOf(question.of).fields).map(({ label }) => label),
    ]);
    expect(labels.filter(([zh]) => !/\p{Script=Han}/u.test(zh))).toStrictEqual([]);
    expect(labels.filter(([, en]) => en === '')).toStrictEqual([]);
  });
});

/** What the page of obligations takes. */
const OF_OWED = ['countyEnterpriseId', 'kind', 'from', 'to', 'state'];

describe('The boards', () => {
  const boards = Object.entries(BOARDS);

  it.each(boards)('show tables and lists that there are, with columns that they have: %s', (_, { parts, lists }) => {
    for (const name of [...parts.map(({ of: part }) => part), ...lists])
      expect(questionOf(name)?.kind).toMatch(/list|table/);
    for (const { of: part, matrix, chart } of parts) {
      const named = [...Object.values(matrix ?? {}), ...(chart ? [chart.name, ...chart.values] : [])];
      expect(Object.keys(shapeOf(questionOf(part)?.of ?? '').fields)).toStrictEqual(expect.arrayContaining(named));
    }
  });

  it('leave no table of the graph out', () => {
    const shown = boards.flatMap(([, { parts, lists }]) => [...parts.map(({ of: part }) => part), ...lists]);
    const tables = of('table').map(([name]) => name);
    expect(tables.filter((name) => !shown.includes(name))).toStrictEqual([]);
  });
});

describe('A number of a table', () => {
  const numbers = drilledTables().flatMap((table) =>
    Object.entries(drillsOf(table)).map(([column, drill]) => ({ table, column, drill })),
  );

  it.each(numbers)('$table.$column opens a list by filters that it takes', ({ table, column, drill }) => {
    const fields = shapeOf(questionOf(table)?.of ?? '').fields;
    expect(fields[column]?.kind).toBe('number');
    const row = Object.fromEntries(Object.keys(fields).map((name) => [name, { id: 'x' }]));
    const params = Object.keys(drill.params({ ...row, year: 2016 }, {}));
    const taken = drill.list === OWED ? OF_OWED : questionOf(drill.list)?.args.map(({ name }) => name);
    expect(taken).toStrictEqual(expect.arrayContaining(params));
  });
});
