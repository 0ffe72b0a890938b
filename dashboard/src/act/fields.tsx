import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import type { FieldProblem } from '../graph/problem';
import { useWords } from '../words/language';
import type { Field } from '../commands/commands';
import { Degrees } from './degrees';
import { FieldInput } from './field-input';
import { isDegree } from './rated';
import { anotherOf, type Values } from './values';

interface Group {
  readonly fields: readonly Field[];
  readonly values: Values;
  /** Where it stands in the whole: `items.0`. */
  readonly path: string;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (values: Values) => void;
}

interface Place {
  readonly field: Field;
  readonly path: string;
  readonly value: unknown;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (value: unknown) => void;
}

const useLabel = ({ label }: Field): string => label[useWords().language === 'zh' ? 0 : 1];

const Item = ({ place, children }: { readonly place: Place; readonly children: ReactNode }) => {
  const { language } = useWords();
  const { field, path, problems } = place;
  const own = problems.filter((problem) => problem.path === path);
  const hint = field.hint?.[language === 'zh' ? 0 : 1];
  const label = useLabel(field);
  return (
    <Form.Item
      label={label}
      htmlFor={path}
      required={field.required ?? false}
      validateStatus={own.length > 0 ? 'error' : ''}
      help={own.length > 0 ? own.map((problem) => problem[language]).join(' ') : undefined}
      extra={hint === label ? undefined : hint}
    >
      {children}
    </Form.Item>
  );
};

const Nested = ({ place }: { readonly place: Place }) => (
  <fieldset>
    <legend>{useLabel(place.field)}</legend>
    <Fields
      fields={place.field.fields ?? []}
      values={(place.value ?? {}) as Values}
      path={place.path}
      problems={place.problems}
      onChange={place.onChange}
    />
  </fieldset>
);

const Several = ({ place }: { readonly place: Place }) => {
  const { say } = useWords();
  const { field, path, value, problems, onChange } = place;
  const label = useLabel(field);
  const all = (value ?? []) as readonly Values[];
  return (
    <fieldset>
      <legend>{label}</legend>
      {all.map((each, at) => (
        <div key={at} className="part" role="group" aria-label={`${label} ${at + 1}`}>
          <Fields
            fields={field.fields ?? []}
            values={each}
            path={`${path}.${at}`}
            problems={problems}
            onChange={(values) => onChange(all.with(at, values))}
          />
          <Button size="small" onClick={() => onChange(all.toSpliced(at, 1))}>
            {say(`删去第${at + 1}项`, `Remove item ${at + 1}`)}
          </Button>
        </div>
      ))}
      <Button onClick={() => onChange([...all, anotherOf(field.fields ?? [], all)])}>
        {say('添加一项', 'Add an item')}
      </Button>
    </fieldset>
  );
};

const One = ({ place }: { readonly place: Place }) => {
  const { field, path, value, onChange } = place;
  if (field.kind === 'object') return field.list ? <Several place={place} /> : <Nested place={place} />;
  return (
    <Item place={place}>
      <FieldInput id={path} field={field} value={value} onChange={onChange} />
    </Item>
  );
};

/** The fields of a command or of a part of it, each drawn by its kind, with what is wrong beside it. */
export const Fields = ({ fields, values, path, problems, onChange }: Group) => (
  <>
    {fields.map((field) => {
      if (isDegree(field, fields))
        return (
          field.name === 'impact' && (
            <Degrees key={field.name} fields={fields} values={values} problems={problems} onChange={onChange} />
          )
        );
      const place: Place = {
        field,
        path: path ? `${path}.${field.name}` : field.name,
        value: values[field.name],
        problems,
        onChange: (value) => onChange({ ...values, [field.name]: value }),
      };
      return <One key={field.name} place={place} />;
    })}
  </>
);
