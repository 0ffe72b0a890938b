import { TokenRefused } from '@zhudian/hops';
import { KnownPositions } from '../../gateway/src/subgraphs/known-positions';
import { LOOK_EVERY_MS, rest } from '../../gateway/src/sessions/reader-session';
import { everybody } from './support/everybody';

const reader = { authorization: 'Bearer qi', signal: new AbortController().signal };
const silence = (ended: AbortSignal) =>
  new Promise<void>((resolve) => ended.addEventListener('abort', () => resolve()));
const sourcesWith = (isDenied: () => boolean) => ({
  known: new KnownPositions([]),
  verify: (authorization: string | undefined) => (isDenied() ? new TokenRefused('denied') : everybody(authorization)),
  operationTimeoutMs: LOOK_EVERY_MS,
  draining: new AbortController().signal,
});

describe('A reader to whom nothing is told', () => {
  it('is sent away soon after the token is denied, and not only when it is looked for news', async () => {
    let looked = 0;
    // Good at first, and denied while the reader waits.
    const isDenied = () => (looked += 1) > 1;
    const begun = performance.now();
    await expect(rest(sourcesWith(isDenied), reader, silence)).rejects.toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    });
    expect([looked, performance.now() - begun < LOOK_EVERY_MS]).toStrictEqual([2, true]);
  });

  it('is told at once when there is something', async () => {
    const waits: AbortSignal[] = [];
    await rest(
      sourcesWith(() => false),
      reader,
      async (ended) => void waits.push(ended),
    );
    expect(waits.map(({ aborted }) => aborted)).toStrictEqual([false]);
  });
});
