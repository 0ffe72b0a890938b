import { Alert } from 'antd';
import type { FieldProblem } from '../../graph/problem';
import { Tag } from '../../rows/tag';
import { useWords } from '../../words/language';
import { TickList } from '../tick-list';
import { problemsAbout, type Ticks } from '../ticks';
import type { Assembly } from './meeting';

const Quorum = ({ assembly, present }: { readonly assembly: Assembly; readonly present: readonly string[] }) => {
  const { say } = useWords();
  const { quorum, entitled, expected } = assembly;
  const voting = entitled.filter(({ id }) => present.includes(id)).length;
  const came = say(
    `应到 ${expected.length} 人，实到 ${present.length} 人。`,
    `${present.length} of ${expected.length} came.`,
  );
  if (quorum === null) return <Alert role="status" type="info" title={came} />;
  const isMet = voting >= quorum;
  return (
    <Alert
      role="status"
      type={isMet ? 'success' : 'warning'}
      title={
        came +
        say(
          `有表决权 ${entitled.length} 人，到会 ${voting} 人，须 ${quorum} 人到会：${isMet ? '可以表决' : '不足，不能表决'}。`,
          ` Of ${entitled.length} who may vote ${voting} are there; it takes ${quorum}: ${isMet ? 'there is a quorum' : 'no quorum, nothing can be decided'}.`,
        )
      }
    />
  );
};

interface AttendanceListProps {
  readonly assembly: Assembly;
  readonly ticks: Ticks;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (ticks: Ticks) => void;
}

/** The roll of the day, to be ticked; what that makes of the quorum is said at once. */
export const AttendanceList = ({ assembly, ticks, problems, onChange }: AttendanceListProps) => {
  const { say } = useWords();
  const voters = new Set(assembly.entitled.map(({ id }) => id));
  const listed = assembly.expected.map(({ id, name }) => ({
    id,
    name: name ?? id,
    note: voters.has(id) ? undefined : <Tag>{say('无表决权', 'no vote')}</Tag>,
  }));
  return (
    <TickList
      legend={say('到会情况', 'Who came')}
      listed={listed}
      ticks={ticks}
      problems={problemsAbout(problems, ['present', 'excused'])}
      onChange={onChange}
    >
      <Quorum assembly={assembly} present={ticks.present} />
    </TickList>
  );
};
