import { SETTLING } from '../due/settling';
import { useIsPast } from '../graph/on-day';
import { Link } from '../link';
import { Rows, type Column } from '../rows/rows';
import { Tag, type Tone } from '../rows/tag';
import { dayWords } from '../words/days';
import { wordOf } from '../words/enums';
import { sourceWords } from '../words/sources';
import { useWords, type Language, type Say } from '../words/language';
import type { Duty, Posting } from './posting';

const TONES: Readonly<Record<string, Tone>> = { OVERDUE: 'bad', DUE: 'warning', MET: 'good', MET_LATE: 'warning' };

const State = ({ duty: { state, daysLate, metOn } }: { readonly duty: Duty }) => {
  const { language, say } = useWords();
  const isLate = daysLate > 0;
  const late = isLate ? say(`${metOn ? '，逾期' : ' '}${daysLate}天`, `, ${daysLate} days ${metOn ? 'late' : ''}`) : '';
  const tone = isLate && metOn ? 'warning' : (TONES[state] ?? 'plain');
  return <Tag tone={tone}>{wordOf('DutyState', state, language) + late}</Tag>;
};

const Act = ({ duty, id }: { readonly duty: Duty; readonly id: string }) => {
  const { say } = useWords();
  const settling = SETTLING[duty.kind];
  const isPast = useIsPast();
  if (!settling || isPast || duty.metOn !== null || duty.state === 'EXEMPT') return null;
  const subject = { __typename: 'Posting', id };
  const params = { ...settling.fields(subject, duty.of ?? ''), back: `postings/${id}` };
  return (
    <Link to={`/act/${settling.command}`} params={params} className="act">
      {say('办理', 'Settle')}
    </Link>
  );
};

const MONTH = /^\d{4}-\d\d$/;

const nameOf = ({ kind, of }: Duty, tasks: Posting['tasks'], language: Language): string => {
  const part = tasks.find(({ taskId }) => taskId === of)?.goal ?? (of && MONTH.test(of) ? dayWords(of, language) : '');
  return part ? `${wordOf('DueItemKind', kind, language)} · ${part}` : wordOf('DueItemKind', kind, language);
};

const columnsOf = ({ id, tasks }: Posting, language: Language, say: Say): readonly Column<Duty>[] => [
  {
    key: 'due',
    label: say('期限', 'Due'),
    cell: ({ dueOn }) => <span className="day">{dayWords(dueOn, language)}</span>,
  },
  { key: 'kind', label: say('事项', 'What'), cell: (duty) => nameOf(duty, tasks, language) },
  { key: 'state', label: say('状态', 'State'), cell: (duty) => <State duty={duty} /> },
  { key: 'met', label: say('办结日期', 'Done on'), cell: ({ metOn }) => dayWords(metOn, language) },
  {
    key: 'source',
    label: say('依据', 'Ground'),
    cell: ({ source }) => <span className="quiet">{sourceWords(source, language)}</span>,
  },
  { key: 'act', label: say('操作', 'Act'), cell: (duty) => <Act duty={duty} id={id} /> },
];

const Table = ({ posting, duties }: { readonly posting: Posting; readonly duties: readonly Duty[] }) => {
  const { language, say } = useWords();
  return (
    <Rows
      caption={say('任期事项', 'Duties')}
      columns={columnsOf(posting, language, say)}
      rows={duties}
      keyOf={({ kind, of, dueOn }) => `${kind}${of}${dueOn}`}
      classOf={({ state }) => (state === 'OVERDUE' ? 'late' : undefined)}
      empty={say('目前没有应办事项。', 'Nothing is to be done at present.')}
    />
  );
};

/** What is still to be done; what is done lies behind its number. */
export const DutyRows = ({ posting }: { readonly posting: Posting }) => {
  const { say } = useWords();
  const { duties } = posting.cockpit;
  const isDone = ({ state }: Duty) => state === 'MET' || state === 'EXEMPT';
  const done = duties.filter(isDone);
  return (
    <>
      <Table posting={posting} duties={duties.filter((duty) => !isDone(duty))} />
      <details>
        <summary>{say(`已办结或免办 ${done.length} 项`, `${done.length} done or exempt`)}</summary>
        <Table posting={posting} duties={done} />
      </details>
    </>
  );
};
