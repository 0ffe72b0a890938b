import { Button, Result } from 'antd';
import { useWords } from '../words/language';

interface ActWaitingProps {
  readonly commandId: string | undefined;
  readonly takeBack: () => void;
}

/** Nothing has come through: it is kept, and one may go on with something else. */
export const ActWaiting = ({ commandId, takeBack }: ActWaitingProps) => {
  const { say } = useWords();
  return (
    <Result
      status="warning"
      title={<h1>{say('暂时连接不上，已保存待提交', 'The system cannot be reached: kept, and sent later')}</h1>}
      subTitle={say(
        `恢复连接后自动提交，只提交一次（指令编号 ${commandId ?? ''}）。可以离开本页，请勿清除浏览器数据。`,
        `It is sent once when the line is back (command ${commandId ?? ''}). You may leave this page; do not clear the browser’s data.`,
      )}
      extra={<Button onClick={takeBack}>{say('撤回修改', 'Take it back')}</Button>}
    />
  );
};
