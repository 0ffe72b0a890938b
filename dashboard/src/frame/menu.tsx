import { useAddress } from '../address';
import { Link } from '../link';
import { rolesHeldBy } from '../session/actor';
import { useSession } from '../session/session';
import { useWords } from '../words/language';

export const Menu = () => {
  const { say } = useWords();
  const [section = ''] = useAddress().parts;
  const { actor } = useSession();
  const entries = [
    { to: '/', section: '', words: say('到期事项', 'Due') },
    { to: '/bureau', section: 'bureau', words: say('全局概览', 'Overview') },
    { to: '/stations', section: 'stations', words: say('供电所', 'Stations') },
    { to: '/boards', section: 'boards', words: say('看板', 'Boards') },
    { to: '/lists', section: 'lists', words: say('清单', 'Lists') },
    ...(rolesHeldBy(actor).includes('ANALYST')
      ? [{ to: '/desk', section: 'desk', words: say('数据台', 'Analysts’ desk') }]
      : []),
    { to: '/act', section: 'act', words: say('办理', 'Acts') },
  ];
  return (
    <nav aria-label={say('主菜单', 'Main menu')} className="menu">
      {entries.map(({ to, section: own, words }) => (
        <Link key={to} to={to} isCurrent={own === section}>
          {words}
        </Link>
      ))}
    </nav>
  );
};
