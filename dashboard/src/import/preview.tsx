import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import type { Evidence } from '../act/evidence';
import type { Outcome } from '../act/deliver';
import { useIsPast } from '../graph/on-day';
import { Problems } from '../graph/problems';
import { Link } from '../link';
import { Rows, type Column } from '../rows/rows';
import { Saved } from '../rows/saved';
import { Tag } from '../rows/tag';
import { useWords, type Language, type Say } from '../words/language';
import { isFaulty, type Checked, type Row } from './check';
import { isSettled, useRun, type Run } from './import-run';
import type { ImportTable } from './tables';

const toForm = (command: string, { input }: Row): string =>
  `/act/${command}?${new URLSearchParams(Object.entries(input).map(([name, value]) => [name, String(value)])).toString()}`;

interface OfRow {
  readonly command: string;
  readonly row: Row;
  readonly outcome: Outcome | undefined;
}

const Became = ({ command, row, outcome }: OfRow) => {
  const { language, say } = useWords();
  if (isFaulty(row)) return <Tag tone="bad">{say('有误', 'at fault')}</Tag>;
  if (row.isRecorded) return <Tag>{say('已有记录', 'recorded already')}</Tag>;
  if (outcome?.kind === 'done') return <Tag tone="good">{say('已提交', 'sent')}</Tag>;
  if (outcome?.kind === 'away') return <Tag tone="warning">{say('未提交', 'did not come through')}</Tag>;
  if (!outcome) return <Tag>{say('待提交', 'to be sent')}</Tag>;
  return (
    <>
      <Tag tone="bad">{say('未受理', 'refused')}</Tag>{' '}
      {outcome.problems.map(({ messages }) => messages[language]).join(' ')}{' '}
      <Link to={toForm(command, row)}>{say('在表单中办理', 'Open its form')}</Link>
    </>
  );
};

const columnsOf = (
  { command, fields }: ImportTable,
  { language, say }: { readonly language: Language; readonly say: Say },
  outcomes: Run['outcomes'],
): readonly Column<Row>[] => [
  { key: 'line', label: say('行', 'Line'), cell: ({ line }) => line },
  ...fields.map(({ name, label }) => ({
    key: name,
    label: label[language === 'zh' ? 0 : 1],
    cell: ({ said, faults }: Row): ReactNode => (
      <>
        {said[name]}
        {faults[name] && <div className="wrong">{faults[name][language]}</div>}
      </>
    ),
  })),
  {
    key: 'became',
    label: say('状态', 'State'),
    cell: (row) => <Became command={command} row={row} outcome={outcomes.get(row.line)} />,
  },
];

interface Counted {
  readonly all: number;
  readonly wrong: number;
  readonly recorded: number;
  readonly settled: number;
}

const Sum = ({ counted: { all, wrong, recorded, settled } }: { readonly counted: Counted }) => {
  const { say } = useWords();
  const toSend = all - wrong - recorded;
  return (
    <div role="status">
      <p>
        {say(
          `共 ${all} 行：有误 ${wrong} 行，已有记录 ${recorded} 行，须提交 ${toSend} 行，已办 ${settled} 行。`,
          `${all} rows: ${wrong} at fault, ${recorded} recorded already, ${toSend} to send, ${settled} settled.`,
        )}
      </p>
      {wrong > 0 && (
        <Alert
          type="error"
          showIcon
          title={say(
            '请按标注改正后重新选择文件或粘贴；全部正确之前不提交任何一行。',
            'Mend what is marked, and choose the file or paste the table again: nothing is sent until all of it is right.',
          )}
        />
      )}
      {settled > 0 && <progress max={toSend} value={settled} aria-label={say('提交进度', 'How far it is sent')} />}
    </div>
  );
};

interface PreviewProps {
  readonly table: ImportTable;
  readonly checked: Checked;
  readonly evidence: readonly Evidence[];
}

const countsOf = (rows: readonly Row[], outcomes: Run['outcomes']): Counted => ({
  all: rows.length,
  wrong: rows.filter(isFaulty).length,
  recorded: rows.filter(({ isRecorded }) => isRecorded).length,
  settled: [...outcomes.values()].filter(isSettled).length,
});

/** What would be sent, with everything that is wrong beside its cell; then what became of each row. */
const Sendable = ({ table, rows, evidence }: Pick<Checked, 'rows'> & Omit<PreviewProps, 'checked'>) => {
  const { language, say } = useWords();
  const isPast = useIsPast();
  const { isUnderWay, outcomes, start } = useRun(table, rows, evidence);
  const counted = countsOf(rows, outcomes);
  const away = isUnderWay ? [] : [...outcomes.values()].flatMap((each) => (each.kind === 'away' ? each.problems : []));
  const isOver = counted.wrong > 0 || counted.all - counted.recorded === counted.settled;
  return (
    <div className="stack">
      <Sum counted={counted} />
      <Problems problems={away} />
      <div className="tools">
        <Button type="primary" disabled={isPast || isOver} loading={isUnderWay} onClick={start}>
          {outcomes.size > 0 ? say('继续提交', 'Go on sending') : say('全部提交', 'Send all')}
        </Button>
      </div>
      <Saved name={table.file[1]}>
        <Rows
          caption={say('导入预览', 'Preview of the import')}
          columns={columnsOf(table, { language, say }, outcomes)}
          rows={rows}
          keyOf={({ line }) => String(line)}
          empty={say('没有可导入的行。', 'There is no row to import.')}
        />
      </Saved>
    </div>
  );
};

export const Preview = ({ table, checked: { faults, rows }, evidence }: PreviewProps) => {
  const { language } = useWords();
  if (faults.length === 0) return <Sendable table={table} rows={rows} evidence={evidence} />;
  return (
    <div className="stack">
      {faults.map((fault) => (
        <Alert key={fault.en} role="alert" type="error" showIcon title={fault[language]} />
      ))}
    </div>
  );
};
