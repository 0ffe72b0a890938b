import { Button, Select } from 'antd';
import { forgetAll, useOutbox } from '../act/outbox';
import { seatWords } from '../session/seat-words';
import type { Actor, DemoActor } from '../session/actor';
import { useSession } from '../session/session';
import { wordOf } from '../words/enums';
import { useWords, type Language } from '../words/language';

const rolesOf = (roles: readonly string[], language: Language): string =>
  roles.map((role) => wordOf('Role', role, language)).join(language === 'zh' ? '、' : ', ');

const optionOf = ({ id, name, roles }: DemoActor, language: Language) => ({
  value: id,
  label: `${name} · ${rolesOf(roles, language)}`,
});

const RoleSwitcher = () => {
  const { language, say } = useWords();
  const { actors, actor, become } = useSession();
  return (
    <Select
      className="who"
      aria-label={say('演示身份', 'Whom you act as in the demonstration')}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={actor?.personId ?? null}
      options={actors.map((one) => optionOf(one, language))}
      onChange={become}
    />
  );
};

/** For whom one stands, in which office, until when. */
const SeatWords = ({ actor }: { readonly actor: Actor }) => {
  const { language, say } = useWords();
  const words = (actor.seats ?? []).map((seat) => seatWords(seat, language));
  if (words.length === 0) return null;
  return (
    <span className="who" role="note">
      {say('代理：', 'Deputy: ') + words.join(say('；', '; '))}
    </span>
  );
};

/** Who one is, and how to be somebody else. */
export const Who = () => {
  const { language, say } = useWords();
  const { wayIn, actor, leave } = useSession();
  const outbox = useOutbox();
  if (!actor) return null;
  const isLeft = outbox.some(({ person, refused }) => person === actor.personId && !refused);
  const warning = say(
    '有事项尚未提交，退出后不再提交。确定退出吗？',
    'Something has not been sent yet, and will not be when you sign out. Sign out all the same?',
  );
  const goodbye = () => {
    if (isLeft && !confirm(warning)) return;
    forgetAll();
    leave();
  };
  if (wayIn === 'demonstration')
    return (
      <>
        <SeatWords actor={actor} />
        <RoleSwitcher />
      </>
    );
  return (
    <>
      <SeatWords actor={actor} />
      <span className="who">{`${actor.name ?? actor.personId} · ${rolesOf(actor.roles, language)}`}</span>
      <Button type="text" onClick={goodbye}>
        {say('退出', 'Sign out')}
      </Button>
    </>
  );
};
