import { Result } from 'antd';
import { commandOf } from '../commands/commands';
import { Link } from '../link';
import { useWords } from '../words/language';

interface Missing {
  /** By which it comes to be. */
  readonly command: string;
  readonly params: Readonly<Record<string, string>>;
}

/** What the paper would say has not happened: nothing is printed ahead. */
export const NotYet = ({ command, params }: Missing) => {
  const { language, say } = useWords();
  const label = commandOf(command)?.label[language === 'zh' ? 0 : 1] ?? command;
  return (
    <Result
      status="info"
      title={<h1>{say('尚不能打印', 'Not to be printed yet')}</h1>}
      subTitle={say('文书所载事项尚未办理，请先办理。', 'What it would say has not been done. Do it first.')}
      extra={
        <Link to={`/act/${command}`} params={params} className="act">
          {label}
        </Link>
      }
    />
  );
};
