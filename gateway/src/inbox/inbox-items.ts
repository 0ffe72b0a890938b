import { tokenReason } from '@zhudian/facts';
import type { ClaimedActor } from '@zhudian/hops';
import { gatewayError } from '../errors/gateway-error';
import { ownQuestion, type OwnQuestions } from '../sessions/own-question';

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

const DUE = ownQuestion(`query InboxDue($dueBefore: LocalDate!, $today: LocalDate, $after: String) {
  list: dueItems(dueBefore: $dueBefore, today: $today, first: 100, after: $after) {
    edges { node { kind of dueOn late source subject { nodeId } unit { ... on OrgUnit { id name } }
      owner { __typename ... on Person { id } ... on OrgUnit { id } ... on Posting { person { id } } } } }
    pageInfo { hasNextPage endCursor } } }`);
const FACTS = ownQuestion(`query InboxFacts($me: ID!) {
  person(id: $me) { timeline(last: 30) { edges { node { id type occurredOn recordedAt } } } } }`);

type Owning = Pick<ClaimedActor, 'personId' | 'unit'>;
interface Days {
  readonly dueBefore: string;
  readonly today: string;
}

/** Something is for who is to do it, for who bears the posting that is, and for a unit of which nobody is named. */
const isFor =
  ({ personId, unit: own }: Owning) =>
  ({ owner, unit }: DueItem): boolean => {
    const id = owner?.person?.id ?? owner?.id ?? unit.id;
    return id === personId || id === own;
  };

const ASKER = ownQuestion('{ asker { person { id inboxAddress { until } } unit { id } } }');

interface AskerAnswer {
  readonly asker: {
    readonly person: { readonly id: string; readonly inboxAddress: object | null } | null;
    readonly unit: { readonly id: string };
  };
}

/** What is due for somebody, and what was recorded about them, as far as they may see it. */
export class InboxItems {
  constructor(private readonly questions: Pick<OwnQuestions, 'ask' | 'askAll'>) {}

  async of(actor: Owning, days: Days): Promise<Inbox> {
    return { due: await this.dueFor(actor, days), facts: await this.facts(actor.personId) };
  }

  /** What is due for who asks, where no token says who that is: for the person of a secret address. */
  async ofAsker(days: Days): Promise<Inbox> {
    const { asker } = (await this.questions.ask(ASKER, {})) as AskerAnswer;
    const { person, unit } = asker;
    // Rights are those of a place: who has left it has no address any more.
    if (!person?.inboxAddress) throw gatewayError('UNAUTHENTICATED', tokenReason('no bearer token'));
    return { due: await this.dueFor({ personId: person.id, unit: unit.id }, days), facts: [] };
  }

  private async dueFor(actor: Owning, days: Days): Promise<readonly DueItem[]> {
    const due = (await this.questions.askAll(DUE, { ...days })) as readonly DueItem[];
    return due.filter(isFor(actor));
  }

  private async facts(me: string): Promise<readonly OwnFact[]> {
    const { person } = (await this.questions.ask(FACTS, { me })) as {
      readonly person: { readonly timeline: { readonly edges: readonly { readonly node: OwnFact }[] } } | null;
    };
    return person?.timeline.edges.map(({ node }) => node) ?? [];
  }
}
