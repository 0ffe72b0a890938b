import { hash } from 'node:crypto';
import type { Position } from '@zhudian/facts';
import type { ClaimedActor } from '@zhudian/hops';
import { GraphQLError, Kind, parse, type OperationDefinitionNode } from 'graphql';
import { gatewayError } from '../errors/gateway-error';
import type { Executed } from '../execution/execution';
import type { JsonObject } from '../execution/values';
import type { PageSources } from '../exports/list-pages';
import { wholly } from '../operation/operation-context';
import { streamContext, type StreamReader } from '../sessions/reader-session';

interface Owner {
  readonly __typename: string;
  readonly id?: string;
  readonly person?: { readonly id: string };
}

export interface DueItem {
  readonly kind: string;
  readonly of: string | null;
  readonly dueOn: string;
  readonly late: boolean;
  readonly source: string;
  readonly subject: { readonly nodeId: string };
  readonly unit: { readonly id?: string; readonly name?: string };
  readonly owner: Owner | null;
}

/** A fact about somebody. */
export interface OwnFact {
  readonly id: string;
  readonly type: string;
  readonly occurredOn: string;
  readonly recordedAt: string;
}

export interface Inbox {
  readonly due: readonly DueItem[];
  readonly facts: readonly OwnFact[];
}

interface DuePage {
  readonly edges: readonly { readonly node: DueItem }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const asked = (text: string) => {
  const document = parse(text, { noLocation: true });
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode;
  return { queryHash: hash('sha256', text), document, operation, operationName: null };
};

const DUE = asked(`query InboxDue($dueBefore: LocalDate!, $today: LocalDate, $after: String) {
  dueItems(dueBefore: $dueBefore, today: $today, first: 100, after: $after) {
    edges { node { kind of dueOn late source subject { nodeId } unit { ... on OrgUnit { id name } }
      owner { __typename ... on Person { id } ... on OrgUnit { id } ... on Posting { person { id } } } } }
    pageInfo { hasNextPage endCursor } } }`);
const FACTS = asked(`query InboxFacts($me: ID!) {
  person(id: $me) { timeline(last: 30) { edges { node { id type occurredOn recordedAt } } } } }`);

/** Something is for who is to do it, for who bears the posting that is, and for a unit of which nobody is named. */
const isFor =
  ({ personId, unit: own }: ClaimedActor) =>
  ({ owner, unit }: DueItem): boolean => {
    const id = owner?.person?.id ?? owner?.id ?? unit.id;
    return id === personId || id === own;
  };

/** What is due for somebody, and what was recorded about them, as far as they may see it. */
export class InboxItems {
  constructor(
    private readonly sources: PageSources,
    private readonly reader: StreamReader,
    private readonly position: Position,
  ) {}

  async of(actor: ClaimedActor, days: { readonly dueBefore: string; readonly today: string }): Promise<Inbox> {
    return { due: (await this.due(days)).filter(isFor(actor)), facts: await this.facts(actor.personId) };
  }

  private async due(days: JsonObject): Promise<readonly DueItem[]> {
    const all: DueItem[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const { dueItems } = (await this.ask(DUE, { ...days, ...(after ? { after } : {}) })) as { dueItems: DuePage };
      all.push(...dueItems.edges.map(({ node }) => node));
      after = dueItems.pageInfo.hasNextPage ? dueItems.pageInfo.endCursor : null;
    }
    return all;
  }

  private async facts(me: string): Promise<readonly OwnFact[]> {
    const { person } = (await this.ask(FACTS, { me })) as {
      readonly person: { readonly timeline: { readonly edges: readonly { readonly node: OwnFact }[] } } | null;
    };
    return person?.timeline.edges.map(({ node }) => node) ?? [];
  }

  private async ask(question: ReturnType<typeof asked>, variables: JsonObject): Promise<object> {
    const { sources, reader, position } = this;
    const context = streamContext(sources, reader, { position, asOf: true });
    const execute = async (): Promise<Executed> =>
      sources.streaming.execute(question, variables, context) ?? { data: null };
    const { data, errors } = await wholly(context, execute);
    const [error] = errors ?? [];
    if (error) throw new GraphQLError(error.message, { extensions: error.extensions });
    if (!data) throw gatewayError('SUBGRAPH_ANSWER_INVALID', 'inbox');
    return data;
  }
}
