import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, type ObjectTypeDefinitionNode, type TypeNode } from 'graphql';

const SUPERGRAPH = readFileSync(join(__dirname, '../../gateway/supergraph.graphql'), 'utf8');

/** Nobody decides these: they are counted from what others decided. */
const COUNTED = ['ProgrammeYear'];

const types = new Map(
  parse(SUPERGRAPH, { noLocation: true }).definitions.flatMap((one) =>
    one.kind === Kind.OBJECT_TYPE_DEFINITION ? [[one.name.value, one] as const] : [],
  ),
);
const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));
const isEntity = ({ interfaces = [] }: ObjectTypeDefinitionNode) =>
  interfaces.some(({ name }) => name.value === 'Node');

/** Whether a thing, or a part of it that is no thing of its own, tells who decided. */
const tellsWho = ({ fields = [] }: ObjectTypeDefinitionNode, depth = 2): boolean =>
  fields.some(({ type }) => {
    const name = nameOf(type);
    if (name === 'Decision') return true;
    const part = types.get(name);
    return (
      depth > 0 && part !== undefined && !isEntity(part) && !name.endsWith('Connection') && tellsWho(part, depth - 1)
    );
  });

const entities = [...types.values()].filter(isEntity).map((type) => [type.name.value, type] as const);

describe('Who decided, when and on what', () => {
  it.each(entities.filter(([name]) => !COUNTED.includes(name)))('is shown on a %s', (_, type) =>
    expect(tellsWho(type)).toBe(true),
  );

  it.each(COUNTED)('is not shown on a %s, which nobody decided', (name) =>
    expect(tellsWho(types.get(name) as ObjectTypeDefinitionNode)).toBe(false),
  );
});
