import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, visit, type ASTNode, type StringValueNode } from 'graphql';

const SUPERGRAPH = join(__dirname, '../../gateway/supergraph.graphql');

/** Chinese to its full stop, then English without Chinese. */
const BOTH = /\p{Script=Han}[^\n]*[。）] [^\p{Script=Han}]*[A-Za-z0-9][^\p{Script=Han}]*$/u;

interface Named {
  readonly kind: string;
  readonly name: { readonly value: string };
  readonly description?: StringValueNode;
}

/** Each field, argument, input field and enumeration value whose description lacks a language. */
const undescribed = (sdl: string): readonly string[] => {
  const path: string[] = [];
  const missing: string[] = [];
  const isNamed = (node: ASTNode): node is ASTNode & Named => 'name' in node && node.name !== undefined;
  visit(parse(sdl), {
    enter: (node) => {
      if (!isNamed(node) || node.kind === Kind.NAMED_TYPE || node.kind === Kind.DIRECTIVE) return undefined;
      if (node.kind === Kind.DIRECTIVE_DEFINITION || /^(join|link)__/.test(node.name.value)) return false;
      path.push(node.name.value);
      const isTold = /^(FieldDefinition|InputValueDefinition|EnumValueDefinition)$/.test(node.kind);
      if (isTold && !BOTH.test(node.description?.value ?? '')) missing.push(path.join('.'));
      return undefined;
    },
    leave: (node) => {
      if (isNamed(node) && node.kind !== Kind.NAMED_TYPE && node.kind !== Kind.DIRECTIVE) path.pop();
    },
  });
  return missing;
};

describe('The public graph', () => {
  test('says of each field, argument and value what it is, in Chinese and English', () => {
    expect(undescribed(readFileSync(SUPERGRAPH, 'utf8'))).toEqual([]);
  });

  test.each([
    ['nothing', 'type A { b: Int }'],
    ['English alone', 'type A { "The count." b: Int }'],
    ['Chinese alone', 'type A { "数量。" b: Int }'],
    ['English first', 'type A { "The count. 数量。" b: Int }'],
  ])('is not content with %s', (_, sdl) => {
    expect(undescribed(sdl)).toEqual(['A.b']);
  });

  test('is content with both', () => {
    expect(
      undescribed('enum A { "数量。 The count." B } type C { "数量。 The count." b("数量。 The count." c: Int): A }'),
    ).toEqual([]);
  });
});
