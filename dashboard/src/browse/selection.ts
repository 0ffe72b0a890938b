import { questionOf, shapeOf, type Argument, type Question, type ShapeField } from './shapes';

const isObject = ({ kind }: ShapeField) => kind === 'object';

/** The fields by which people know a thing: those of its title, and of what these name. */
const titleSelection = (type: string, depth = 0): string => {
  const { title, fields } = shapeOf(type);
  const id = fields['id'] ? ['id'] : [];
  const parts = title.flatMap((name) => {
    const field = fields[name];
    if (!field) return [];
    if (!isObject(field)) return [name];
    return depth > 1 ? [] : [`${name} { ${titleSelection(field.of ?? '', depth + 1)} }`];
  });
  return [...id, ...parts].join(' ') || '__typename';
};

const isEntity = (type: string | undefined): boolean => type !== undefined && 'id' in shapeOf(type).fields;

/** What of an object can stand in one cell: of a thing its title, of anything else its leaves. */
const partSelection = (type: string): string => {
  if (isEntity(type)) return titleSelection(type);
  const leaves = Object.entries(shapeOf(type).fields).flatMap(([name, field]) => {
    if (!isObject(field)) return [name];
    return isEntity(field.of) && !field.list ? [`${name} { ${titleSelection(field.of ?? '')} }`] : [];
  });
  return leaves.join(' ') || '__typename';
};

const fieldSelection = (name: string, field: ShapeField): string =>
  isObject(field) ? `${name} { ${partSelection(field.of ?? '')} }` : name;

/** The fields of a type, all of them or those that are told of a day. */
const fieldNames = (type: string, isOnDay: boolean): readonly string[] => {
  const { fields, onDay = [] } = shapeOf(type);
  return isOnDay ? onDay : Object.keys(fields);
};

/** The columns of a type that a table shows: leaves and single things, no lists of objects. */
export const columnNames = (type: string, isOnDay = false): readonly string[] => {
  const fields = shapeOf(type).fields;
  return fieldNames(type, isOnDay).filter((name) => {
    const field = fields[name] as ShapeField;
    if (isObject(field)) return isEntity(field.of) && !field.list;
    if (field.kind === 'json' || name === 'id') return false;
    const plain = name.replace(/Id$/, '');
    return field.kind !== 'id' || (!(plain in fields) && !name.endsWith('EventId'));
  });
};

const PLACES = ['object', 'enum', 'text', 'day', 'number', 'boolean', 'instant', 'id'];
const SHOWN = 9;

/** Shown first when nobody chose: what a thing is called, whose it is, where it stands, when, how much. */
export const firstColumns = (type: string, isOnDay = false): readonly string[] => {
  const { title, fields } = shapeOf(type);
  const place = (name: string) => (title.includes(name) ? -1 : PLACES.indexOf(fields[name]?.kind ?? 'id'));
  const ranked = columnNames(type, isOnDay).toSorted((one, other) => place(one) - place(other));
  const chosen = new Set(ranked.slice(0, SHOWN));
  return ranked.filter((name) => chosen.has(name));
};

const selectionOf = (type: string, names: readonly string[]): string => {
  const { fields } = shapeOf(type);
  const id = fields['id'] && !names.includes('id') ? ['id'] : [];
  return [...id, ...names.map((name) => fieldSelection(name, fields[name] as ShapeField))].join(' ');
};

const declared = (args: readonly Argument[]) => args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
const passed = (args: readonly Argument[]) => args.map(({ name }) => `${name}: $${name}`).join(', ');
const around = (text: string) => (text ? `(${text})` : '');

type GivenArguments = Readonly<Record<string, unknown>>;

/** What is not asked for is not declared: the graph has its own defaults. */
const givenOf = ({ args }: Question, asked: GivenArguments) => args.filter(({ name }) => asked[name] !== undefined);

export const listQuery = (
  name: string,
  question: Question,
  columns: readonly string[],
  asked: GivenArguments,
): string => {
  const given = givenOf(question, asked);
  const joined = (paging: string, filters: string) => (filters ? `${paging}, ${filters}` : paging);
  return `query List(${joined('$first: Int, $after: String', declared(given))}) {
    list: ${name}(${joined('first: $first, after: $after', passed(given))}) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { ${selectionOf(question.of, columns)} } } } }`;
};

/** Of tables everything is shown that stands in one cell. */
export const tableQuery = (name: string, question: Question, asked: GivenArguments): string => {
  const given = givenOf(question, asked);
  const cells = selectionOf(question.of, tableColumns(question.of));
  return `query Table${around(declared(given))} { rows: ${name}${around(passed(given))} { ${cells} } }`;
};

export const tableColumns = (type: string): readonly string[] =>
  Object.entries(shapeOf(type).fields).flatMap(([name, field]) => {
    if (name === 'id' || field.kind === 'json') return [];
    return isObject(field) && !isEntity(field.of) ? [] : [name];
  });

const FACTS = `timeline(last: 50) { edges { node {
  id type occurredOn recordedAt actorId actorRole actingFor position reasons { code reason } evidence { sha256 name } changes { field before after } } } }`;

/** Of a day what was in force on it; what was recorded is not a matter of days. */
export const thingQuery = (name: string, isOnDay = false): string => {
  const type = questionOf(name)?.of ?? '';
  const { fields, hasTimeline } = shapeOf(type);
  const names = fieldNames(type, isOnDay).filter((each) => fields[each]?.kind !== 'json');
  return `query Thing($id: ID!) { thing: ${name}(id: $id) { ${selectionOf(type, names)} ${hasTimeline && !isOnDay ? FACTS : ''} } }`;
};
