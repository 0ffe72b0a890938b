import { Alert, Button, Form, Input, Skeleton } from 'antd';
import { useRef, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import { evidenceOf, type Evidence } from '../act/evidence';
import { problemsOf } from '../graph/problem';
import { Problems } from '../graph/problems';
import { save } from '../save';
import { useWords, type Say } from '../words/language';
import { checkedOf, FIELDS } from './asking';
import type { Checked } from './check';
import { Preview } from './preview';
import { linesOfFile, linesOfText, type Line } from './table';

type SendingState =
  | { readonly kind: 'nothing' | 'reading' | 'unreadable' }
  | { readonly kind: 'failed'; readonly error: CombinedError }
  | {
      readonly kind: 'checked';
      readonly key: number;
      readonly checked: Checked;
      readonly evidence: readonly Evidence[];
    };

/** Reads and checks a table; of two that overlap the later one counts. */
const useTable = () => {
  const client = useClient();
  const latest = useRef(0);
  const [told, setTold] = useState<SendingState>({ kind: 'nothing' });
  const check = async (lines: readonly Line[], evidence: readonly Evidence[], key: number): Promise<SendingState> => {
    try {
      return { kind: 'checked', key, evidence, checked: await checkedOf(client, lines) };
    } catch (error) {
      return { kind: 'failed', error: error as CombinedError };
    }
  };
  const read = async (lines: () => Promise<readonly Line[]>, evidence: () => Promise<readonly Evidence[]>) => {
    latest.current += 1;
    const key = latest.current;
    setTold({ kind: 'reading' });
    const both = await Promise.all([lines(), evidence()]).catch(() => undefined);
    const now: SendingState = both ? await check(both[0], both[1], key) : { kind: 'unreadable' };
    if (key === latest.current) setTold(now);
  };
  return { told, read };
};

const Became = ({ told }: { readonly told: SendingState }) => {
  const { say } = useWords();
  if (told.kind === 'checked') return <Preview key={told.key} checked={told.checked} evidence={told.evidence} />;
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

const keepTemplate = (say: Say) => {
  const header = FIELDS.map(({ label }) => say(label[0], label[1].includes(',') ? `"${label[1]}"` : label[1]));
  save(new Blob([`\uFEFF${header.join(',')}\r\n`], { type: 'text/csv' }), `${say('指标数据', 'readings')}.csv`);
};

interface Sources {
  readonly onFile: (file: File) => void;
  readonly onText: (text: string) => void;
}

const TableInput = ({ onFile, onText }: Sources) => {
  const { say } = useWords();
  const [text, setText] = useState('');
  return (
    <Form layout="vertical" className="act-form" onFinish={() => onText(text)}>
      <div className="tools">
        <Button onClick={() => keepTemplate(say)}>{say('下载空表', 'Get an empty table')}</Button>
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

/** Many readings at once: seen and checked as a whole before the first of them is sent. */
const ImportPage = () => {
  const { language, say } = useWords();
  const { told, read } = useTable();
  const names = FIELDS.map(({ label }) => label[language === 'zh' ? 0 : 1]).join(say('、', '; '));
  return (
    <>
      <h1>{say('导入指标数据', 'Import readings')}</h1>
      <p>
        {say(
          `首行为列名：${names}。供电所填名称或编号。`,
          `The first line names the columns: ${names}. A station is given by its name or id.`,
        )}
      </p>
      <TableInput
        onFile={(file) =>
          void read(
            () => linesOfFile(file),
            async () => [await evidenceOf(file)],
          )
        }
        onText={(text) =>
          void read(
            async () => linesOfText(text),
            async () => [],
          )
        }
      />
      <Became told={told} />
    </>
  );
};

export default ImportPage;
