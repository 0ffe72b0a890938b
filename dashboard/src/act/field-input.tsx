import { Checkbox, DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { wordOf } from '../words/enums';
import { useWords } from '../words/language';
import { DocumentInput } from './document-input';
import type { Entry } from './entry';
import { canPick, Picker } from './picker';

const FORMATS = { day: 'YYYY-MM-DD', month: 'YYYY-MM' } as const;

const DayInput = ({ id, field, value, onChange }: Entry) => {
  const isMonth = field.kind === 'month';
  const format = isMonth ? FORMATS.month : FORMATS.day;
  return (
    <DatePicker
      id={id}
      picker={isMonth ? 'month' : 'date'}
      value={typeof value === 'string' ? dayjs(value) : null}
      onChange={(date) => onChange(date?.format(format))}
    />
  );
};

const InstantInput = ({ id, value, onChange }: Entry) => (
  <DatePicker
    id={id}
    showTime
    value={typeof value === 'string' ? dayjs(value) : null}
    onChange={(date) => onChange(date?.toISOString())}
  />
);

const EnumInput = ({ id, field, value, onChange }: Entry) => {
  const { language } = useWords();
  const { enumeration = '', values = [] } = field;
  return (
    <Select
      id={id}
      allowClear={!field.required}
      {...(field.list ? { mode: 'multiple' as const } : {})}
      value={value}
      options={values.map((each) => ({ value: each, label: wordOf(enumeration, each, language) }))}
      onChange={onChange}
    />
  );
};

const NumberInput = ({ id, field, value, onChange }: Entry) => (
  <InputNumber
    id={id}
    className="number-input"
    {...(field.least === undefined ? {} : { min: field.least })}
    {...(field.most === undefined ? {} : { max: field.most })}
    {...(field.kind === 'integer' ? { precision: 0 } : {})}
    value={typeof value === 'number' ? value : null}
    onChange={(number) => onChange(number ?? undefined)}
  />
);

const BooleanInput = ({ id, value, onChange }: Entry) => {
  const { say } = useWords();
  return (
    <Checkbox id={id} checked={value === true} onChange={({ target }) => onChange(target.checked)}>
      {say('是', 'yes')}
    </Checkbox>
  );
};

const TextInput = ({ id, field, value, onChange }: Entry) => {
  const text = typeof value === 'string' ? value : '';
  if (field.kind === 'text')
    return (
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 2, maxRows: 8 }}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  return <Input id={id} value={text} onChange={(event) => onChange(event.target.value)} />;
};

/** Several texts, each ended by the enter key. */
const TextsInput = ({ id, value, onChange }: Entry) => {
  const { say } = useWords();
  return (
    <Select
      id={id}
      mode="tags"
      open={false}
      suffixIcon={null}
      placeholder={say('输入后按回车，可填多项', 'Enter each with the enter key')}
      value={value}
      onChange={onChange}
    />
  );
};

const INPUTS: Readonly<Record<string, typeof TextInput>> = {
  day: DayInput,
  month: DayInput,
  instant: InstantInput,
  enum: EnumInput,
  number: NumberInput,
  integer: NumberInput,
  boolean: BooleanInput,
  document: DocumentInput,
};

/** What a field is entered with, by its kind. */
export const FieldInput = (entry: Entry) => {
  const { field } = entry;
  if (field.kind === 'ref' && canPick(field.of))
    return <Picker {...entry} kind={field.of ?? ''} isList={field.list ?? false} />;
  const Kind = INPUTS[field.kind] ?? (field.list ? TextsInput : TextInput);
  return <Kind {...entry} />;
};
