import { Answer } from '../graph/answer';
import { useMoment } from '../graph/moment';
import { Rows } from '../rows/rows';
import { plusDays, today } from '../words/days';
import { wordOf } from '../words/enums';
import { useWords } from '../words/language';
import query from './due-scene.graphql?raw';

interface OfKind {
  readonly kind: string;
  readonly late: number;
  readonly ahead: number;
}

interface Due {
  readonly dueItems: { readonly totalCount: number; readonly byKind: readonly OfKind[] };
}

const DAYS_AHEAD = 30;
const SHOWN = 6;

const Kinds = ({ due }: { readonly due: Due }) => {
  const { language, say } = useWords();
  const { totalCount, byKind } = due.dueItems;
  return (
    <>
      <p>{say(`共 ${totalCount} 项`, `${totalCount} in all`)}</p>
      <Rows
        caption={say('到期和逾期事项', 'Due and overdue')}
        columns={[
          { key: 'kind', label: say('事项', 'What'), cell: ({ kind }) => wordOf('DueItemKind', kind, language) },
          { key: 'late', label: say('逾期', 'Overdue'), cell: ({ late }) => late, isNumber: true },
          { key: 'ahead', label: say('未到期', 'Ahead'), cell: ({ ahead }) => ahead, isNumber: true },
        ]}
        rows={byKind.slice(0, SHOWN)}
        keyOf={({ kind }) => kind}
        classOf={({ late }) => (late > 0 ? 'late' : undefined)}
        empty={say('没有到期或逾期的事项。', 'Nothing is due or overdue.')}
      />
    </>
  );
};

/** What is due and overdue, by kind: nobody is named on a wall. */
export const DueScene = () => {
  const { day = today() } = useMoment();
  return (
    <Answer<Due> query={query} variables={{ dueBefore: plusDays(day, DAYS_AHEAD), today: day }}>
      {(due) => <Kinds due={due} />}
    </Answer>
  );
};
