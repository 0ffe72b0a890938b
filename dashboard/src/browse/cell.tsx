import type { ReactNode } from 'react';
import { Link } from '../link';
import { Facts } from '../rows/facts';
import { Rows, type Column } from '../rows/rows';
import { useWords, type Language } from '../words/language';
import { DocumentButton } from './document-button';
import { pathOf, shapeOf, type ShapeField } from './shapes';
import { isRow, leafWords, titleWords, type Row } from './title';

interface ValueProps {
  readonly value: unknown;
  readonly field: ShapeField;
}

const Thing = ({ row, type }: { readonly row: Row; readonly type: string }) => {
  const { language } = useWords();
  const words = titleWords(row, type, language);
  const id = row['id'];
  const path = typeof id === 'string' ? pathOf(type, id) : undefined;
  return path === undefined ? words : <Link to={path}>{words}</Link>;
};

const isThing = (value: unknown): value is Row => isRow(value) && typeof value['id'] === 'string';

const labelIn = ({ label }: { readonly label: readonly [string, string] }, language: Language) =>
  label[language === 'zh' ? 0 : 1];

const Parts = ({ row, type }: { readonly row: Row; readonly type: string }) => {
  const { language } = useWords();
  const { fields } = shapeOf(type);
  const facts = Object.entries(fields).flatMap(([name, field]): (readonly [string, ReactNode])[] =>
    isEmpty(row[name]) ? [] : [[labelIn(field, language), <Value key={name} value={row[name]} field={field} />]],
  );
  return <Facts facts={facts} />;
};

export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const Table = ({ rows, type }: { readonly rows: readonly Row[]; readonly type: string }) => {
  const { language } = useWords();
  const label = labelIn(shapeOf(type), language);
  return (
    <Rows caption={label} columns={columnsFor(type, rows, language)} rows={rows} keyOf={JSON.stringify} empty="" />
  );
};

/** Columns of what the rows hold; what none of them holds has none. */
const columnsFor = (type: string, rows: readonly Row[], language: Language): readonly Column<Row>[] =>
  Object.entries(shapeOf(type).fields)
    .filter(([name]) => name !== 'id' && rows.some((row) => !isEmpty(row[name])))
    .map(([name, field]) => columnOf(name, field, language));

/** Whether a list of objects is a table of its own, as opposed to some names in a row. */
const isTable = (value: unknown, field: ShapeField): value is readonly Row[] =>
  field.kind === 'object' && Array.isArray(value) && value.some((each) => !isThing(each));

/** More names than these are folded up. */
const FEW = 6;

const Names = ({ values, field }: { readonly values: readonly unknown[]; readonly field: ShapeField }) => {
  const { say } = useWords();
  const names = values.map((each, index) => (
    <span key={index}>
      <Value value={each} field={field} />
    </span>
  ));
  if (values.length <= FEW) return <span className="values">{names}</span>;
  return (
    <details>
      <summary>{say(`${values.length}项`, `${values.length} of them`)}</summary>
      <span className="values">{names}</span>
    </details>
  );
};

/** So much of a hash tells one document from another. */
const SHORT = 12;

const Leaf = ({ words, kind }: { readonly words: string; readonly kind: string }): ReactNode => {
  if (kind === 'document') return <DocumentButton sha256={words} name={`${words.slice(0, SHORT)}…`} />;
  return kind === 'day' ? <span className="day">{words}</span> : words;
};

/** A value of the graph: words, a document, a link to the thing, or the parts of what has no page. */
export const Value = ({ value, field }: ValueProps): ReactNode => {
  const { language } = useWords();
  if (isEmpty(value)) return null;
  if (isTable(value, field)) return <Table rows={value} type={field.of ?? ''} />;
  if (Array.isArray(value)) return <Names values={value} field={field} />;
  if (isThing(value)) return <Thing row={value} type={field.of ?? ''} />;
  if (isRow(value)) return <Parts row={value} type={field.of ?? ''} />;
  return <Leaf words={leafWords(value, field, language)} kind={field.kind} />;
};

export const columnOf = (name: string, field: ShapeField, language: Language): Column<Row> => ({
  key: name,
  label: labelIn(field, language),
  cell: (row) => <Value value={row[name]} field={field} />,
  isNumber: field.kind === 'number',
});
