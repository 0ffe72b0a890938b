import { dayWords } from '../words/days';
import { wordOf } from '../words/enums';
import { useWords, type Language, type Say } from '../words/language';
import { Percent } from './percent';
import { Rows, type Column } from './rows';

export interface Task {
  readonly taskId: string;
  readonly category: string;
  readonly goal: string;
  readonly measure: string;
  readonly weight: number;
  readonly dueOn: string;
  readonly percent: number;
}

const columnsOf = (language: Language, say: Say): readonly Column<Task>[] => [
  { key: 'category', label: say('类别', 'Kind'), cell: ({ category }) => wordOf('TaskCategory', category, language) },
  { key: 'goal', label: say('目标', 'Goal'), cell: ({ goal }) => goal },
  { key: 'measure', label: say('衡量标准', 'Measure'), cell: ({ measure }) => measure },
  { key: 'weight', label: say('权重', 'Weight'), cell: ({ weight }) => weight, isNumber: true },
  {
    key: 'due',
    label: say('期限', 'Due'),
    cell: ({ dueOn }) => <span className="day">{dayWords(dueOn, language)}</span>,
  },
  {
    key: 'percent',
    label: say('进度', 'Progress'),
    cell: ({ percent, goal }) => <Percent value={percent} name={goal} />,
    isNumber: true,
  },
];

export const TaskRows = ({ tasks }: { readonly tasks: readonly Task[] }) => {
  const { language, say } = useWords();
  return (
    <Rows
      caption={say('任期目标任务', 'Target tasks')}
      columns={columnsOf(language, say)}
      rows={tasks}
      keyOf={({ taskId }) => taskId}
      empty={say('尚未设定目标任务。可在“办理”中设定任期目标任务。', 'No target task is set yet. Set it under “Acts”.')}
    />
  );
};
