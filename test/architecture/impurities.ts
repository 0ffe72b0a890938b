import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';

/** What decides, or may be reached by what decides. The linter's override for decisions names the same files. */
const DECISIONS =
  /^(services\/[^/]+\/src\/[^/]+\/(?!.*\.(resolvers?|types|args)\.ts$)|kernel\/(framework\/src\/(index\.ts$|decision\/)|programme\/src\/(?!service\/))|events\/facts\/src\/)/;
const NO_DECISION = /^services\/[^/]+\/src\/(graph|vault)\//;
export const isDecision = (file: string): boolean => DECISIONS.test(file) && !NO_DECISION.test(file);

/** Namespaces of which some members are pure and some are not: they are used member by member, as the linter can read. */
const NAMESPACES = new Set(['Math', 'Intl']);

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** Whether the tree is `Math.max` or `Intl.Collator`, in an expression or a type. */
const isNamedMember = ({ type, object, property, left }: Tree): boolean =>
  (type === 'MemberExpression' && isTree(object) && isTree(property) && property['type'] !== 'Computed') ||
  (type === 'TsQualifiedName' && isTree(left));

const impurityOf = ({ type, kind, value }: Tree): string | undefined => {
  if (type === 'Import') return 'import()';
  if (type === 'MetaProperty') return String(kind);
  return type === 'Identifier' && NAMESPACES.has(String(value)) ? `${String(value)} as a value` : undefined;
};

/** The trees below one; of a named member not the namespace. */
const childrenOf = (tree: Tree): readonly Tree[] => {
  const namespace = isNamedMember(tree) ? (tree['object'] ?? tree['left']) : undefined;
  return Object.values(tree)
    .filter(isTree)
    .filter((child) => child !== namespace || child['type'] !== 'Identifier');
};

const impuritiesIn = (tree: Tree): readonly string[] => [
  ...[impurityOf(tree) ?? []].flat(),
  ...childrenOf(tree).flatMap(impuritiesIn),
];

/** A comment that turns the linter off also turns off the rules that keep decisions pure. */
const LINT_TURNED_OFF = /\b(?:ox|es)lint-(?:disable|enable)/;

/** What the linter cannot refuse in a source that decides, or is asked not to see in any. */
export const impuritiesOf = (file: string, code: string): readonly string[] => [
  ...(LINT_TURNED_OFF.test(code) ? ['lint turned off'] : []),
  ...(isDecision(file) ? impuritiesIn(parseSync(code, { syntax: 'typescript', decorators: true }) as never) : []),
];

const SHIPPED = ['events', 'kernel', 'projections', 'services', 'gateway', 'tools'];

/** `file: what` for each impurity in the sources that ship. */
export const impureSources = (root: string): readonly string[] =>
  SHIPPED.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (path) => `${folder}/${path.replaceAll('\\', '/')}`,
    ),
  )
    .filter((file) => /\.m?ts$|\.mjs$/.test(file) && !/\/(dist|node_modules)\//.test(file))
    .flatMap((file) => impuritiesOf(file, readFileSync(join(root, file), 'utf8')).map((what) => `${file}: ${what}`));
