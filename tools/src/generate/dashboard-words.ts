import { Kind, parse, type DocumentNode, type EnumTypeDefinitionNode } from 'graphql';
import { factLabels, refKinds, type Label } from '@zhudian/facts';
import type { AnyCommandSpec } from '@zhudian/framework';
import type { Service } from '@zhudian/framework/service';
import { labelOf as headOf } from './dashboard-labels';
import { fieldsOf, inTwo, type FieldDescriptor } from './command-fields';

/** A command as a form of the dashboard draws it. */
interface CommandDescriptor {
  readonly mutation: string;
  readonly label: Label;
  readonly about: Label;
  readonly roles: readonly string[];
  /** The type of the thing that the answer shows. */
  readonly entity: string;
  readonly fields: readonly FieldDescriptor[];
}

/** Every mutation of the graph, described from the declaration of its command. */
export const commandsJson = (services: readonly Service[], supergraph: string): string => {
  const graph = parse(supergraph);
  const [entities, kinds] = [mutationsIn(graph), kindsIn(graph)];
  const specs = services.flatMap(({ aggregates, amendments }) =>
    [...aggregates, ...amendments].flatMap(({ commands }) => Object.entries(commands)),
  );
  const described = specs.flatMap(([type, spec]) => {
    const mutation = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
    const entity = entities.get(mutation);
    return entity === undefined ? [] : [[type, describe(mutation, entity, spec, kinds)] as const];
  });
  return text(Object.fromEntries(described.toSorted(([one], [other]) => (one < other ? -1 : 1))));
};

const describe = (
  mutation: string,
  entity: string,
  { about, roles, input }: AnyCommandSpec,
  kinds: ReadonlyMap<string, Label>,
): CommandDescriptor => ({
  mutation,
  label: labelOf(about, kindOf(entity, kinds)),
  about: [about.zh, about.en],
  roles: roles.filter((role) => role !== 'POLICY'),
  entity,
  fields: fieldsOf(input),
});

/** What a type of things is called: in a sentence where it is referred to, else as the graph describes it. */
const kindOf = (entity: string, kinds: ReadonlyMap<string, Label>): Label => {
  if (!Object.hasOwn(refKinds, entity)) return kinds.get(entity) ?? [entity, entity];
  const { zh, en } = refKinds[entity as keyof typeof refKinds];
  return [zh, en];
};

/** Amendments are said alike of everything: they say of what. */
const labelOf = ({ zh, en }: AnyCommandSpec['about'], kind: Label): Label => {
  const short: Label = [shortChinese(zh), shortEnglish(en)];
  if (!zh.includes('一项已记录的事实')) return short;
  return [`${short[0]}（${kind[0]}）`, `${short[1]} (${kind[1]})`];
};

/** Up to the first mark: what stands behind it explains. A step is named by what is done in it. */
const shortChinese = (zh: string): string => /^(第.步[^：]*：)?.{3,}?(?=[：，。；（])/su.exec(zh)?.[0] ?? zh;
const shortEnglish = (en: string): string => /^(Step \d[^:]*:)?.+?(?=[.:;,(])/su.exec(en)?.[0].trim() ?? en;

const kindsIn = ({ definitions }: DocumentNode): ReadonlyMap<string, Label> =>
  new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION
        ? [[definition.name.value, headOf(definition.name.value, definition.description?.value)] as const]
        : [],
    ),
  );

const mutationsIn = ({ definitions }: DocumentNode): ReadonlyMap<string, string> => {
  const mutations = definitions.find(
    (definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Mutation',
  );
  const fields = mutations?.kind === Kind.OBJECT_TYPE_DEFINITION ? (mutations.fields ?? []) : [];
  return new Map(
    fields.flatMap(({ name, type }) => {
      const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
      return named.kind === Kind.NAMED_TYPE ? [[name.value, named.name.value] as const] : [];
    }),
  );
};

/** What the values of every enumeration of the graph are called. */
export const enumsJson = (supergraph: string): string =>
  text(
    Object.fromEntries(
      parse(supergraph)
        .definitions.filter((definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION)
        .filter(({ name }) => !name.value.includes('__'))
        .map((definition) => [definition.name.value, labelsIn(definition)]),
    ),
  );

const labelsIn = ({ values = [] }: EnumTypeDefinitionNode) =>
  Object.fromEntries(
    values.map(({ name, description }) => {
      const [zh, en] = inTwo(description?.value ?? '') ?? [name.value, name.value];
      return [name.value, [zh.replace(/。$/u, ''), en.replace(/\.$/u, '')]];
    }),
  );

/** What the types of facts are called. */
export const factsJson = (): string => text(factLabels);

const text = (value: object): string => `${JSON.stringify(value, null, 1)}\n`;
