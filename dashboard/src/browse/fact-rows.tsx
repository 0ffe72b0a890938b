import { Button } from 'antd';
import { setParams } from '../address';
import { Rows, type Column } from '../rows/rows';
import { dayWords } from '../words/days';
import { wordOf } from '../words/enums';
import { factWords } from '../words/facts';
import { useWords, type Language, type Say } from '../words/language';
import { textOf } from '../words/text';
import { DocumentButton, type NamedDocument } from './document-button';

/** A fact of the log, with what it changed. */
export interface Recorded {
  readonly id: string;
  readonly type: string;
  readonly occurredOn: string;
  readonly recordedAt: string;
  readonly actorId: string | null;
  readonly actorRole: string | null;
  readonly actingFor: string | null;
  readonly position: string;
  readonly reasons: readonly { readonly code: string; readonly reason: string }[];
  readonly evidence: readonly NamedDocument[];
  readonly changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
}

const Changes = ({ changes, reasons, evidence }: Pick<Recorded, 'changes' | 'reasons' | 'evidence'>) => {
  const { say } = useWords();
  return (
    <details>
      <summary>{say(`${changes.length}项变化`, `${changes.length} changes`)}</summary>
      <dl className="changes">
        {changes.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd>
              {textOf(before) || '—'} → {textOf(after) || '—'}
            </dd>
          </div>
        ))}
        {reasons.map(({ code, reason }) => (
          <div key={code}>
            <dt>{say('说明理由', 'Reason given')}</dt>
            <dd>{reason}</dd>
          </div>
        ))}
        {evidence.map((document) => (
          <div key={document.sha256}>
            <dt>{say('佐证材料', 'Evidence')}</dt>
            <dd>
              <DocumentButton {...document} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
};

/** The role, and whose office it was when a deputy acted. */
const roleWords = ({ actorRole, actingFor }: Recorded, language: Language, say: Say): string => {
  const role = wordOf('Role', actorRole, language);
  return actingFor === null ? role : `${role}${say(`（代${actingFor}）`, ` (for ${actingFor})`)}`;
};

const columnsOf = (language: Language, say: Say): readonly Column<Recorded>[] => [
  {
    key: 'day',
    label: say('发生日期', 'Day'),
    cell: ({ occurredOn }) => <span className="day">{dayWords(occurredOn, language)}</span>,
  },
  { key: 'fact', label: say('记录', 'Fact'), cell: ({ type }) => <strong>{factWords(type, language)}</strong> },
  { key: 'role', label: say('办理角色', 'Role'), cell: (fact) => roleWords(fact, language, say) },
  { key: 'changes', label: say('变化', 'Changes'), cell: (fact) => <Changes {...fact} /> },
  {
    key: 'then',
    label: say('当时情况', 'Then'),
    cell: ({ position }) => (
      <Button type="link" size="small" onClick={() => setParams({ asOf: position })}>
        {say('查看当时', 'as it was then')}
      </Button>
    ),
  },
];

/** Facts, the newest first; each opens the page as it was then. */
export const FactRows = ({ facts }: { readonly facts: readonly Recorded[] }) => {
  const { language, say } = useWords();
  return (
    <Rows
      caption={say('变更记录', 'What was recorded')}
      columns={columnsOf(language, say)}
      rows={facts.toReversed()}
      keyOf={({ id }) => id}
      empty={say('没有您可以查看的变更记录。', 'There is no record that you may see.')}
    />
  );
};
