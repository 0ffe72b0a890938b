import '../browse/graph';
import { Downloads } from '../browse/downloads';
import { questionOf } from '../browse/shapes';
import { useMoment } from '../graph/moment';
import { Link } from '../link';
import { Rows, type Column } from '../rows/rows';
import { Told } from '../session/told';
import { descriptionIn } from '../words/in-two';
import { useWords, type Language, type Say } from '../words/language';
import { Command } from './command';
import { keepExport } from './commands';
import {
  dictionaryAddress,
  filesOf,
  mayBeEmpty,
  titleOf,
  typeOf,
  type ColumnSchema,
  type Dictionary,
  type Filter,
} from './data-set';

type Named = ColumnSchema & { readonly name: string };

const columnsOf = (language: Language, say: Say): readonly Column<Named>[] => [
  { key: 'name', label: say('列', 'Column'), cell: ({ name }) => <code>{name}</code> },
  { key: 'type', label: say('类型', 'Type'), cell: typeOf },
  {
    key: 'empty',
    label: say('可为空', 'May be empty'),
    cell: (column) => (mayBeEmpty(column) ? say('是', 'yes') : say('否', 'no')),
  },
  {
    key: 'means',
    label: say('含义', 'What it means'),
    cell: ({ description = '' }) => descriptionIn(description, language),
  },
];

const filterColumns = (language: Language, say: Say): readonly Column<Filter>[] => [
  { key: 'name', label: say('筛选条件', 'Filter'), cell: ({ name }) => <code>{name}</code> },
  { key: 'type', label: say('类型', 'Type'), cell: ({ type }) => <code>{type}</code> },
  {
    key: 'means',
    label: say('含义', 'What it means'),
    cell: ({ description }) => descriptionIn(description ?? '', language),
  },
];

const Meaning = ({ dictionary: { properties, parameters } }: { readonly dictionary: Dictionary }) => {
  const { language, say } = useWords();
  const columns = Object.entries(properties).map(([name, schema]) => ({ ...schema, name }));
  return (
    <>
      <h2>{say('各列', 'Columns')}</h2>
      <Rows
        caption={say('各列', 'Columns')}
        columns={columnsOf(language, say)}
        rows={columns}
        keyOf={({ name }) => name}
        empty=""
      />
      <h2>{say('筛选条件', 'Filters')}</h2>
      <Rows
        caption={say('筛选条件', 'Filters')}
        columns={filterColumns(language, say)}
        rows={parameters}
        keyOf={({ name }) => name}
        empty={say('没有筛选条件，导出的是全部内容。', 'It takes none: a file is the whole of it.')}
      />
    </>
  );
};

const OfSet = ({ name, dictionary }: { readonly name: string; readonly dictionary: Dictionary }) => {
  const { language, say } = useWords();
  const { header } = useMoment();
  const schema = { name: `${name}.schema.json`, address: dictionaryAddress(name), words: 'JSON Schema' };
  return (
    <>
      <h1>{titleOf({ name, description: dictionary.description }, language)}</h1>
      <p>{descriptionIn(dictionary.description, language)}</p>
      <Downloads label={say('导出', 'Files')} files={[...filesOf(name, header), schema]} />
      {questionOf(name) && (
        <p>
          <Link to={`/${name}`}>{say('先筛选、选列，再导出', 'Filter and choose columns first')}</Link>
        </p>
      )}
      <Meaning dictionary={dictionary} />
      <Command
        words={say('保存文件及其来历，可重做核对', 'A file and where it comes from, to be made again')}
        text={keepExport(location.origin, `${name}.parquet`, header)}
      />
      <p>
        <Link to="/desk">{say('返回数据台', 'Back to the desk')}</Link>
      </p>
    </>
  );
};

/** What a data set is, column by column. */
const DataSetPage = ({ id }: { readonly id: string }) => (
  <Told<Dictionary> address={dictionaryAddress(encodeURIComponent(id))}>
    {(dictionary) => <OfSet name={id} dictionary={dictionary} />}
  </Told>
);

export default DataSetPage;
