import { Link } from '../../link';
import { Rows, type Column } from '../../rows/rows';
import { dayWords } from '../../words/days';
import { wordOf } from '../../words/enums';
import { useWords, type Language, type Say } from '../../words/language';
import { nameOf, type OfHearing, type Problem } from './hearing';

/** What is done next with a problem, by how it stands. */
const NEXT: Readonly<Record<string, string>> = {
  RAISED: 'AssignProblem',
  ASSIGNED: 'ResolveProblem',
  REOPENED: 'ResolveProblem',
  RESOLVED: 'CloseProblem',
};

const columnsOf = (hearingId: string, language: Language, say: Say): readonly Column<Problem>[] => [
  { key: 'text', label: say('问题', 'Problem'), cell: ({ text }) => text },
  {
    key: 'standing',
    label: say('状态', 'Standing'),
    cell: ({ standing }) => wordOf('ProblemStanding', standing, language),
  },
  { key: 'dueOn', label: say('期限', 'Due'), cell: ({ dueOn }) => dayWords(dueOn, language) },
  {
    key: 'next',
    label: say('下一步', 'Next'),
    cell: ({ problemId, standing }) =>
      NEXT[standing] && (
        <Link to={`/act/${NEXT[standing]}`} params={{ hearingId, problemId, back: `flow/hearing/${hearingId}` }}>
          {say('办理', 'Settle')}
        </Link>
      ),
  },
];

const Missing = ({ hearing: { id, missing } }: OfHearing) => {
  const { say } = useWords();
  if (missing.length === 0) return null;
  return (
    <>
      <p>
        {say('未听取也未请假的，补记请假理由后才能办结：', 'Neither heard nor excused; excuse them before closing:')}
      </p>
      <ul>
        {missing.map((one) => (
          <li key={one.id}>
            <Link to="/act/ExcuseAbsence" params={{ hearingId: id, postingId: one.id, back: `flow/hearing/${id}` }}>
              {nameOf(one)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
};

/** What was raised, each with what is done next; and who is to be excused still. */
export const Problems = ({ hearing }: OfHearing) => {
  const { language, say } = useWords();
  return (
    <>
      <Missing hearing={hearing} />
      <Rows
        caption={say('实际问题', 'Problems')}
        columns={columnsOf(hearing.id, language, say)}
        rows={hearing.problems}
        keyOf={({ id }) => id}
        empty={say('会上没有提出问题。', 'No problem was raised.')}
      />
    </>
  );
};
