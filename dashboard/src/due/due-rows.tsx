import { commandOf } from '../commands/commands';
import { useIsPast } from '../graph/on-day';
import { Link } from '../link';
import { Rows, type Column } from '../rows/rows';
import { Tag } from '../rows/tag';
import { dayWords, daysBetween } from '../words/days';
import { wordOf } from '../words/enums';
import { sourceWords } from '../words/sources';
import { useWords, type Language, type Say } from '../words/language';
import type { DueItem } from './due-item';
import { ownerWords, partWords, subjectWords } from './due-words';
import { formOf, otherFormOf } from './settling';

const Day = ({ item, today }: { readonly item: DueItem; readonly today: string }) => {
  const { language, say } = useWords();
  const days = daysBetween(item.dueOn, today);
  return (
    <>
      <span className="day">{dayWords(item.dueOn, language)}</span>{' '}
      {item.late && <Tag tone="bad">{say(`逾期 ${days} 天`, `${days} days overdue`)}</Tag>}
      {days === 0 && <Tag tone="warning">{say('今日到期', 'due today')}</Tag>}
    </>
  );
};

const Act = ({ item }: { readonly item: DueItem }) => {
  const { language, say } = useWords();
  const form = formOf(item);
  const other = otherFormOf(item);
  const isPast = useIsPast();
  if (!form) return null;
  if (isPast) return <span className="quiet day">{say('不能办理', 'not now')}</span>;
  return (
    <>
      <Link to={form.to} params={form.params} className="act">
        {say('办理', 'Settle')}
      </Link>{' '}
      {other && (
        <Link to={other.to} params={other.params}>
          {commandOf(other.command)?.label[language === 'zh' ? 0 : 1]}
        </Link>
      )}
    </>
  );
};

const columnsOf = (language: Language, say: Say, today: string): readonly Column<DueItem>[] => [
  { key: 'day', label: say('期限', 'Due'), cell: (item) => <Day item={item} today={today} /> },
  {
    key: 'kind',
    label: say('事项', 'What'),
    cell: (item) => (
      <>
        <strong>{wordOf('DueItemKind', item.kind, language)}</strong> {partWords(item, language)}
      </>
    ),
  },
  { key: 'subject', label: say('对象', 'About'), cell: (item) => subjectWords(item, language, say) },
  { key: 'unit', label: say('所属单位', 'Unit'), cell: ({ unit }) => unit.name ?? '' },
  { key: 'owner', label: say('责任方', 'Who'), cell: (item) => ownerWords(item) },
  {
    key: 'source',
    label: say('依据', 'Ground'),
    cell: ({ source }) => <span className="quiet">{sourceWords(source, language)}</span>,
  },
  { key: 'act', label: say('操作', 'Act'), cell: (item) => <Act item={item} /> },
];

const keyOf = ({ kind, dueOn, of, subject }: DueItem) => JSON.stringify([kind, dueOn, of, subject]);

export const DueRows = ({ items, today }: { readonly items: readonly DueItem[]; readonly today: string }) => {
  const { language, say } = useWords();
  return (
    <Rows
      caption={say('按期限先后', 'By day')}
      columns={columnsOf(language, say, today)}
      rows={items}
      keyOf={keyOf}
      classOf={({ late }) => (late ? 'late' : undefined)}
      empty={say(
        '没有到期或逾期的事项。可调整筛选条件，或在“供电所”中查看各所情况。',
        'Nothing is due or overdue. Change the filter, or look at the stations.',
      )}
    />
  );
};
