import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import { parse, validate } from 'graphql';
import { columnNames, firstColumns, listQuery, thingQuery } from '../../dashboard/src/browse/selection';
import { allQuestions, shapeOf } from '../../dashboard/src/browse/shapes';
import { isByDay } from '../../dashboard/src/graph/on-day';
import { learnShippedGraph } from './support/graph-pages';

learnShippedGraph();

const SUPERGRAPH = readFileSync(join(__dirname, '../../gateway/supergraph.graphql'), 'utf8');
const api = Supergraph.build(SUPERGRAPH).apiSchema().toGraphQLJSSchema();
const faults = (document: string) => validate(api, parse(document)).map(({ message }) => message);

const byDay = allQuestions().filter(([, { kind, of }]) => kind !== 'table' && shapeOf(of).onDay !== undefined);

describe('The pages of what was in force on a day', () => {
  it('are those of what is kept by days, and no others', () => {
    const offered = allQuestions().flatMap(([name]) => (isByDay([name]) ? [name] : []));
    expect(offered).toStrictEqual(byDay.map(([name]) => name));
    expect(offered).toStrictEqual(
      expect.arrayContaining(['postings', 'posting', 'branches', 'committees', 'indicators']),
    );
    expect(
      [[], ['postings', 'x'], ['print', 'Posting', 'x'], ['stations', 'x'], ['stations']].map(isByDay),
    ).toStrictEqual([false, true, false, true, false]);
  });

  it.each(byDay)('ask for nothing that is not kept by days: %s', (name, question) => {
    const { of } = question;
    const { onDay = [] } = shapeOf(of);
    const columns = columnNames(of, true);
    expect(columns.length).toBeGreaterThan(1);
    expect(columns.filter((column) => !onDay.includes(column))).toStrictEqual([]);
    expect(firstColumns(of, true).filter((column) => !columns.includes(column))).toStrictEqual([]);
    const document = question.kind === 'list' ? listQuery(name, question, columns, {}) : thingQuery(name, true);
    expect(faults(document)).toStrictEqual([]);
    expect(document).not.toContain('timeline');
  });

  it('leave out what other things tell', () => {
    const left = Object.keys(shapeOf('Posting').fields).filter((name) => !shapeOf('Posting').onDay?.includes(name));
    expect(left).toStrictEqual(
      expect.arrayContaining(['clues', 'termEvaluation', 'surveys', 'workPlans', 'candidacy']),
    );
  });
});
