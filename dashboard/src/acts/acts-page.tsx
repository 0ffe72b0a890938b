import { Checkbox, Input } from 'antd';
import { setParams, useAddress } from '../address';
import { FlowLinks } from '../flows';
import { Link } from '../link';
import { Rows, type Column } from '../rows/rows';
import { rolesHeldBy } from '../session/actor';
import { useSession } from '../session/session';
import { wordOf } from '../words/enums';
import { useWords, type Language, type Say } from '../words/language';
import { allCommands, type Command } from '../commands/commands';

type Named = readonly [name: string, command: Command];

const columnsOf = (language: Language, say: Say): readonly Column<Named>[] => {
  const at = language === 'zh' ? 0 : 1;
  return [
    {
      key: 'label',
      label: say('事项', 'Act'),
      cell: ([name, { label }]) => <Link to={`/act/${name}`}>{label[at]}</Link>,
    },
    { key: 'about', label: say('说明', 'What it does'), cell: ([, { about }]) => about[at] },
    {
      key: 'roles',
      label: say('办理单位或人员', 'Who does it'),
      cell: ([, { roles }]) => roles.map((role) => wordOf('Role', role, language)).join(say('、', ', ')),
    },
  ];
};

const holds =
  (text: string) =>
  ([name, { label, about }]: Named) =>
    [name, ...label, ...about].join(' ').toLowerCase().includes(text.toLowerCase());

/** Every command that there is; at first those that this person may give. */
const ActsPage = () => {
  const { language, say } = useWords();
  const { params } = useAddress();
  const { actor } = useSession();
  const search = params.get('search') ?? '';
  const isAll = params.get('all') === 'true';
  const isMine = ([, { roles }]: Named) => rolesHeldBy(actor).some((role) => roles.includes(role));
  const shown = allCommands().filter((one) => (isAll || isMine(one)) && holds(search)(one));
  return (
    <>
      <h1>{say('办理', 'Acts')}</h1>
      <div className="tools">
        <Input.Search
          className="search"
          allowClear
          defaultValue={search}
          aria-label={say('查找事项', 'Find an act')}
          onSearch={(text) => setParams({ search: text.trim() })}
        />
        <Checkbox checked={isAll} onChange={({ target }) => setParams({ all: target.checked ? 'true' : undefined })}>
          {say('包括由他人办理的事项', 'Those of others too')}
        </Checkbox>
        <Link to="/import">{say('批量导入', 'Import from a table')}</Link>
        <FlowLinks />
      </div>
      <Rows
        caption={say('办理事项', 'Acts')}
        columns={columnsOf(language, say)}
        rows={shown}
        keyOf={([name]) => name}
        empty={say(
          '没有找到您可以办理的事项。可勾选“包括由他人办理的事项”，或换一种身份。',
          'Nothing that you may do was found. Include those of others, or act in another role.',
        )}
      />
    </>
  );
};

export default ActsPage;
