import { graphql } from 'graphql';
import type { Position } from '@zhudian/facts';
import type { Role } from '@zhudian/programme';
import { RequestContext, type Service, type Vault } from '@zhudian/framework/service';
import { openReader, openReadModels, readModelsOf } from '@zhudian/projections';
import { atPosition, type FactOfStory } from './recorded';
import { amongStories, showingAll } from './viewers';
import { schemaServed } from './schema-served';

interface Setting {
  readonly url: string;
  readonly today: string;
  readonly facts: readonly FactOfStory[];
  readonly vault?: Vault;
  /** The log answers as well: without it facts are told by their envelopes alone. */
  readonly hasLog?: boolean;
  /** To ask apart from who may see what. */
  readonly showsAll?: boolean;
}

export interface Graph {
  /**
   * The data of an answer, as plain JSON; an answer with errors fails. Unless told otherwise the Party-work department of
   * the bureau asks, and without a position what is so at the end.
   */
  ask(query: string, roles?: readonly Role[], at?: Position, unit?: string): Promise<unknown>;
  close(): Promise<void>;
}

/** A service's graph over real read models into which facts were folded, on a day that counts as today. */
export const graphOver = async (
  { context, shape }: Pick<Service, 'context' | 'shape'>,
  { url, today, facts, vault, showsAll = false, hasLog = false }: Setting,
): Promise<Graph> => {
  const models = readModelsOf(context);
  const store = await openReadModels({ url, context, models });
  const last = facts.length - 1;
  await store.fold({ facts: facts.map(atPosition), checkpoint: { commit: last, prepare: last } });
  const reader = amongStories(await openReader({ url, context, models }), context);
  const schema = schemaServed(shape);
  const handle = () => Promise.reject(new Error('This graph only answers.'));
  const ports = {
    reader: showsAll ? showingAll(reader) : reader,
    handle,
    today: () => today,
    dayAt: (instant: string) => instant.slice(0, 10),
    ruleSetOn: () => 'story',
    waitMs: 0,
    vault,
    ...(hasLog && {
      readStream: async (stream: string) => facts.map(atPosition).filter((fact) => fact.stream === stream),
    }),
  };
  return {
    ask: async (source, roles = ['PARTY_WORK'], at = last, unit = 'bureau') => {
      const actor = { personId: 'reader', roles, unit };
      const contextValue = new RequestContext(ports, await reader.viewerOf(actor, ports.today()), at);
      const answer = await graphql({ schema, source, contextValue });
      if (answer.errors) throw new Error(answer.errors.map(({ message }) => message).join('\n'));
      return JSON.parse(JSON.stringify(answer.data));
    },
    close: async () => {
      await reader.close();
      await store.close();
    },
  };
};
