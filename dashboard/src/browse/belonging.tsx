import { Link } from '../link';
import { useWords } from '../words/language';
import { listsOf, questionOf } from './shapes';

/** What belongs to it stands in lists that are asked for it. */
export const Belonging = ({ type, id }: { readonly type: string; readonly id: string }) => {
  const { language, say } = useWords();
  const lists = listsOf(type);
  if (lists.length === 0) return null;
  return (
    <>
      <h2>{say('相关清单', 'What belongs to it')}</h2>
      <ul className="values">
        {lists.map(([name, filter]) => (
          <li key={name}>
            <Link to={`/${name}`} params={{ [filter]: id }}>
              {questionOf(name)?.label[language === 'zh' ? 0 : 1]}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
};
