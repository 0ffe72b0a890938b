import { Alert } from 'antd';
import type { Command } from '../commands/commands';
import { rolesHeldBy } from '../session/actor';
import { useSession } from '../session/session';
import { wordOf } from '../words/enums';
import { useWords } from '../words/language';

/** Whether who is signed in acts in a role that may give a command. */
export const useMayGive = (roles: Command['roles']): boolean => {
  const { actor } = useSession();
  return rolesHeldBy(actor).some((role) => roles.includes(role));
};

/** Who gives a command, said to those who may not. */
export const WhoMay = ({ roles }: Pick<Command, 'roles'>) => {
  const { language, say } = useWords();
  if (useMayGive(roles)) return null;
  const names = roles.map((role) => wordOf('Role', role, language)).join(language === 'zh' ? '、' : ', ');
  return (
    <Alert
      type="info"
      showIcon
      title={say(
        `本事项由${names}办理，您目前的身份没有此权限。`,
        `This is done by: ${names}. You do not act in such a role.`,
      )}
    />
  );
};
