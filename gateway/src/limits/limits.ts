/** What a request may ask for at most. Whatever exceeds one of these is refused before it is executed. */
export interface Limits {
  /** Bytes of a body. */
  readonly bodyBytes: number;
  /** Lexical tokens of a document. */
  readonly tokens: number;
  readonly aliases: number;
  readonly directives: number;
  /** Fields within fields; introspection does not count. */
  readonly depth: number;
  /** Fields and fragments within each other, introspection as well. */
  readonly nesting: number;
  /** Lists and objects within each other, in an argument or a variable. */
  readonly valueDepth: number;
  /** Operations of one document. */
  readonly operations: number;
  /** Characters of an operation's name. */
  readonly operationName: number;
  /** Characters of a single text, in the document or a variable. */
  readonly text: number;
  /** Fields that an operation may have to resolve, as `costOf` counts them. */
  readonly cost: number;
}

export const LIMITS: Limits = {
  bodyBytes: 256 * 1024,
  tokens: 10_000,
  aliases: 100,
  directives: 100,
  depth: 15,
  nesting: 50,
  valueDepth: 20,
  operations: 10,
  operationName: 200,
  text: 10_000,
  cost: 100_000,
};
