import { useWords } from '../words/language';
import { Command } from './command';
import { keepChanges, readChanges, subscribeToChanges } from './commands';

/** How every change after the position that is shown is followed. */
export const Streams = ({ position }: { readonly position: string | undefined }) => {
  const { say } = useWords();
  const here = location.origin;
  return (
    <section>
      <h2>{say('变更流', 'Streams')}</h2>
      <p className="quiet">
        {say(
          '自所示位置之后的每一条变更，依次、不漏、不重。令牌放在环境变量 TOKEN 中。',
          'Every change after the position shown, in order, none lost, none twice. Your token stands in the environment as TOKEN.',
        )}
      </p>
      <Command
        words={say('写入文件，再次运行自末尾继续', 'Into a file that goes on where it ends')}
        text={keepChanges(here, position)}
      />
      <Command
        words={say('至最新为止，每行一条', 'Up to the newest, one a line')}
        text={readChanges(here, position, 'application/x-ndjson')}
      />
      <Command words={say('持续接收', 'Without an end')} text={readChanges(here, position, 'text/event-stream')} />
      <Command words={say('订阅', 'As a subscription')} text={subscribeToChanges(position)} />
    </section>
  );
};
