import { Result } from 'antd';
import { useAddress } from '../address';
import { Link } from '../link';
import { useWords, type Say } from '../words/language';
import type { Command } from '../commands/commands';

const SAFE = /^[a-z]+(\/[\w.-]+){0,2}$/;

/** Where the act was begun; nothing else that an address may say. */
const backTo = (told: string | null): string =>
  told === null || told === 'due' || !SAFE.test(told) ? '/' : `/${told}`;

const backWords = (to: string, say: Say): string =>
  to === '/' ? say('返回到期事项', 'Back to what is due') : say('返回', 'Back');

/** What was done: whatever is shown from here on shows it. */
export const ActDone = ({
  command,
  position,
}: {
  readonly command: Command;
  readonly position: string | undefined;
}) => {
  const { language, say } = useWords();
  const { params } = useAddress();
  const to = backTo(params.get('back'));
  const posting = params.get('postingId');
  return (
    <Result
      status="success"
      title={<h1>{say(`已办理：${command.label[0]}`, `Done: ${command.label[1]}`)}</h1>}
      subTitle={position && (language === 'zh' ? `已记录，位置 ${position}` : `Recorded at position ${position}`)}
      extra={
        <div className="tools centred">
          <Link to={to} className="act">
            {backWords(to, say)}
          </Link>
          {posting && <Link to={`/postings/${posting}`}>{say('查看该任职', 'See the posting')}</Link>}
        </div>
      }
    />
  );
};
