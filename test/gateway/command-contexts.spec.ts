import { CommandContexts } from '../../gateway/src/subgraphs/command-contexts';
import type { Subgraph } from '../../gateway/src/subgraphs/subgraph';
import type { Hop, HopEnd } from '@zhudian/hops';

const query = 'mutation ($input: In!) { doIt(input: $input) { id } }';

/** A subgraph that has carried out some commands, and what it was asked. */
const subgraphThatHolds = (name: string, held: readonly string[]) => {
  const asked: string[][] = [];
  const ask = ({ body, authorization }: Hop, { arrived }: HopEnd) => {
    expect(authorization).toBeUndefined();
    const { ids } = (JSON.parse(String(body)) as { variables: { ids: string[] } }).variables;
    asked.push(ids);
    arrived({ status: 200, body: { data: { ownCommands: ids.filter((id) => held.includes(id)) } } });
    return { cut: () => undefined };
  };
  const subgraph = { name, connection: { open: () => ({ takes: () => true, ask }) } } as unknown as Subgraph;
  return { subgraph, asked };
};

describe('Whether ids of commands are used elsewhere', () => {
  it('is asked in one call for the mutations of a moment, and told to each by itself', async () => {
    const [own, other] = [subgraphThatHolds('own', []), subgraphThatHolds('other', ['two'])];
    const commands = new CommandContexts([own.subgraph, other.subgraph], ['own', 'other'], {
      secret: 's',
      timeoutMs: 1_000,
    });
    const sent: unknown[] = [];
    const send = (body: object) => {
      sent.push((body as { extensions?: unknown }).extensions);
      return Promise.resolve({ data: {} });
    };
    const mutation = (commandId: string) => ({
      context: 'own',
      request: { query, variables: { input: { commandId } }, operationName: undefined },
    });
    await Promise.all(['one', 'two', 'three'].map((id) => commands.send(mutation(id), send)));
    expect(sent).toStrictEqual([undefined, { usedElsewhere: ['two'] }, undefined]);
    expect([own.asked, other.asked]).toStrictEqual([[], [['one', 'two', 'three']]]);
    // What was asked is remembered.
    await commands.send(mutation('one'), send);
    expect(other.asked).toHaveLength(1);
  });
});
