import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the end of their cell. */
  readonly isNumber?: boolean;
}

interface Table<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** What makes a row the same row at another moment, where that is not its id. */
  readonly sameAs?: (row: Row) => string;
  readonly classOf?: (row: Row) => string | undefined;
  /** What is said where there is nothing: what to do. */
  readonly empty: string;
}

const idOf = (row: unknown): string | undefined => {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined;
  return typeof id === 'string' ? id : undefined;
};

/** A table; on a phone each row is a card whose cells say what they are. */
export const Rows = <Row,>({ caption, columns, rows, keyOf, sameAs, classOf, empty }: Table<Row>) => {
  if (rows.length === 0) return <p className="empty">{empty}</p>;
  return (
    <div className="rows-area">
      <table className="rows">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, isNumber }) => (
              <th key={key} scope="col" className={isNumber ? 'number' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} data-row={sameAs?.(row) ?? idOf(row) ?? keyOf(row)} className={classOf?.(row)}>
              {columns.map(({ key, label, cell, isNumber }) => (
                <td key={key} data-label={label} className={isNumber ? 'number' : undefined}>
                  <div>{cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
