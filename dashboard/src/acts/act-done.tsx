import { Result } from 'antd';
import { lazy, Suspense } from 'react';
import { useAddress } from '../address';
import { Link } from '../link';
import { useWords, type Say } from '../words/language';
import type { Command } from '../commands/commands';

const ThingLink = lazy(() => import('../browse/thing-link'));

const SAFE = /^[a-z]+(\/[\w.-]+){0,2}$/;

/** Where the act was begun; nothing else that an address may say. */
const backTo = (told: string | null): string =>
  told === null || told === 'due' || !SAFE.test(told) ? '/' : `/${told}`;

const backWords = (to: string, say: Say): string =>
  to === '/' ? say('返回到期事项', 'Back to what is due') : say('返回', 'Back');

interface CompletedAct {
  readonly command: Command;
  readonly position: string | undefined;
  /** Of what it was done to. */
  readonly id: string | undefined;
}

/** What was done: whatever is shown from here on shows it. */
export const ActDone = ({ command, position, id }: CompletedAct) => {
  const { language, say } = useWords();
  const { params } = useAddress();
  const to = backTo(params.get('back'));
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
          {id !== undefined && (
            <Suspense>
              <ThingLink type={command.entity} id={id} />
            </Suspense>
          )}
        </div>
      }
    />
  );
};
