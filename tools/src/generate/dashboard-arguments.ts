import {
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isRequiredArgument,
  type GraphQLArgument,
} from 'graphql';
import type { Label } from '@zhudian/facts';
import { labelOf } from './dashboard-labels';

/** A filter of a list, as its page enters it: shaped as a field of a form. */
export interface ArgumentDescriptor {
  readonly name: string;
  readonly label: Label;
  readonly kind: string;
  /** The type that the graph gives it. */
  readonly type: string;
  readonly of?: string;
  readonly list?: true;
  readonly required?: true;
  readonly enumeration?: string;
  readonly values?: readonly string[];
}

const PAGING: Readonly<Record<string, string>> = { first: 'Int', after: 'String', last: 'Int', before: 'String' };

/** The arguments by which a list is read page by page; a day before which something was is none. */
export const isPaging = ({ name, type }: GraphQLArgument): boolean => PAGING[name] === String(type);

/** Where the name of an id does not name the kind of thing. */
const KINDS: Readonly<Record<string, string>> = {
  under: 'OrgUnit',
  unitId: 'OrgUnit',
  parentId: 'OrgUnit',
  ownerOrgId: 'OrgUnit',
  headquartersId: 'OrgUnit',
  ownerId: 'Person',
  leadId: 'Person',
  pledgerId: 'Person',
  actorId: 'Person',
  roundId: 'SelectionRound',
};

const refOf = (name: string): string =>
  KINDS[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}`.replace(/Id$/, '');

const MONTH = /^(month|from$|to$)|Month/;

const kindOf = (arg: GraphQLArgument): Pick<ArgumentDescriptor, 'kind'> & Partial<ArgumentDescriptor> => {
  const named = getNamedType(arg.type);
  if (isEnumType(named))
    return { kind: 'enum', enumeration: named.name, values: named.getValues().map(({ name }) => name) };
  if (named.name === 'ID') return { kind: 'ref', of: refOf(arg.name) };
  if (named.name === 'LocalDate') return { kind: 'day' };
  if (named.name === 'Boolean') return { kind: 'flag' };
  if (named.name === 'Int') return { kind: 'integer' };
  return { kind: MONTH.test(arg.name) ? 'month' : 'line' };
};

export const argumentOf = (arg: GraphQLArgument): ArgumentDescriptor => ({
  name: arg.name,
  label: labelOf(arg.name, arg.description),
  type: String(arg.type),
  ...kindOf(arg),
  ...(isListType(getNullableType(arg.type)) ? { list: true as const } : {}),
  ...(isRequiredArgument(arg) ? { required: true as const } : {}),
});
