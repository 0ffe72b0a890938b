import { GraphQLError, parse, visit, type ASTVisitor, type DocumentNode } from 'graphql';
import { documentDepth, documentNesting } from './document-depth';
import type { Excess } from './excess';
import type { Limits } from './limits';

/** What there is of a document, to be held against the limits. */
interface Counts {
  aliases: number;
  directives: number;
  operations: number;
  operationName: number;
  text: number;
  valueDepth: number;
}

const counting = (counts: Counts): ASTVisitor => {
  let depth = 0;
  const deeper = () => {
    depth += 1;
    counts.valueDepth = Math.max(counts.valueDepth, depth);
  };
  const value = {
    enter: deeper,
    leave: () => {
      depth -= 1;
    },
  };
  return {
    Field({ alias }) {
      if (alias) counts.aliases += 1;
    },
    Directive() {
      counts.directives += 1;
    },
    OperationDefinition({ name }) {
      counts.operations += 1;
      counts.operationName = Math.max(counts.operationName, name?.value.length ?? 0);
    },
    StringValue({ value: text }) {
      counts.text = Math.max(counts.text, text.length);
    },
    ListValue: value,
    ObjectValue: value,
  };
};

const excessIn = (document: DocumentNode, limits: Limits): Excess | undefined => {
  const counts = { aliases: 0, directives: 0, operations: 0, operationName: 0, text: 0, valueDepth: 0 };
  visit(document, counting(counts));
  const measured = { ...counts, depth: documentDepth(document), nesting: documentNesting(document) };
  for (const limit of Object.keys(measured) as (keyof typeof measured)[]) {
    if (measured[limit] > limits[limit]) return { limit, found: measured[limit], most: limits[limit] };
  }
  return undefined;
};

/** GraphQL.js counts tokens while it parses, and stops at the first too many. */
const hasTooManyTokens = ({ message }: GraphQLError) => message.includes('tokens. Parsing aborted');

/** The first limit that a document exceeds; `undefined` for one that exceeds none, and for one that is none: the server says so. */
export const documentExcess = (query: string, limits: Limits): Excess | undefined => {
  try {
    return excessIn(parse(query, { noLocation: true, maxTokens: limits.tokens }), limits);
  } catch (error) {
    // What nests so deep that the parser runs out of stack.
    if (error instanceof RangeError) return { limit: 'depth', found: limits.depth + 1, most: limits.depth };
    if (!(error instanceof GraphQLError)) throw error;
    return hasTooManyTokens(error) ? { limit: 'tokens', found: limits.tokens + 1, most: limits.tokens } : undefined;
  }
};
