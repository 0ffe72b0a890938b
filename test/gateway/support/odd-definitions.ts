import { createHash } from 'node:crypto';
import { parse } from 'graphql';
import type { Definition } from './definitions';

const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])`;

/** A number that a text always gives, to make up data that is odd but the same every time. */
const chance = (text: string, of: number) => createHash('md5').update(text).digest().readUInt32BE() % of;

interface Thing {
  readonly __typename: 'Box' | 'Ring';
  readonly id: string;
}

const thing = (id: string): Thing => ({ __typename: chance(id, 2) ? 'Box' : 'Ring', id });
const box = (id: string): Thing => ({ __typename: 'Box', id });
const ring = (id: string): Thing => ({ __typename: 'Ring', id });
const sometimes = <T>(text: string, value: T): T | null => (chance(text, 4) ? value : null);
const several = <T>(id: string, make: (id: string) => T) =>
  Array.from({ length: chance(id, 3) }, (_, at) => make(`${id}${at}`));

/** Interfaces, unions, lists of lists, and values that are null where they may be and where they may not. */
const alpha: Definition = {
  name: 'alpha',
  typeDefs: parse(`${federation}
    type Query { things(n: Int = 3): [Node!]! grid: [[Node]] maybe(id: ID!): Box any: [Either]! person(id: ID!): Person! }
    interface Node { id: ID! label: String }
    type Box implements Node @key(fields: "id") { id: ID! label: String size: Int inner: Node near: [Node!] }
    type Ring implements Node @key(fields: "id") { id: ID! label: String radius: Float! partner: Ring! }
    type Person @key(fields: "id") { id: ID! boxes: [Box!]! }
    union Either = Box | Ring
  `),
  resolvers: {
    Query: {
      things: (_: unknown, { n }: { n: number }) => Array.from({ length: n }, (__, at) => thing(`t${at}`)),
      grid: () => [[thing('g1'), null, thing('g2')], null, [], [thing('g3')]],
      maybe: (_: unknown, { id }: Thing) => sometimes(id, box(id)),
      any: () => [thing('e1'), null, thing('e2'), thing('e3')],
      person: (_: unknown, { id }: Thing) => ({ id }),
    },
    Node: { __resolveType: ({ __typename }: Thing) => __typename },
    Either: { __resolveType: ({ __typename }: Thing) => __typename },
    Box: {
      label: ({ id }: Thing) => sometimes(`label ${id}`, `box ${id}`),
      size: ({ id }: Thing) => sometimes(`size ${id}`, id.length),
      inner: ({ id }: Thing) => sometimes(`inner ${id}`, thing(`${id}i`)),
      near: ({ id }: Thing) => sometimes(`near ${id}`, several(id, thing)),
    },
    Ring: {
      label: ({ id }: Thing) => `ring ${id}`,
      radius: ({ id }: Thing) => sometimes(`radius ${id}`, 1.5),
      partner: ({ id }: Thing) => ring(`${id}p`),
    },
    Person: { boxes: ({ id }: Thing) => several(`boxes ${id}`, box) },
  },
};

const beta: Definition = {
  name: 'beta',
  typeDefs: parse(`${federation}
    enum Colour { RED BLUE }
    type Box @key(fields: "id") { id: ID! weight: Float! colour: Colour notes(most: Int = 2): [String!]! owner: Person }
    type Ring @key(fields: "id") { id: ID! weight: Float! colour: Colour! owner: Person }
    type Person @key(fields: "id") { id: ID! name: String! }
  `),
  resolvers: {
    Box: {
      weight: ({ id }: Thing) => sometimes(`weight ${id}`, id.length / 2),
      colour: ({ id }: Thing) => sometimes(`colour ${id}`, 'RED'),
      notes: ({ id }: Thing, { most }: { most: number }) => several(id, (text) => `note ${text}`).slice(0, most),
      owner: ({ id }: Thing) => sometimes(`owner ${id}`, { id: `o${id}` }),
    },
    Ring: {
      weight: () => 1,
      colour: ({ id }: Thing) => sometimes(`ring ${id}`, 'BLUE'),
      owner: ({ id }: Thing) => ({ id }),
    },
    Person: { name: ({ id }: Thing) => sometimes(`name ${id}`, `Person ${id}`) },
  },
};

export const oddDefinitions: readonly Definition[] = [alpha, beta];
