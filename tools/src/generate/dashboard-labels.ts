import type { GraphQLObjectType } from 'graphql';
import type { Label } from '@zhudian/facts';
import { inTwo } from './command-fields';

const sentence = (name: string): string => {
  const words = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Whose descriptions begin with what explains them. */
const SHORT: Readonly<Record<string, Label>> = {
  clues: ['改进线索', 'Clues'],
  clueFunnel: ['改进线索漏斗', 'Clue funnel'],
  stage: ['环节', 'Stage'],
  total: ['合计', 'Total'],
  notes: ['监督记录', 'Notes'],
  perLevel: ['各层级得分', 'Per level'],
  perMethod: ['各方式得分', 'Per method'],
};

/** A column is headed by the first words of its description, in English by its name. */
export const labelOf = (name: string, description: string | null | undefined): Label => {
  if (Object.hasOwn(SHORT, name)) return SHORT[name] as Label;
  const zh = inTwo(description ?? '')?.[0] ?? name;
  const short = /^[^。；，（：]{2,}/u.exec(zh)?.[0] ?? zh;
  return [short, sentence(name)];
};

/** Texts that are words of a list of the programme. */
const CODES: Readonly<Record<string, { readonly kind: string; readonly of?: string }>> = {
  role: { kind: 'enum', of: 'Role' },
  actorRole: { kind: 'enum', of: 'Role' },
  factType: { kind: 'fact' },
  category: { kind: 'type' },
};

export const codeOf = (name: string) => CODES[name] ?? {};

/** What is named by these is known by them; of the others, by whose they are. */
const NAMES = ['name', 'title', 'theme', 'topic', 'hypothesis', 'post', 'code', 'aim', 'text'];
const WHOSE = ['person', 'posting', 'pledger', 'branch', 'station'];
const WHEN = ['month', 'year'];

/** The fields by which people know a thing of a type. */
export const titleOf = (type: GraphQLObjectType): readonly string[] => {
  const fields = type.getFields();
  const has = (name: string) => fields[name] !== undefined && fields[name].args.length === 0;
  const name = NAMES.filter(has).slice(0, 1);
  const whose = name[0] === undefined || name[0] === 'code' || name[0] === 'post' ? WHOSE.find(has) : undefined;
  return [...name, ...(whose === undefined ? [] : [whose]), ...WHEN.filter(has).slice(0, 1)];
};
