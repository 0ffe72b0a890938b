import { Alert, Button, Form, Input, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { evidenceOf, type Evidence } from '../act/evidence';
import { setParams, useAddress } from '../address';
import { problemsOf } from '../graph/problem';
import { Problems } from '../graph/problems';
import { save } from '../save';
import { useWords, type Say } from '../words/language';
import { Preview } from './preview';
import { linesOfFile, linesOfText } from './table';
import { importTables, tableOf, type ImportTable } from './tables';
import { useTable, type SendingState } from './use-table';

const Became = ({ table, told }: { readonly table: ImportTable; readonly told: SendingState }) => {
  const { say } = useWords();
  if (told.kind === 'checked')
    return <Preview key={told.key} table={table} checked={told.checked} evidence={told.evidence} />;
  if (told.kind === 'reading') return <Skeleton active aria-busy="true" />;
  if (told.kind === 'failed') return <Problems problems={problemsOf(told.error)} />;
  if (told.kind === 'nothing') return null;
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      title={say(
        '不是可以读取的表格。请另存为 .xlsx 或 CSV 后重新选择。',
        'It cannot be read as a table. Save it as .xlsx or CSV, and choose it again.',
      )}
    />
  );
};

const keepTemplate = ({ fields, file }: ImportTable, say: Say) => {
  const header = fields.map(({ label }) => say(label[0], label[1].includes(',') ? `"${label[1]}"` : label[1]));
  save(new Blob([`\uFEFF${header.join(',')}\r\n`], { type: 'text/csv' }), `${say(...file)}.csv`);
};

interface Sources {
  readonly table: ImportTable;
  readonly onFile: (file: File) => void;
  readonly onText: (text: string) => void;
}

const TableInput = ({ table, onFile, onText }: Sources) => {
  const { say } = useWords();
  const [text, setText] = useState('');
  return (
    <Form layout="vertical" className="act-form" onFinish={() => onText(text)}>
      <div className="tools">
        <Button onClick={() => keepTemplate(table, say)}>{say('下载空表', 'Get an empty table')}</Button>
      </div>
      <Form.Item label={say('文件（.xlsx 或 CSV）', 'A file (.xlsx or CSV)')} htmlFor="table-file">
        <input
          id="table-file"
          type="file"
          accept=".csv,.xlsx"
          onClick={({ currentTarget }) => {
            currentTarget.value = '';
          }}
          onChange={({ target: { files } }) => files?.[0] && onFile(files[0])}
        />
      </Form.Item>
      <Form.Item label={say('或从表格中粘贴', 'Or paste from a spreadsheet')} htmlFor="table-text">
        <Input.TextArea
          id="table-text"
          autoSize={{ minRows: 3, maxRows: 8 }}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </Form.Item>
      <Button htmlType="submit" disabled={text.trim() === ''}>
        {say('检查', 'Check it')}
      </Button>
    </Form>
  );
};

/** What a bureau begins with is marked as its opening balance, as the import by command marks it. */
const evidenceFrom = async ({ isOpening }: ImportTable, file: File): Promise<Evidence> => {
  const evidence = await evidenceOf(file);
  return isOpening ? { ...evidence, name: `期初 opening balance: ${evidence.name}` } : evidence;
};

const TableImport = ({ table }: { readonly table: ImportTable }) => {
  const { language, say } = useWords();
  const { told, read } = useTable(table);
  const names = table.fields.map(({ label }) => label[language === 'zh' ? 0 : 1]).join(say('、', '; '));
  return (
    <>
      <h1>{say(...table.title)}</h1>
      <p>
        {say(
          `首行为列名：${names}。供电所、党支部和人员填名称或编号。`,
          `The first line names the columns: ${names}. Stations, branches and persons are given by name or id.`,
        )}
      </p>
      <TableInput
        table={table}
        onFile={(file) =>
          void read(
            () => linesOfFile(file),
            async () => [await evidenceFrom(table, file)],
          )
        }
        onText={(text) =>
          void read(
            async () => linesOfText(text),
            async () => [],
          )
        }
      />
      <Became table={table} told={told} />
    </>
  );
};

/** Many of a kind at once: seen and checked as a whole before the first of them is sent. */
const ImportPage = () => {
  const { say } = useWords();
  const table = tableOf(useAddress().params.get('table'));
  return (
    <>
      <Segmented
        aria-label={say('导入内容', 'What is imported')}
        value={table.command}
        onChange={(command) => setParams({ table: command })}
        options={importTables.map(({ command, title }) => ({ value: command, label: say(...title) }))}
      />
      <TableImport key={table.command} table={table} />
    </>
  );
};

export default ImportPage;
