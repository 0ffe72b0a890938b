import { Rows, type Column } from '../rows/rows';
import { Tag } from '../rows/tag';
import { dayWords } from '../words/days';
import { wordOf } from '../words/enums';
import { useWords, type Language, type Say } from '../words/language';
import type { SupervisionMonth } from './posting';

const Notes = ({ notes }: Pick<SupervisionMonth, 'notes'>) => {
  const { language } = useWords();
  return (
    <ul className="plain">
      {notes.map(({ body, scope, rating, note }) => (
        <li key={body + scope}>
          {`${wordOf('SupervisionBody', body, language)} · ${wordOf('SupervisionScope', scope, language)} `}
          <Tag>{wordOf('SupervisionRating', rating, language)}</Tag>
          <span className="quiet">{note}</span>
        </li>
      ))}
    </ul>
  );
};

const Missing = ({ missing }: Pick<SupervisionMonth, 'missing'>) => {
  const { language, say } = useWords();
  if (missing.length === 0) return <Tag tone="good">{say('已齐', 'complete')}</Tag>;
  return (
    <ul className="plain">
      {missing.map(({ body, scope }) => (
        <li key={body + scope}>
          {`${wordOf('SupervisionBody', body, language)} · ${wordOf('SupervisionScope', scope, language)}`}
        </li>
      ))}
    </ul>
  );
};

const columnsOf = (language: Language, say: Say): readonly Column<SupervisionMonth>[] => [
  {
    key: 'month',
    label: say('月份', 'Month'),
    cell: ({ month }) => <span className="day">{dayWords(month, language)}</span>,
  },
  { key: 'notes', label: say('监督意见', 'Notes'), cell: ({ notes }) => <Notes notes={notes} /> },
  { key: 'missing', label: say('尚缺', 'Missing'), cell: ({ missing }) => <Missing missing={missing} /> },
  { key: 'closed', label: say('归档', 'Closed'), cell: ({ closedOn }) => dayWords(closedOn, language) },
];

const SHOWN = 6;

export const SupervisionRows = ({ months }: { readonly months: readonly SupervisionMonth[] }) => {
  const { language, say } = useWords();
  return (
    <Rows
      caption={say('履职监督', 'Supervision')}
      columns={columnsOf(language, say)}
      rows={months.toSorted((one, other) => (one.month < other.month ? 1 : -1)).slice(0, SHOWN)}
      keyOf={({ id }) => id}
      empty={say('尚无监督记录。可在“办理”中填报月度监督意见。', 'No supervision yet. Note it under “Acts”.')}
    />
  );
};
