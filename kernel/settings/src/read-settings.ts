import { z } from 'zod';
import { aboutOf, type Setting, type Words } from './setting';

/** What is wrong with the settings, in both languages: every one by name, with what was expected. */
export class InvalidSettings extends Error {
  constructor(readonly faults: readonly Words[]) {
    const [zh, en] = [faults.map((fault) => fault.zh).join('；'), faults.map((fault) => fault.en).join('; ')];
    super(`设置有误：${zh}。 The settings are not valid. ${en}.`);
    this.name = 'InvalidSettings';
  }
}

const expected = (name: string, { accepts, secret }: Setting, value: string | undefined): Words => {
  if (value === undefined)
    return { zh: `${name}：未设置，须为${accepts.zh}`, en: `${name}: is not set, expected ${accepts.en}` };
  if (secret) return { zh: `${name}：现值不符，须为${accepts.zh}`, en: `${name}: is not ${accepts.en}` };
  return { zh: `${name}：现为“${value}”，须为${accepts.zh}`, en: `${name}: "${value}" is not ${accepts.en}` };
};

export type Variables = Readonly<Record<string, z.ZodType>>;
export type Environment = Readonly<Record<string, string | undefined>>;
export type SettingsIn<V extends Variables> = z.output<z.ZodObject<V>>;

/** Reads settings; an empty variable is as good as none. @throws InvalidSettings naming all that are missing or wrong. */
export const readSettings = <V extends Variables>(variables: V, env: Environment): SettingsIn<V> => {
  const set = Object.keys(variables).map((name) => [name, env[name] || undefined] as const);
  const given = Object.fromEntries(set.filter(([, value]) => value !== undefined));
  const parsed = z.object(variables).safeParse(given);
  if (parsed.success) return parsed.data;
  const wrong = new Set(parsed.error.issues.map(({ path: [name] }) => String(name)));
  const faults = Object.entries(variables).filter(([name]) => wrong.has(name));
  throw new InvalidSettings(faults.map(([name, schema]) => expected(name, aboutOf(schema), given[name])));
};

/** What is set, as it is set, and leaves out what is not: for who hands the settings on. @throws InvalidSettings */
export const checkSettings = (variables: Variables, env: Environment): Readonly<Record<string, string>> => {
  const set = Object.entries(variables).filter(([name]) => env[name]);
  readSettings(Object.fromEntries(set), env);
  return Object.fromEntries(set.map(([name]) => [name, env[name] ?? '']));
};
