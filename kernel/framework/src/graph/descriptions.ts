import { Kind, visit, type DocumentNode, type StringValueNode } from 'graphql';
import { labelOfField, type Label } from '@zhudian/facts';

/** What the graph says of something: Chinese first, then English. */
export const inBothLanguages = ([zh, en]: Label): string => `${zh}。 ${en.charAt(0).toUpperCase()}${en.slice(1)}.`;

const ENGLISH_FIRST = /^([^\p{Script=Han}]*[.!?)`])\s+(\S*\p{Script=Han}.*)$/su;

const chineseFirst = (text: string): string => text.replace(ENGLISH_FIRST, '$2 $1');

const described = (value: string): StringValueNode => ({ kind: Kind.STRING, value, block: true });

interface Described {
  readonly description?: StringValueNode | undefined;
}

const inOrder = <Node extends Described>(node: Node): Node | undefined =>
  node.description ? { ...node, description: described(chineseFirst(node.description.value)) } : undefined;

const named = <Node extends Described & { readonly name: { readonly value: string } }>(
  node: Node,
): Node | undefined => {
  const label = labelOfField(node.name.value);
  return node.description || !label ? inOrder(node) : { ...node, description: described(inBothLanguages(label)) };
};

/** Gives each field and argument that says nothing of itself what fields of its name are called; Chinese comes first everywhere. */
export const withDescriptions = (document: DocumentNode): DocumentNode =>
  visit(document, {
    FieldDefinition: { leave: named },
    InputValueDefinition: { leave: named },
    ObjectTypeDefinition: { leave: inOrder },
    InputObjectTypeDefinition: { leave: inOrder },
  });
