import { graphql, type GraphQLSchema } from 'graphql';
import type { Actor } from '@zhudian/framework';
import { CommandHandler, RequestContext, type Authorise, type Ports } from '@zhudian/framework/service';
import { MemoryLog } from '@zhudian/log';
import type { Reader, Snapshot } from '@zhudian/projections';
import { shippedOn } from './rule-sets';
import { loneViewer } from './viewers';

const everybody: Authorise = () => Promise.resolve(undefined);

/** Read models that are always as far as they are asked to be, or never. */
const readerThat = (keepsUp: boolean): Reader =>
  ({
    position: () => Promise.resolve(-1),
    reach: () => Promise.resolve(keepsUp),
    stopped: () => Promise.resolve(undefined),
    at: (position) => ({ position }) as Snapshot,
    viewerOf: (claimed) => Promise.resolve(loneViewer(claimed)),
  }) as Partial<Reader> as Reader;

interface Means {
  readonly keepsUp?: boolean;
  readonly log?: MemoryLog;
  readonly authorise?: Authorise;
  readonly usedElsewhere?: string[];
}

const portsOn = (today: string, means: Means): Ports => {
  const { keepsUp = true, log = new MemoryLog(), authorise = everybody, usedElsewhere = [] } = means;
  const handler = new CommandHandler(log, authorise);
  return {
    reader: readerThat(keepsUp),
    handle: handler.handle.bind(handler),
    today: () => today,
    dayAt: (instant) => instant.slice(0, 10),
    ruleSetOn: shippedOn,
    waitMs: 0,
    usedElsewhere,
  };
};

interface Mutation {
  readonly schema: GraphQLSchema;
  readonly type: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly fields?: string;
}
interface Sender {
  readonly actor: Actor;
  readonly today: string;
}

/** A mutation as a person sends it on a day, to a handler of its own. */
export const sent = async (
  { schema, type, input, fields = 'id' }: Mutation,
  { actor, today }: Sender,
  means: Means = {},
) => {
  const name = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
  const { data, errors = [] } = await graphql({
    schema,
    source: `mutation ($input: ${type}Input!) { ${name}(input: $input) { ${fields} } }`,
    variableValues: { input },
    contextValue: new RequestContext(portsOn(today, means), loneViewer(actor), -1),
  });
  return { answer: data?.[name], errors };
};
