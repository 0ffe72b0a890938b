import DataLoader from 'dataloader';
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import { OWN_COMMANDS } from '@zhudian/hops';
import { atMost } from '@zhudian/runtime';
import { LRUCache } from 'lru-cache';
import type { SubgraphRequest } from '../execution/execution';
import { commandIdsIn } from '../operation/command-ids';
import { subgraphsWith } from '../nodes/node-owners';
import { ask, type HopRules } from './hop';
import type { Subgraph } from './subgraph';

/** A mutation on its way to the context that carries it out. */
export interface SentMutation {
  readonly context: string;
  readonly request: SubgraphRequest;
}
type Send = (body: object) => Promise<GatewayGraphQLResponse>;

const NEWEST = 20_000;
/** A context that is down or slow does not hold up the commands of the others. */
const LONGEST_MS = 1_000;
/** As many as a context answers at once. */
const MOST_AT_ONCE = 100;

/**
 * A command id stands for one command in the whole programme. Each context knows its own; here it is seen that none goes to
 * a second one. The newest ids are remembered, older ones are asked for; the context that is given a used one refuses it.
 */
export class CommandContexts {
  private readonly newest = new LRUCache<string, string>(atMost(NEWEST));
  private readonly asked = new Map<Subgraph, DataLoader<string, boolean>>();

  /** `knowing` are the names of the subgraphs that can be asked. */
  constructor(
    private readonly subgraphs: readonly Subgraph[],
    private readonly knowing: readonly string[],
    private readonly rules: HopRules,
  ) {}

  async send(mutation: SentMutation, send: Send): Promise<GatewayGraphQLResponse> {
    const ids = commandIdsIn(mutation.request);
    const isElsewhere = (id: string) => (this.newest.get(id) ?? mutation.context) !== mutation.context;
    const taken = [...ids.values()].filter(isElsewhere);
    const fresh = [...ids.values()].filter((id) => !this.newest.has(id));
    for (const id of fresh) this.newest.set(id, mutation.context);
    const usedElsewhere = [...taken, ...(await this.heldElsewhere(fresh, mutation.context))];
    const extensions = usedElsewhere.length > 0 ? { extensions: { usedElsewhere } } : {};
    const answer = await send({ ...mutation.request, ...extensions });
    for (const { path } of answer.errors ?? []) this.release(ids.get(String(path?.[0])), mutation.context, fresh);
    return answer;
  }

  /** Nothing was recorded under it, so it is free again. */
  private release(id: string | undefined, context: string, fresh: readonly string[]) {
    if (id !== undefined && fresh.includes(id) && this.newest.get(id) === context) this.newest.delete(id);
  }

  private async heldElsewhere(ids: readonly string[], context: string): Promise<readonly string[]> {
    if (ids.length === 0) return [];
    const others = this.subgraphs.filter(({ name }) => name !== context && this.knowing.includes(name));
    return (await Promise.all(others.map((other) => this.heldBy(other, ids)))).flat();
  }

  private async heldBy(other: Subgraph, ids: readonly string[]): Promise<readonly string[]> {
    const asked = this.asked.get(other) ?? this.askingOf(other);
    this.asked.set(other, asked);
    const held = await Promise.all(ids.map((id) => asked.load(id)));
    return ids.filter((_, index) => held[index]);
  }

  /** What mutations of many callers ask a context for at a time is one call. */
  private askingOf(other: Subgraph): DataLoader<string, boolean> {
    const ask = async (ids: readonly string[]) => {
      const held = new Set(await this.heldNow(other, ids));
      return ids.map((id) => held.has(id));
    };
    const options = { cache: false, maxBatchSize: MOST_AT_ONCE, batchScheduleFn: setImmediate };
    return new DataLoader(ask, options);
  }

  /** Without an answer nothing is known to be held: within its own context an id is bound in any case. */
  private async heldNow(other: Subgraph, ids: readonly string[]): Promise<readonly string[]> {
    const body = JSON.stringify({ query: OWN_COMMANDS, variables: { ids } });
    const timeoutMs = Math.min(LONGEST_MS, this.rules.timeoutMs);
    const hop = { body, authorization: undefined, position: undefined, signal: NEVER };
    const answer = await ask(other, hop, { ...this.rules, timeoutMs }).catch(() => undefined);
    const { data } = (answer?.body ?? {}) as { readonly data?: { readonly ownCommands?: unknown } | null };
    return Array.isArray(data?.ownCommands) ? (data.ownCommands as string[]) : [];
  }
}

/** Who asks for several callers goes on when one has gone. */
const NEVER = new AbortController().signal;

export const commandContexts = (supergraphSdl: string, subgraphs: readonly Subgraph[], rules: HopRules) =>
  new CommandContexts(subgraphs, subgraphsWith(supergraphSdl, 'ownCommands'), rules);
