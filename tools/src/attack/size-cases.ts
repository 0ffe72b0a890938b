import { unless, times, type AttackCase } from './case';
import { ask, bearer, postText } from './target';

/** Long enough for a refusal before any subgraph is asked, on a slow machine under load; what these did before took half a minute and more. */
const AT_ONCE_MS = 10_000;

const refused = (name: string, code: string, request: object, status = 400): AttackCase => ({
  name,
  run: async (target) => {
    const began = performance.now();
    const outcome = await ask(target, request);
    const took = performance.now() - began;
    if (took > AT_ONCE_MS) return `took ${Math.round(took)} ms`;
    const holds = outcome.codes.includes(code) && (outcome.status === status || code === 'OPERATION_TOO_COSTLY');
    return unless(holds, `answered ${outcome.status} ${outcome.codes.join(' ')}`);
  },
});

const nested = (depth: number, open: string, close: string, inside = '') =>
  open.repeat(depth) + inside + close.repeat(depth);
const evaluations = (depth: number) => nested(depth, 'evaluations { posting { ', '} }', 'id ');

export const sizeCases: readonly AttackCase[] = [
  {
    name: 'a body of a megabyte',
    run: async (target) => {
      const { status } = await postText(target, ' '.repeat(1024 * 1024), bearer(target.token));
      return unless(status === 413, `answered ${status}`);
    },
  },
  refused('a hundred aliases and one', 'ALIASES_TOO_MANY', {
    query: `{ ${times(101, (at) => `a${at}: __typename`)} }`,
  }),
  refused('a hundred directives and one', 'DIRECTIVES_TOO_MANY', {
    query: `{ ${times(101, () => '__typename @skip(if: false)')} }`,
  }),
  refused('ten thousand fields', 'DOCUMENT_TOO_LONG', { query: `{ ${times(10_000, () => '__typename')} }` }),
  refused('fields within fields', 'OPERATION_TOO_DEEP', { query: nested(2_400, '{a', '}') }),
  refused('fragments within fragments', 'OPERATION_TOO_DEEP', {
    query: `{ ${nested(1_500, '... on Query { ', '}', '__typename')} }`,
  }),
  refused('fragments one after the other', 'OPERATION_TOO_DEEP', {
    query: `{ ...f0 } ${times(1_000, (at) => `fragment f${at} on Query { ...f${at + 1} }`)} fragment f1000 on Query { __typename }`,
  }),
  refused('lists within lists', 'OPERATION_TOO_DEEP', { query: `{ a(b: ${nested(4_000, '[', ']')}) }` }),
  refused('variables within variables', 'VALUE_TOO_DEEP', {
    query: '{ __typename }',
    variables: { a: JSON.parse(nested(500, '[', ']')) as unknown },
  }),
  refused('eleven operations', 'OPERATIONS_TOO_MANY', {
    query: times(11, (at) => `query Q${at} { __typename }`),
    operationName: 'Q0',
  }),
  refused('a long name', 'OPERATION_NAME_TOO_LONG', { query: `query ${'q'.repeat(300)} { __typename }` }),
  refused('a long text', 'TEXT_TOO_LONG', { query: `{ posting(id: "${'p'.repeat(20_000)}") { id } }` }),
  refused('evaluations of postings of evaluations', 'OPERATION_TOO_COSTLY', {
    query: `{ posting(id: "p") { ${evaluations(4)} } }`,
  }),
  refused('pages of pages', 'OPERATION_TOO_COSTLY', {
    query:
      '{ postings(first: 200) { edges { node { timeline(first: 200) { edges { node { changes { field } } } } } } } }',
  }),
  refused('fragments that double', 'OPERATION_TOO_COSTLY', {
    query: `{ posting(id: "p") { ...f0 } } ${times(14, (at) => `fragment f${at} on Posting { ${times(4, () => `...f${at + 1}`)} }`)} fragment f14 on Posting { id }`,
  }),
  refused('sixty aliases of the schema', 'OPERATION_TOO_COSTLY', {
    query: `{ ${times(60, (at) => `a${at}: __schema { types { name } }`)} }`,
  }),
  refused('the types of the schema forty times', 'OPERATION_TOO_COSTLY', {
    query: `{ __schema { ${times(40, (at) => `a${at}: types { fields { name args { name type { name } } } }`)} } }`,
  }),
];
