import { Form, Select } from 'antd';
import { FieldInput } from '../act/field-input';
import { setParams } from '../address';
import { useBeside } from '../graph/moment';
import { useWords } from '../words/language';
import { textOf } from '../words/text';
import type { Argument, Question } from './shapes';

interface Filters {
  readonly question: Question;
  readonly asked: Readonly<Record<string, unknown>>;
}

/** A filter stands in the address, and begins again at the first page. */
const put = (name: string, value: unknown) => setParams({ [name]: textOf(value) || undefined, after: undefined });

const Flag = ({ arg, value }: { readonly arg: Argument; readonly value: unknown }) => {
  const { say } = useWords();
  const options = [
    { value: 'true', label: say('是', 'yes') },
    { value: 'false', label: say('否', 'no') },
  ];
  return (
    <Select
      id={`filter-${arg.name}`}
      allowClear
      placeholder={say('不限', 'any')}
      value={textOf(value) || undefined}
      options={options}
      onChange={(chosen: string | undefined) => put(arg.name, chosen)}
    />
  );
};

const Filter = ({ arg, value }: { readonly arg: Argument; readonly value: unknown }) => {
  const { language } = useWords();
  const id = `filter-${arg.name}`;
  return (
    <Form.Item label={arg.label[language === 'zh' ? 0 : 1]} htmlFor={id}>
      {arg.kind === 'flag' ? (
        <Flag arg={arg} value={value} />
      ) : (
        <FieldInput id={id} field={arg} value={value} onChange={(chosen) => put(arg.name, chosen)} />
      )}
    </Form.Item>
  );
};

/** What a list or a table is asked for; the moment is chosen above. */
export const Filters = ({ question, asked }: Filters) => {
  const { say } = useWords();
  const args = question.args.filter(({ name }) => name !== 'today');
  const isBeside = useBeside() !== undefined;
  if (args.length === 0 || isBeside) return null;
  const used = args.filter(({ name }) => asked[name] !== undefined).length;
  return (
    <details className="filters" open={args.some(({ required }) => required)}>
      <summary>
        {say('筛选', 'Filter')}
        {used > 0 && <span className="quiet"> {used}</span>}
      </summary>
      <Form layout="vertical" className="filter-fields">
        {args.map((arg) => (
          <Filter key={arg.name} arg={arg} value={asked[arg.name]} />
        ))}
      </Form>
    </details>
  );
};
