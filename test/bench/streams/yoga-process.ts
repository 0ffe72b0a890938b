import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSchema, createYoga } from 'graphql-yoga';
import { announce } from '../gateway/announce';

interface Page {
  readonly facts: readonly { readonly entities: readonly { readonly __typename: string }[] }[];
}

/** What the bench asks for, as our graph has it: of what facts are about, more is asked of persons alone. */
const typeDefsFor = (others: readonly string[]) => `
  scalar JSON
  interface Node { id: ID! }
  type Person implements Node { id: ID! membership: String }
  ${others.map((name) => `type ${name} implements Node { id: ID! }`).join('\n')}
  type Change { id: ID! type: String! data: JSON entities: [Node!]! }
  type ChangePage { position: String! facts: [Change!]! }
  type Query { pages: Int }
  type Subscription { changes(after: String): ChangePage! }
`;

/** GraphQL Yoga, which Hive's gateway is made of: it tells the pages of a file from memory, without a log, rights or subgraphs. */
const main = () => {
  const pages = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as readonly Page[];
  const named = pages.flatMap(({ facts }) => facts.flatMap(({ entities }) => entities.map((one) => one.__typename)));
  const typeDefs = typeDefsFor([...new Set(named)].filter((name) => name !== 'Person'));
  async function* changes() {
    for (const page of pages) yield { changes: page };
  }
  const schema = createSchema({ typeDefs, resolvers: { Subscription: { changes: { subscribe: changes } } } });
  const yoga = createYoga({ schema, logging: false, graphiql: false });
  const server = createServer((request, response) => void yoga(request, response));
  server.listen(0, '127.0.0.1', () => announce(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
};

main();
