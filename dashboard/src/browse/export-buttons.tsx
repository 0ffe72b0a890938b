import { useBeside, useMoment } from '../graph/moment';
import { useOnDay } from '../graph/on-day';
import { useShownPosition } from '../graph/position';
import { useWords } from '../words/language';
import { Downloads } from './downloads';
import { shapeOf } from './shapes';

interface Exported {
  readonly list: string;
  readonly of: string;
  readonly columns: readonly string[];
  readonly asked: Readonly<Record<string, unknown>>;
}

/** A thing stands in a file by its id. */
const columnNames = ({ of, columns }: Exported): string => {
  const { fields } = shapeOf(of);
  const names = columns.map((name) => (fields[name]?.kind === 'object' ? `${name}.id` : name));
  return [...('id' in fields ? ['id'] : []), ...names].join(',');
};

interface ExportMoment {
  readonly asOf: string | undefined;
  readonly validOn: string | undefined;
}

export const exportAddress = (exported: Exported, ending: string, { asOf, validOn }: ExportMoment): string => {
  const { list, asked } = exported;
  const filters = Object.entries(asked).filter(([name]) => name !== 'today');
  const search = new URLSearchParams(filters.map(([name, value]) => [name, String(value)]));
  search.set('columns', columnNames(exported));
  if (asOf !== undefined) search.set('asOf', asOf);
  if (validOn !== undefined) search.set('validOn', validOn);
  return `/export/${list}.${ending}?${search.toString()}`;
};

/** The whole list with the filters, the columns and the position that are shown. */
export const ExportButtons = (exported: Exported) => {
  const { say } = useWords();
  const { header } = useMoment();
  const validOn = useOnDay();
  const position = useShownPosition(useBeside() === undefined ? 'page' : 'beside');
  const files = ['xlsx', 'csv', 'ndjson'].map((ending) => ({
    name: `${exported.list}.${ending}`,
    address: exportAddress(exported, ending, { asOf: position ?? header, validOn }),
    words: ending.toUpperCase(),
  }));
  return <Downloads label={say('导出所示内容', 'Export what is shown')} files={files} />;
};
