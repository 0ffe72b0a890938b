import type { Download } from '../browse/download';
import { questionOf } from '../browse/shapes';
import { descriptionIn } from '../words/in-two';
import type { Language } from '../words/language';

/** What the gateway exports, as it lists it. */
export interface DataSet {
  readonly name: string;
  readonly description: string;
  readonly files: readonly string[];
}

/** A column, as JSON Schema has it. */
export interface ColumnSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly (string | null)[];
  readonly description?: string;
}

export interface Filter {
  readonly name: string;
  readonly type: string;
  readonly description?: string | null;
}

/** What the columns of a data set mean, and what it can be asked for. */
export interface Dictionary {
  readonly title: string;
  readonly description: string;
  readonly properties: Readonly<Record<string, ColumnSchema>>;
  readonly parameters: readonly Filter[];
}

export const DIRECTORY = '/export/';
export const dictionaryAddress = (name: string): string => `${DIRECTORY}${name}.schema.json`;

/** As of a moment; without one as of the newest position. */
export const fileAddress = (file: string, at: string | undefined): string =>
  at === undefined ? `${DIRECTORY}${file}` : `${DIRECTORY}${file}?asOf=${encodeURIComponent(at)}`;

const ENDINGS = ['xlsx', 'csv', 'parquet', 'ndjson'];

export const filesOf = (name: string, at: string | undefined): readonly Download[] =>
  ENDINGS.map((ending) => ({
    name: `${name}.${ending}`,
    address: fileAddress(`${name}.${ending}`, at),
    words: ending.toUpperCase(),
  }));

/** A list is called here as on its own page; of the others the first words say what they are. */
export const titleOf = ({ name, description }: Pick<DataSet, 'name' | 'description'>, language: Language): string => {
  const label = questionOf(name)?.label[language === 'zh' ? 0 : 1];
  return label ?? /^[^。；，（：.;:(]+/u.exec(descriptionIn(description, language))?.[0] ?? name;
};

/** By its name or by what it says, in either language. */
export const isFound = ({ name, description }: Pick<DataSet, 'name' | 'description'>, search: string): boolean => {
  const text = `${name} ${description} ${questionOf(name)?.label.join(' ') ?? ''}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

/** The type of a column in words that a table has for it: what it holds, and whether it may be empty. */
export const typeOf = ({ type, format, enum: values }: ColumnSchema): string => {
  if (values) return values.filter((value) => value !== null).join(' | ');
  const types = [type ?? []].flat().filter((each) => each !== 'null');
  return format ?? (types.join(' | ') || 'JSON');
};

export const mayBeEmpty = ({ type, enum: values }: ColumnSchema): boolean =>
  [type ?? []].flat().includes('null') || (values?.includes(null) ?? false);
