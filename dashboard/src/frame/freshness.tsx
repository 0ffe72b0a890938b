import { useChangedAt } from '../graph/changed';
import { useLine } from '../graph/live';
import { ZONE } from '../words/days';
import { useWords } from '../words/language';

/** Whether what is shown follows what happens, and when it last changed by itself: said politely. */
export const Freshness = () => {
  const { say } = useWords();
  const line = useLine();
  const time = useChangedAt()?.toLocaleTimeString('sv-SE', { timeZone: ZONE });
  const words = {
    none: '',
    connected: say(' · 实时更新', ' · live'),
    lost: say(' · 实时更新中断，正在重连', ' · live updates are cut, connecting again'),
  };
  return (
    <span className="quiet">
      {say('现在', 'now')}
      {words[line]}
      <span role="status" className="changed-at">
        {time && say(` · ${time} 内容已更新`, ` · what is shown changed at ${time}`)}
      </span>
    </span>
  );
};
