import { Form, Select } from 'antd';
import type { Command } from '../commands/commands';
import { seatWords } from '../session/seat-words';
import { useSession } from '../session/session';
import { wordOf } from '../words/enums';
import { useWords } from '../words/language';

interface ActingAsProps extends Pick<Command, 'roles'> {
  readonly value: string | undefined;
  readonly onChange: (role: string | undefined) => void;
}

/** In which office an act is given, where somebody stands for others: the own roles are tried first, unless one is named. */
export const ActingAs = ({ roles, value, onChange }: ActingAsProps) => {
  const { language, say } = useWords();
  const { actor } = useSession();
  const own = (actor?.roles ?? []).filter((role) => roles.includes(role));
  const seats = (actor?.seats ?? []).filter(({ role }) => roles.includes(role) && !own.includes(role));
  if (seats.length === 0) return null;
  const options = [
    ...own.map((role) => ({ value: role, label: wordOf('Role', role, language) })),
    ...seats.map((seat) => ({
      value: seat.role,
      label: wordOf('Role', seat.role, language) + say('（代理）', ' (deputy)'),
    })),
  ];
  return (
    <Form.Item
      label={say('以何身份办理', 'In which office')}
      htmlFor="actingAs"
      extra={[
        ...seats.map((seat) => seatWords(seat, language)),
        say(
          '不选时先以本人身份、再以代理身份办理。',
          'Left empty, the own roles are tried first, then those of a deputy.',
        ),
      ].join(say('；', '; '))}
    >
      <Select
        id="actingAs"
        allowClear
        value={value ?? (options.length === 1 ? options[0]?.value : undefined)}
        options={options}
        onChange={onChange}
      />
    </Form.Item>
  );
};
