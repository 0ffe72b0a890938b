import { GraphQLError, parse, type DocumentNode } from 'graphql';
import type { Position } from '@zhudian/facts';
import type { FactLog } from './fact-log';

/** What a resolver of a test subgraph knows. */
export interface TestContext {
  readonly log: FactLog;
  readonly authorization: string | undefined;
  /** A resolver looked at something beside the log. */
  uncacheable?: boolean;
  /** What the answer says it was made from, where a resolver says more than its definition. */
  made?: Readonly<Record<string, unknown>>;
  /** Where the operation is answered; a mutation moves it. */
  position: Position;
}

export interface Definition {
  readonly name: string;
  /** The read model that everything here is read from: one that changes with names, or one that never changes. */
  readonly model?: 'names.1' | 'readings.1';
  /** Where its read models changed last, when there are others. */
  readonly changes?: (position: Position) => Readonly<Record<string, Position>>;
  /** Whether it knows the time. */
  readonly hasClock?: boolean;
  readonly typeDefs: DocumentNode;
  readonly resolvers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

interface Reference {
  readonly id: string;
}

const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external"])`;
const schema = (text: string) => parse(`${federation}\n${text}`);

const page = (first: number): readonly Reference[] =>
  Array.from({ length: first }, (_, index) => ({ id: `s${index}` }));

const refuse = () => {
  const messages = { zh: '已有驻点。', en: 'There is a posting already.' };
  const extensions = {
    code: 'POSTING_ACTIVE',
    messages,
    rule: 'one-posting',
    severity: 'BLOCK',
    secret: 'not for the world',
  };
  throw new GraphQLError(messages.en, { extensions });
};

const signedIn = (_: unknown, __: unknown, { authorization }: TestContext) => {
  if (authorization) return authorization.replace('Bearer ', '');
  throw new GraphQLError('Say who you are.', { extensions: { code: 'UNAUTHENTICATED' } });
};

export const personnel: Definition = {
  name: 'personnel',
  model: 'names.1',
  typeDefs: schema(`
    type Query { station(id: ID!): Station stations(first: Int = 50): [Station!]! me: String refused: String broken: String clock: String }
    type Mutation { rename(station: ID!, name: String!, input: Named): Station! refuse(input: Named): Station }
    input Named { commandId: ID! }
    type Station @key(fields: "id") { id: ID! name: String! near: [Station!]! }
  `),
  resolvers: {
    Query: {
      station: (_: unknown, { id }: Reference) => ({ id }),
      stations: (_: unknown, { first }: { first: number }) => page(first),
      me: signedIn,
      clock: (_: unknown, __: unknown, context: TestContext) => {
        context.uncacheable = true;
        return String(performance.now());
      },
      refused: refuse,
      broken: () => {
        throw new Error('connect ECONNREFUSED db.internal:5432');
      },
    },
    Mutation: {
      rename: (_: unknown, { station, name }: { station: string; name: string }, context: TestContext) => {
        context.position = context.log.rename(station, name);
        return { id: station };
      },
      refuse,
    },
    Station: {
      name: ({ id }: Reference, _: unknown, { log, position }: TestContext) => log.nameAt(id, position),
      near: () => page(2),
    },
  },
};

const branchOf = (id: string, { log, position }: TestContext) => ({
  label: `Branch of ${log.nameAt(id, position)}`,
  secretary: `person-${id}`,
  founded: '1998-07-01',
});

export const organization: Definition = {
  name: 'organization',
  model: 'names.1',
  hasClock: true,
  typeDefs: schema(`
    type Mutation { found(station: ID!): Branch! }
    type Station @key(fields: "id") { id: ID! branch: Branch }
    type Branch { label: String! secretary: String! founded: String! }
  `),
  resolvers: {
    Station: {
      branch: ({ id }: Reference, _: unknown, context: TestContext) => branchOf(id, context),
    },
    Mutation: {
      found: (_: unknown, { station }: { station: string }, context: TestContext) => {
        context.position = context.log.rename('elsewhere', 'Changed');
        return branchOf(station, context);
      },
    },
  },
};

export const integrity: Definition = {
  name: 'integrity-performance',
  model: 'readings.1',
  typeDefs: schema(`
    type Station @key(fields: "id") { id: ID! readings: [Reading!]! }
    type Reading { indicator: String! month: String! value: Float! target: Float! }
  `),
  resolvers: {
    Station: {
      readings: () => [
        { indicator: 'LINE_LOSS', month: '2031-02', value: 4.2, target: 4.5 },
        { indicator: 'BILL_RECOVERY', month: '2031-02', value: 99.1, target: 99.5 },
      ],
    },
  },
};

export const definitions: readonly Definition[] = [personnel, organization, integrity];
