import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { patience } from '../support/patience';
import { ended, postingId } from '../support/posting.story';
import { recorded } from '../support/recorded';
import { watchLive, type LivePayload } from './support/live';
import { manyFacts } from './support/many-facts';
import { SteadyReader } from './support/steady-reader';
import { startProgrammeGraph, tokenOf, type ProgrammeGraph } from './support/programme-graph';
import { waitUntil } from './support/test-graph';

jest.setTimeout(patience(60_000));

const PERSON = 'query @live { person(id: "near-1") { id } }';

const story = manyFacts.filter(({ stream }) => stream !== 'Posting-gone');

const changed = (id: string) =>
  recorded(`Person-${id}`, { type: 'MembershipChanged', data: { membership: 'PROBATIONARY' } });

describe('Whoever watches a query, or reads changes', () => {
  let graph: ProgrammeGraph;
  beforeAll(async () => {
    graph = await startProgrammeGraph([personnel, organization, integrityPerformance], story);
  });
  afterAll(() => graph.stop());

  const watch = (token: string) => watchLive('server-sent events', { url: graph.gateway.url, token, query: PERSON });
  const seen = (told: readonly LivePayload[]) => told.map(({ data }) => data);

  it('sees what he may see now: it is gone when his posting is', async () => {
    const [secretary, station] = [
      await watch(tokenOf('wei', 'FIRST_SECRETARY', 'luobo')),
      await watch(tokenOf('he', 'STATION', 'luobo')),
    ];
    const url = graph.gateway.url;
    const readers = [tokenOf('wei', 'FIRST_SECRETARY', 'luobo'), tokenOf('he', 'STATION', 'luobo')].map(
      (token) => new SteadyReader('WebSocket', { url, token }),
    );
    await waitUntil(() => secretary.told.length === 1 && station.told.length === 1);
    await graph.tell(changed('near-1'));
    await waitUntil(() => readers.every(({ told }) => told.at(-1)?.stream === 'Person-near-1'));
    await graph.tell(recorded(`Posting-${postingId}`, ended));
    await waitUntil(() => secretary.told.length === 2);
    expect([seen(secretary.told), seen(station.told)]).toStrictEqual([
      [{ person: { id: 'near-1' } }, { person: null }],
      [{ person: { id: 'near-1' } }],
    ]);
    for (const { close } of [secretary, station]) close();
    const [his, theirs] = readers.map(({ told }) => told);
    const changes = (told: typeof his) => told?.filter(({ type }) => type === 'MembershipChanged') ?? [];
    await waitUntil(() => changes(his).length === 1 && changes(theirs).length === 1);
    await graph.tell(changed('near-1'));
    await graph.tell(changed('wei'));
    await waitUntil(() => changes(his).length === 2 && changes(theirs).length >= 2);
    for (const reader of readers) await reader.stop();
    expect(changes(his).map(({ stream }) => stream)).toStrictEqual(['Person-near-1', 'Person-wei']);
    expect(changes(theirs).map(({ stream }) => stream)).toContain('Person-near-1');
  });
});
