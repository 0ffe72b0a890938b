import { Input } from 'antd';
import { useState } from 'react';
import { Downloads } from '../browse/downloads';
import { useMoment } from '../graph/moment';
import { Link } from '../link';
import { Rows, type Column } from '../rows/rows';
import { Told } from '../session/told';
import { descriptionIn } from '../words/in-two';
import { useWords, type Language, type Say } from '../words/language';
import { DIRECTORY, fileAddress, filesOf, isFound, titleOf, type DataSet } from './data-set';

const columnsOf = (at: string | undefined, language: Language, say: Say): readonly Column<DataSet>[] => [
  {
    key: 'title',
    label: say('数据集', 'Data set'),
    cell: (set) => (
      <>
        <Link to={`/desk/${set.name}`}>{titleOf(set, language)}</Link> <code className="quiet">{set.name}</code>
      </>
    ),
  },
  {
    key: 'description',
    label: say('内容', 'What it is'),
    cell: ({ description }) => descriptionIn(description, language),
  },
  { key: 'files', label: say('导出', 'Files'), cell: ({ name }) => <Downloads files={filesOf(name, at)} /> },
];

const Found = ({ sets }: { readonly sets: readonly DataSet[] }) => {
  const { language, say } = useWords();
  const { header } = useMoment();
  const [search, setSearch] = useState('');
  const found = sets.filter((set) => isFound(set, search));
  const label = say('查找数据集', 'Find a data set');
  return (
    <>
      <Input.Search className="search" allowClear aria-label={label} placeholder={label} onSearch={setSearch} />
      <p className="quiet">{say(`共${found.length}项`, `${found.length} of them`)}</p>
      <Rows
        caption={say('数据集', 'Data sets')}
        columns={columnsOf(header, language, say)}
        rows={found}
        keyOf={({ name }) => name}
        empty={say(
          '没有这样的数据集。请换一个词，或清空查找。',
          'There is no such data set. Try another word, or none.',
        )}
      />
    </>
  );
};

/** Everything that can be taken out of the graph as a file, as of the moment that is shown. */
export const Exports = () => {
  const { say } = useWords();
  const { header } = useMoment();
  const whole = 'snapshot.sqlite';
  return (
    <section>
      <h2>{say('导出', 'Exports')}</h2>
      <p className="quiet">
        {say(
          '截至上方所选时点，以您有权查看的内容为限；文件名和每行都写明位置。点名称查看各列和筛选条件。',
          'As of the moment chosen above and as far as you may see it; the position is in the name of the file and in each row. A name leads to its columns and filters.',
        )}
      </p>
      <Downloads
        label={say('全部清单', 'All lists in one')}
        files={[{ name: whole, address: fileAddress(whole, header), words: 'SQLite' }]}
      />
      <Told<readonly DataSet[]> address={DIRECTORY}>{(sets) => <Found sets={sets} />}</Told>
    </section>
  );
};
