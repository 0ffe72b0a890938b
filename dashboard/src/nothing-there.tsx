import { Result } from 'antd';
import { Link } from './link';
import { useWords } from './words/language';

/** Not there, not there yet at that moment, or not for this person: one cannot tell which. */
export const NothingThere = () => {
  const { say } = useWords();
  return (
    <Result
      status="info"
      title={<h1>{say('这里没有可以查看的内容', 'There is nothing here that you can see')}</h1>}
      subTitle={say(
        '编号有误、当时尚未登记，或您的权限看不到。请核对编号或查看时点。',
        'The id is wrong, it was not recorded yet at that moment, or your rights do not reach it. Check the id and the moment.',
      )}
      extra={<Link to="/stations">{say('查看供电所', 'See the stations')}</Link>}
    />
  );
};
