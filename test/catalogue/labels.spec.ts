import commands from '../../dashboard/src/generated/commands.generated.json';
import { families } from '../../events/facts/src/words/fields';

interface Field {
  readonly name: string;
  readonly label: readonly string[];
  readonly kind: string;
  readonly list?: boolean;
  readonly fields?: readonly Field[];
}

const allOf = (fields: readonly Field[], of: string): readonly (Field & { readonly of: string })[] =>
  fields.flatMap((field) => [{ ...field, of }, ...allOf(field.fields ?? [], `${of}.${field.name}`)]);
const fields = Object.entries(
  commands as unknown as Readonly<Record<string, { readonly fields: readonly Field[] }>>,
).flatMap(([command, form]) => allOf(form.fields, command));

const COUNTS = /数$|数（.*）$|^how many\b|^(the )?number of (?!the )/i;

describe('What a field is called', () => {
  it('is said once of each name: two meanings would take each other’s words', () => {
    const names = families.flatMap((family) => Object.keys(family));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toStrictEqual([]);
  });

  it('is a count only where a number is entered', () => {
    const counts = fields.filter(({ label }) => label.some((words) => COUNTS.test(words)));
    expect(counts.length).toBeGreaterThan(20);
    const others = counts.filter(({ kind, list }) => kind !== 'integer' || list);
    expect(others.map(({ of, name, label }) => [`${of}.${name}`, ...label])).toStrictEqual([]);
  });
});
