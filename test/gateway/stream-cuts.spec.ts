import fc from 'fast-check';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { patience, until } from '../support/patience';
import { trials } from '../support/trials';
import { readChanges, type ChangeFact } from './support/changes';
import { startCuttingProxy, type CuttingProxy } from './support/cutting-proxy';
import { manyFacts } from './support/many-facts';
import { startProgrammeGraph, tokenOf, type ProgrammeGraph } from './support/programme-graph';
import { SteadyReader, WAYS } from './support/steady-reader';

jest.setTimeout(patience(240_000));

const TOKEN = tokenOf('ji', 'DISCIPLINE', 'bureau');
/** All that is told comes to more. */
const MOST_BYTES = 200_000;
const cuts = fc.array(fc.oneof(fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 1, max: MOST_BYTES })), {
  minLength: 1,
  maxLength: 12,
});
const TRIALS = trials('stream-cuts', { test: 6, soak: 1_000 });

describe('A stream that is cut at any byte', () => {
  let graph: ProgrammeGraph;
  let proxy: CuttingProxy;
  let whole: readonly ChangeFact[];
  beforeAll(async () => {
    graph = await startProgrammeGraph([personnel, organization, integrityPerformance], manyFacts);
    proxy = await startCuttingProxy(graph.gateway.url);
    whole = await readChanges(graph.ask, TOKEN);
  });
  afterAll(async () => {
    proxy.stop();
    await graph.stop();
  });

  it.each(WAYS)('is read to its end, nothing left out and nothing twice: %s', (way) =>
    fc.assert(
      fc.asyncProperty(cuts, async (bytes) => {
        const left = [...bytes];
        const cutting = () => proxy.cutAfter(left.shift() ?? Infinity);
        const reader = new SteadyReader(way, { url: proxy.url, token: TOKEN }, cutting);
        await until(() => reader.told.length >= whole.length);
        await reader.stop();
        expect(reader.told).toStrictEqual(whole);
      }),
      TRIALS,
    ),
  );

  it('of events goes on after the last of them that came whole', async () => {
    await fc.assert(
      fc.asyncProperty(cuts, async (bytes) => {
        const ids: string[] = [];
        let last = '';
        for (const cut of [...bytes, Infinity]) {
          proxy.cutAfter(cut);
          const url = new URL('/changes', proxy.url);
          const headers = { authorization: `Bearer ${TOKEN}`, accept: 'text/event-stream', 'last-event-id': last };
          let text = '';
          const closing = new AbortController();
          const read = async () => {
            const { body } = await fetch(url, { headers, signal: closing.signal });
            const decoder = new TextDecoder();
            for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
              text += decoder.decode(chunk, { stream: true });
              if (text.includes(`"id":"${whole.at(-1)?.id}"`) && text.endsWith('\n\n')) closing.abort();
            }
          };
          await read().catch(() => undefined);
          for (const [, id = '', data = ''] of text.matchAll(/id: (.*)\nevent: change\ndata: (.*)\n\n/g)) {
            last = id;
            ids.push((JSON.parse(data) as ChangeFact).id);
          }
          if (ids.length === whole.length) break;
        }
        expect(ids).toStrictEqual(whole.map(({ id }) => id));
      }),
      TRIALS,
    );
  });
});
