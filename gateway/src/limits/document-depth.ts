import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

const fragmentsOf = ({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );

/** How many levels a selection makes, with those below it. */
type Levels = (selection: SelectionNode, below: number) => number;

/** The levels of a document's deepest operation. */
const deepest = (document: DocumentNode, levels: Levels): number => {
  const fragments = fragmentsOf(document);
  const known = new Map<string, number>();
  const ofSet = (set: SelectionSetNode | undefined): number => {
    let most = 0;
    for (const selection of set?.selections ?? []) most = Math.max(most, levels(selection, below(selection)));
    return most;
  };
  const ofFragment = (name: string): number => {
    const depth = known.get(name);
    if (depth !== undefined) return depth;
    known.set(name, 0); // cycles of fragments are reported by the standard rule
    const measured = ofSet(fragments.get(name)?.selectionSet);
    known.set(name, measured);
    return measured;
  };
  const below = (selection: SelectionNode): number =>
    selection.kind === Kind.FRAGMENT_SPREAD ? ofFragment(selection.name.value) : ofSet(selection.selectionSet);
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return Math.max(0, ...operations.map(({ selectionSet }) => ofSet(selectionSet)));
};

/** How deep the fields of a document's deepest operation nest. Introspection does not count: a rule of its own limits it. */
export const documentDepth = (document: DocumentNode): number =>
  deepest(document, (selection, below) => {
    if (selection.kind !== Kind.FIELD) return below;
    return selection.name.value.startsWith('__') ? 0 : 1 + below;
  });

/** The same, whatever nests: fragments cost who validates and plans them a call each, though they ask for nothing. */
export const documentNesting = (document: DocumentNode): number => deepest(document, (_, below) => 1 + below);
