import './graph';
import { Link } from '../link';
import { useWords } from '../words/language';
import { allQuestions } from './shapes';

/** Every list and table of the graph. */
const DirectoryPage = () => {
  const { language, say } = useWords();
  const shown = (kind: string) => allQuestions().filter(([, question]) => question.kind === kind);
  const parts = [
    { key: 'table', words: say('汇总', 'Tables') },
    { key: 'list', words: say('清单', 'Lists') },
  ];
  return (
    <>
      <h1>{say('全部清单', 'All lists')}</h1>
      <p className="quiet">
        {say(
          '每项清单均可筛选、选列、按时点查看并导出；点击名称查看。',
          'Each can be filtered, shown as of a moment and exported.',
        )}
      </p>
      {parts.map(({ key, words }) => (
        <section key={key}>
          <h2>{words}</h2>
          <ul className="directory">
            {shown(key).map(([name, { label }]) => (
              <li key={name}>
                <Link to={`/${name}`}>{label[language === 'zh' ? 0 : 1]}</Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
};

export default DirectoryPage;
