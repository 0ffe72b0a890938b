import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import {
  isFound,
  mayBeEmpty,
  titleOf,
  typeOf,
  type ColumnSchema,
  type Dictionary,
} from '../../dashboard/src/desk/data-set';
import { cellText, tablesOf } from '../../dashboard/src/desk/queries/tables';
import { descriptionIn } from '../../dashboard/src/words/in-two';
import { dictionaryOf } from '../../gateway/src/exports/dictionary';
import { listsIn } from '../../gateway/src/exports/lists';
import { TABLES } from '../../gateway/src/exports/tables';
import { learnShippedGraph } from './support/graph-pages';

learnShippedGraph();

const SUPERGRAPH = readFileSync(join(__dirname, '../../gateway/supergraph.graphql'), 'utf8');
const schema = Supergraph.build(SUPERGRAPH).apiSchema().toGraphQLJSSchema();
const sets = [...listsIn(schema).values(), ...TABLES.values()];
const HAN = /\p{Script=Han}/u;

describe('A description that stands in both languages', () => {
  it.each([
    ['供电所。 The station.', '供电所。', 'The station.'],
    ['An indicator (one). 指标（一项）。', '指标（一项）。', 'An indicator (one).'],
    ['供电所。 The station. → 编号。 Its id.', '供电所。 → 编号。', 'The station. → Its id.'],
    ['仅中文。', '仅中文。', '仅中文。'],
    ['', '', ''],
  ])('is told in one: %s', (description, zh, en) =>
    expect([descriptionIn(description, 'zh'), descriptionIn(description, 'en')]).toStrictEqual([zh, en]),
  );

  it('is one of every data set and of every column', () => {
    const all = sets.flatMap((set) => [set.description, ...set.columns.map(({ description }) => description)]);
    expect(all.length).toBeGreaterThan(500);
    const parts = all.flatMap((description) => description.split(' → '));
    expect(
      parts.filter((part) => HAN.test(descriptionIn(part, 'en')) || !HAN.test(descriptionIn(part, 'zh'))),
    ).toStrictEqual([]);
  });
});

describe('A data set', () => {
  it.each(sets)('$name has a title in both languages, and is found by it', (set) => {
    const [zh, en] = [titleOf(set, 'zh'), titleOf(set, 'en')];
    expect([HAN.test(zh), HAN.test(en)]).toStrictEqual([true, false]);
    for (const word of [zh, en, set.name, set.name.toUpperCase()])
      expect([word, isFound(set, word)]).toStrictEqual([word, true]);
    expect(isFound(set, `${set.name} 没有的词`)).toBe(false);
  });

  it.each(sets)('$name says of each column what it holds', (set) => {
    const { properties } = dictionaryOf(set) as Dictionary;
    expect(Object.values(properties).filter((column) => typeOf(column) === '')).toStrictEqual([]);
  });

  it.each<[ColumnSchema, string, boolean]>([
    [{ type: 'string' }, 'string', false],
    [{ type: ['string', 'null'], format: 'date' }, 'date', true],
    [{ type: ['string', 'null'], enum: ['A', 'B', null] }, 'A | B', true],
    [{ type: 'string', enum: ['A'] }, 'A', false],
    [{ type: ['array', 'null'] }, 'array', true],
    [{}, 'JSON', false],
  ])('has columns of a type: %j', (column, type, empty) =>
    expect([typeOf(column), mayBeEmpty(column)]).toStrictEqual([type, empty]),
  );
});

describe('The answer of a query', () => {
  it('is a table for each field, with columns by their path', () =>
    expect(
      tablesOf({
        postings: {
          totalCount: 2,
          edges: [{ node: { id: 'a', station: { name: '一所' } } }, { node: { id: 'b', endedOn: null } }],
        },
        station: { id: 's', party: { members: 3 } },
        marks: [1, 2],
        total: 5,
        nobody: null,
      }),
    ).toStrictEqual([
      {
        name: 'postings',
        columns: ['id', 'station.name', 'endedOn'],
        rows: [
          { id: 'a', 'station.name': '一所' },
          { id: 'b', endedOn: null },
        ],
      },
      { name: 'station', columns: ['id', 'party.members'], rows: [{ id: 's', 'party.members': 3 }] },
      { name: 'marks', columns: ['value'], rows: [{ value: 1 }, { value: 2 }] },
      { name: 'total', columns: ['value'], rows: [{ value: 5 }] },
      { name: 'nobody', columns: [], rows: [] },
    ]));

  it('is the count where nothing but it was asked for', () =>
    expect(tablesOf({ postings: { totalCount: 7 } })[0]?.rows).toStrictEqual([{ totalCount: 7 }]));

  it.each([
    [undefined, ''],
    [null, ''],
    [3, '3'],
    [false, 'false'],
    [['a', 'b'], 'a;b'],
    [[{ id: 'a' }], '{"id":"a"}'],
  ])('has cells of text: %j', (value, text) => expect(cellText(value)).toBe(text));
});
