import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { messagesOf } from '../errors/gateway-error';

/** The nesting depth of an operation. Introspection does not count. */
const measure = (context: ValidationContext) => {
  const known = new Map<string, number>();
  const ofSet = (set: SelectionSetNode | undefined): number => (set ? Math.max(...set.selections.map(ofSelection)) : 0);
  const ofFragment = (name: string): number => {
    const depth = known.get(name);
    if (depth !== undefined) return depth;
    known.set(name, 0); // cycles of fragments are reported by the standard rule
    const measured = ofSet(context.getFragment(name)?.selectionSet);
    known.set(name, measured);
    return measured;
  };
  const ofSelection = (selection: SelectionNode): number => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSet(selection.selectionSet);
    return selection.name.value.startsWith('__') ? 0 : 1 + ofSet(selection.selectionSet);
  };
  return ofSet;
};

/** A validation rule that rejects operations nested deeper than `limit` fields. */
export const depthLimit =
  (limit: number) =>
  (context: ValidationContext): ASTVisitor => {
    const depthOf = measure(context);
    return {
      OperationDefinition(operation) {
        const depth = depthOf(operation.selectionSet);
        if (depth <= limit) return;
        const messages = messagesOf('OPERATION_TOO_DEEP', depth, limit);
        context.reportError(new GraphQLError(messages.en, { nodes: operation, extensions: { messages } }));
      },
    };
  };
