import fc from 'fast-check';
import { decodePosition, encodePosition } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { patience } from '../support/patience';
import { recorded } from '../support/recorded';
import { trials } from '../support/trials';
import { readChanges, TOLD, type ChangeFact } from './support/changes';
import { manyFacts } from './support/many-facts';
import { startProgrammeGraph, tokenOf, type ProgrammeGraph } from './support/programme-graph';
import { ACCEPTED, askStream, openStream, type OpenStream, type Protocol } from './support/streams';

jest.setTimeout(patience(120_000));

const DISCIPLINE = tokenOf('ji', 'DISCIPLINE', 'bureau');
const STATION = tokenOf('he', 'STATION', 'luobo');
const STATE = `persons(first: 3) { edges { node { id membership unit { id } } } }
  orgUnit(id: "luobo") { id name parent { name } } clues(first: 5) { edges { node { id station { name } } } }
  dueItems(dueBefore: "2017-01-01", first: 3) { totalCount }`;
const SUBSCRIPTION = `subscription ($after: String) { stateThenChanges(after: $after) {
  position facts { ${TOLD} } state { ${STATE} } } }`;
const protocols = Object.keys(ACCEPTED) as readonly Protocol[];

interface Page {
  readonly position: string;
  readonly facts: readonly ChangeFact[];
  readonly state: unknown;
}

const nextOf = async (stream: OpenStream): Promise<Page> => {
  const payload = (await stream.next()) as unknown as { data: { stateThenChanges: Page }; errors?: unknown };
  expect(payload.errors).toBeUndefined();
  return payload.data.stateThenChanges;
};

describe('A state, then changes', () => {
  let graph: ProgrammeGraph;
  beforeAll(async () => {
    graph = await startProgrammeGraph([personnel, organization, integrityPerformance], manyFacts);
  });
  afterAll(() => graph.stop());

  const open = (protocol: Protocol, token: string, after?: string) =>
    openStream(protocol, { url: graph.gateway.url, token, query: SUBSCRIPTION, variables: { after } });
  const stateAt = async (token: string, position: string) => {
    const headers = { authorization: `Bearer ${token}`, 'x-zhudian-as-of': position };
    const { body } = await graph.ask(`{ ${STATE} }`, headers);
    expect(body.errors).toBeUndefined();
    return body.data;
  };
  /** The rest of the log, as a stream tells it. */
  const restOf = async (stream: OpenStream, enough: number) => {
    const facts: ChangeFact[] = [];
    while (facts.length < enough) {
      const page = await nextOf(stream);
      expect(page.state).toBeNull();
      facts.push(...page.facts);
    }
    return facts;
  };

  it('begin at any position: what the graph answers as of it, and every change after it', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...protocols),
        fc.constantFrom(DISCIPLINE, STATION),
        fc.nat(manyFacts.length - 1),
        async (protocol, token, at) => {
          const position = encodePosition(at);
          const stream = await open(protocol, token, position);
          const first = await nextOf(stream);
          const changes = await readChanges(graph.ask, token, { after: position });
          const rest = await restOf(stream, changes.length);
          stream.close();
          expect(first).toStrictEqual({ position, facts: [], state: await stateAt(token, position) });
          expect(rest).toStrictEqual(changes);
        },
      ),
      trials('state-then-changes', { test: 8, soak: 500 }),
    ));

  it.each(protocols)('begin with now, and go on with what happens: %s', async (protocol) => {
    const stream = await open(protocol, DISCIPLINE);
    const first = await nextOf(stream);
    expect(first.state).toStrictEqual(await stateAt(DISCIPLINE, first.position));
    await graph.tell(recorded('Person-wei', { type: 'MembershipChanged', data: { membership: 'PROBATIONARY' } }));
    const [told] = await restOf(stream, 1);
    stream.close();
    expect([told?.stream, decodePosition(told?.position ?? '')]).toStrictEqual([
      'Person-wei',
      (decodePosition(first.position) ?? 0) + 1,
    ]);
  });

  it('are refused for a position that is none', async () => {
    const refused = await askStream('multipart', {
      url: graph.gateway.url,
      token: DISCIPLINE,
      query: SUBSCRIPTION,
      variables: { after: 'nowhere' },
    });
    expect([refused.status, await refused.text()]).toStrictEqual([400, expect.stringContaining('POSITION_INVALID')]);
  });
});
