import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { OutboxBar } from '../act/outbox-bar';
import { useAddress } from '../address';
import { useIsPast } from '../graph/on-day';
import { useSession } from '../session/session';
import { SignIn } from '../session/sign-in';
import { useWords } from '../words/language';
import { Boundary } from './boundary';
import { AsOfBar } from './as-of-bar';
import { LanguageSwitch } from './language-switch';
import { LookSwitch } from './look-switch';
import { Menu } from './menu';
import { Who } from './who';

const Inside = ({ children }: { readonly children: ReactNode }) => {
  const { parts } = useAddress();
  const { actor } = useSession();
  if (actor === undefined) return <Skeleton active />;
  return actor === null ? <SignIn /> : <Boundary key={parts.join('/')}>{children}</Boundary>;
};

/** What stands around every page: where one can go, who one is, and which moment is shown. */
export const Frame = ({ children }: { readonly children: ReactNode }) => {
  const { say } = useWords();
  const { actor } = useSession();
  const isPast = useIsPast();
  const isWall = useAddress().parts[0] === 'screen';
  if (isWall && actor) return <main id="content">{children}</main>;
  return (
    <div className={isPast ? 'frame past' : 'frame'}>
      <a className="skip" href="#content">
        {say('跳到正文', 'Skip to the content')}
      </a>
      <header className="head">
        <span className="brand">{say('驻点', 'Zhudian')}</span>
        {actor && <Menu />}
        <div className="head-end">
          <Who />
          <LookSwitch />
          <LanguageSwitch />
        </div>
      </header>
      {actor && <AsOfBar />}
      {actor && <OutboxBar />}
      <main id="content" tabIndex={-1}>
        <Inside>{children}</Inside>
      </main>
    </div>
  );
};
