import { Link } from '../link';
import { useWords } from '../words/language';
import { BOARDS } from './boards';

/** All boards, each in a sentence. */
const BoardsPage = () => {
  const { language, say } = useWords();
  const at = language === 'zh' ? 0 : 1;
  return (
    <>
      <h1>{say('看板', 'Boards')}</h1>
      <ul className="tiles">
        {Object.entries(BOARDS).map(([key, { title, about }]) => (
          <li key={key} className="card">
            <Link to={`/boards/${key}`}>{title[at]}</Link>
            <span className="quiet">{about[at]}</span>
          </li>
        ))}
        <li className="card">
          <Link to="/bureau">{say('选派看板', 'Selection')}</Link>
          <span className="quiet">{say('选派五步和各批次。', 'The five steps, and the rounds.')}</span>
        </li>
        <li className="card">
          <Link to="/screen">{say('大屏', 'For a wall')}</Link>
          <span className="quiet">
            {say('看板轮播，用于会议室和值班室大屏。', 'Boards one after the other, large and live.')}
          </span>
        </li>
        <li className="card">
          <Link to="/desk">{say('数据台', 'Analysts’ desk')}</Link>
          <span className="quiet">
            {say(
              '自拟查询、变更流、数据集及其各列的说明。',
              'Queries of one’s own, streams, data sets and their columns.',
            )}
          </span>
        </li>
      </ul>
    </>
  );
};

export default BoardsPage;
