import { Link } from '../../link';
import { Rows, type Column } from '../../rows/rows';
import { useSession } from '../../session/session';
import { dayWords } from '../../words/days';
import { useWords, type Language, type Say } from '../../words/language';
import { StepAct } from '../step-act';
import type { OfHearing, Report } from './hearing';

const columnsOf = (hearingId: string, language: Language, say: Say): readonly Column<Report>[] => [
  {
    key: 'secretary',
    label: say('第一书记', 'First Secretary'),
    cell: ({ postingId, posting }) => (
      <Link to={`/postings/${encodeURIComponent(postingId)}`}>
        {[posting?.person.name ?? postingId, posting?.station?.name].filter(Boolean).join(' · ')}
      </Link>
    ),
  },
  { key: 'progress', label: say('工作情况', 'Progress'), cell: ({ progress }) => progress },
  { key: 'problems', label: say('问题', 'Problems'), cell: ({ problems }) => problems.join(say('；', '; ')) },
  { key: 'on', label: say('提交日期', 'Handed in'), cell: ({ submittedOn }) => dayWords(submittedOn, language) },
  {
    key: 'reply',
    label: say('回复', 'Reply'),
    cell: ({ postingId, posting }) => (
      <Link
        to="/act/ReplyToReport"
        params={{ hearingId, postingId, stationId: posting?.station?.id, back: `flow/hearing/${hearingId}` }}
      >
        {say('回复', 'Reply')}
      </Link>
    ),
  },
];

/** What was handed in; a First Secretary hands in the own report here. */
export const Reports = ({ hearing }: OfHearing) => {
  const { language, say } = useWords();
  const { actor } = useSession();
  const isOwnToDo = hearing.stage === 'SCHEDULED' && actor?.roles.includes('FIRST_SECRETARY');
  return (
    <>
      <Rows
        caption={say('工作汇报', 'Work reports')}
        columns={columnsOf(hearing.id, language, say)}
        rows={hearing.reports}
        keyOf={({ id }) => id}
        empty={say(
          '尚无工作汇报；由第一书记会前提交。',
          'None yet: First Secretaries hand them in before the hearing.',
        )}
      />
      {isOwnToDo && <StepAct command="SubmitWorkReport" given={{ hearingId: hearing.id }} />}
    </>
  );
};
