import '../browse/graph';
import { askedOf } from '../browse/asked-of';
import { ListRows } from '../browse/list-rows';
import { questionOf, type Question } from '../browse/shapes';
import { TableRows } from '../browse/table-page';
import { useMoment } from '../graph/moment';
import { Link } from '../link';
import { NoSuchPage } from '../no-such-page';
import { useSession } from '../session/session';
import { today } from '../words/days';
import { useWords } from '../words/language';
import { boardOf } from './boards';
import type { Part } from './board-spec';

const Content = ({ part, question }: { readonly part: Part; readonly question: Question }) => {
  const { day } = useMoment();
  const { actor } = useSession();
  const asked = askedOf(question.args, new URLSearchParams(part.asked), day ?? today(), actor?.unit ?? '');
  if (question.kind === 'list') return <ListRows name={part.of} question={question} asked={asked} />;
  return <TableRows name={part.of} question={question} asked={asked} matrix={part.matrix} chart={part.chart} />;
};

const OfPart = ({ part }: { readonly part: Part }) => {
  const { language, say } = useWords();
  const question = questionOf(part.of);
  if (!question) return null;
  return (
    <section>
      <h2>
        {question.label[language === 'zh' ? 0 : 1]}{' '}
        <Link to={`/${part.of}`} {...(part.asked ? { params: part.asked } : {})} className="more">
          {say('筛选和导出', 'Filter and export')}
        </Link>
      </h2>
      <Content part={part} question={question} />
    </section>
  );
};

/** A board: what stands on it is declared, and each number of it opens the rows that it counts. */
const BoardPage = ({ id }: { readonly id: string }) => {
  const { language, say } = useWords();
  const board = boardOf(id);
  if (!board) return <NoSuchPage />;
  return (
    <>
      <h1>{board.title[language === 'zh' ? 0 : 1]}</h1>
      <p className="quiet">{board.about[language === 'zh' ? 0 : 1]}</p>
      {board.parts.map((part) => (
        <OfPart key={part.of} part={part} />
      ))}
      <h2>{say('相关清单', 'Lists')}</h2>
      <ul className="values">
        {board.lists.map((name) => (
          <li key={name}>
            <Link to={`/${name}`}>{questionOf(name)?.label[language === 'zh' ? 0 : 1]}</Link>
          </li>
        ))}
      </ul>
    </>
  );
};

export default BoardPage;
