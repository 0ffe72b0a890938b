import { Alert, Button } from 'antd';
import { commandOf } from '../commands/commands';
import { Link } from '../link';
import { useSession } from '../session/session';
import { ZONE } from '../words/days';
import { useWords } from '../words/language';
import { useDelivery } from './delivery';
import { takeAway, useOutbox, type Waiting } from './outbox';
import { sayableIn } from './values';

const One = ({ waiting }: { readonly waiting: Waiting }) => {
  const { language, say } = useWords();
  const { commandId, name, input, since, refused } = waiting;
  const label = commandOf(name)?.label[language === 'zh' ? 0 : 1] ?? name;
  const at = new Date(since).toLocaleString('sv-SE', { timeZone: ZONE });
  return (
    <li>
      <strong>{label}</strong> <span className="quiet">{`${at} · ${commandId.slice(0, 8)}`}</span>
      {refused?.map(({ code, messages }) => (
        <div key={code}>{messages[language]}</div>
      ))}
      <div className="tools">
        {refused && (
          <Link to={`/act/${name}`} params={sayableIn(input)}>
            {say('重新填写', 'Fill in again')}
          </Link>
        )}
        <Button size="small" onClick={() => takeAway(commandId)}>
          {refused ? say('知道了', 'Dismiss') : say('不再提交', 'Do not send')}
        </Button>
      </div>
    </li>
  );
};

/** What waits to be sent, and what was refused when it came through: it is said on every page. */
export const OutboxBar = () => {
  const { say } = useWords();
  const { actor } = useSession();
  useDelivery();
  const mine = useOutbox().filter(({ person }) => person === actor?.personId);
  if (mine.length === 0) return null;
  const isRefused = mine.some(({ refused }) => refused);
  return (
    <Alert
      className="outbox"
      role="status"
      type={isRefused ? 'error' : 'warning'}
      title={
        isRefused
          ? say('有事项恢复连接后提交，未被受理', 'Something was refused when the line was back')
          : say(
              '有事项待提交，恢复连接后自动提交，请勿重复填写',
              'Waiting to be sent when the line is back; do not enter it again',
            )
      }
      description={
        <ul className="plain">
          {mine.map((waiting) => (
            <One key={waiting.commandId} waiting={waiting} />
          ))}
        </ul>
      }
    />
  );
};
