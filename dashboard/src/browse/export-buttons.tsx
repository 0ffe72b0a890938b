import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { useBeside, useMoment } from '../graph/moment';
import { useShownPosition } from '../graph/position';
import { useGateway } from '../session/gateway';
import { save } from '../save';
import { useWords } from '../words/language';
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

export const exportAddress = (exported: Exported, ending: string, at: string | undefined): string => {
  const { list, asked } = exported;
  const filters = Object.entries(asked).filter(([name]) => name !== 'today');
  const search = new URLSearchParams(filters.map(([name, value]) => [name, String(value)]));
  search.set('columns', columnNames(exported));
  if (at !== undefined) search.set('asOf', at);
  return `/export/${list}.${ending}?${search.toString()}`;
};

const NAME = /filename="([^"]+)"/;

/** The whole list with the filters, the columns and the position that are shown. */
export const ExportButtons = (exported: Exported) => {
  const { say } = useWords();
  const ask = useGateway();
  const { header } = useMoment();
  const position = useShownPosition(useBeside() === undefined ? 'page' : 'beside');
  const [failed, setFailed] = useState<string>();
  const load = async (ending: string) => {
    const answer = await ask(exportAddress(exported, ending, position ?? header));
    if ('code' in answer) return setFailed(answer.code);
    const name = NAME.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? `${exported.list}.${ending}`;
    return save(await answer.blob(), name);
  };
  return (
    <Space className="export" wrap>
      <span className="quiet">{say('导出所示内容', 'Export what is shown')}</span>
      {['xlsx', 'csv', 'ndjson'].map((ending) => (
        <Button key={ending} size="small" onClick={() => void load(ending)}>
          {ending.toUpperCase()}
        </Button>
      ))}
      {failed && (
        <Alert
          type="error"
          title={say(`未能导出（${failed}）。请稍后再试。`, `Not exported (${failed}). Try again later.`)}
        />
      )}
    </Space>
  );
};
