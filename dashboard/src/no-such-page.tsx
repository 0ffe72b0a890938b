import { Result } from 'antd';
import { Link } from './link';
import { useWords } from './words/language';

export const NoSuchPage = () => {
  const { say } = useWords();
  return (
    <Result
      status="404"
      title={<h1>{say('没有这个页面', 'There is no such page')}</h1>}
      extra={<Link to="/">{say('查看到期事项', 'See what is due')}</Link>}
    />
  );
};
