import { Button } from 'antd';
import { useRef, type ReactNode } from 'react';
import { save } from '../save';
import { useBeside } from '../graph/moment';
import { useShownPosition } from '../graph/position';
import { useWords } from '../words/language';

/** A spreadsheet would carry out what begins like this. */
const FORMULA = /^[=+\-@\t\r]/;

const cellOf = (text: string): string => {
  const harmless = FORMULA.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

const csvOf = (table: HTMLTableElement): string =>
  [...table.rows].map((row) => [...row.cells].map((cell) => cellOf(cell.innerText.trim())).join(',')).join('\r\n');

interface SavedProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** A table that can be kept as a file: exactly what is shown, with the position in the name of the file. */
export const Saved = ({ name, children }: SavedProps) => {
  const { say } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const position = useShownPosition(useBeside() === undefined ? 'page' : 'beside');
  const keep = () => {
    const table = place.current?.querySelector<HTMLTableElement>('table.rows');
    if (table) save(new Blob([`\uFEFF${csvOf(table)}\r\n`], { type: 'text/csv' }), `${name}@${position ?? ''}.csv`);
  };
  return (
    <div ref={place} className="saved">
      {children}
      <Button size="small" className="keep" onClick={keep}>
        {say('导出本表（CSV）', 'Export this table (CSV)')}
      </Button>
    </div>
  );
};
