import type { RequestContext } from './request-context';

/** What another subgraph names an entity by; `nodeId` as well when a caller does, who may name what does not exist. */
export interface Reference {
  readonly id: string;
  readonly nodeId?: string;
}

/** How the gateway's references of an entity type are resolved in this subgraph. */
export type ReferenceResolvers = Readonly<
  Record<string, (reference: Reference, context: RequestContext) => Promise<object | null | undefined> | object | null>
>;
