import { allCommands } from '../commands/commands';
import { useIsPast } from '../graph/on-day';
import { Link } from '../link';
import { rolesHeldBy } from '../session/actor';
import { useSession } from '../session/session';
import { useWords } from '../words/language';
import { actsOn } from './acts-on';

/** The forms of what one may do about a thing, with its id filled in. */
export const ActLinks = ({ type, id }: { readonly type: string; readonly id: string }) => {
  const { language, say } = useWords();
  const { actor } = useSession();
  const isPast = useIsPast();
  const acts = actsOn(allCommands(), type, rolesHeldBy(actor));
  if (isPast || acts.length === 0) return null;
  return (
    <details>
      <summary>{say(`可办理的事项 ${acts.length} 项`, `${acts.length} acts on it`)}</summary>
      <ul className="values">
        {acts.map(({ name, command, field }) => (
          <li key={name}>
            <Link to={`/act/${name}`} params={{ [field]: id }}>
              {command.label[language === 'zh' ? 0 : 1]}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
};
