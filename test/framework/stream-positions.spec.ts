import { EventEmitter, once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { decodePosition, type Position } from '@zhudian/facts';
import type { Reader } from '@zhudian/projections';
import { streamPositions } from '../../kernel/framework/src/running/stream-positions';
import { patience, until } from '../support/patience';

jest.setTimeout(patience());

/** A store of which one look, the second, takes until it is let go. */
const slowStore = () => {
  let position: Position = 6;
  let looks = 0;
  let letGo = (): void => undefined;
  let advanced = (): void => undefined;
  const slow = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const advance = new Promise<void>((resolve) => {
    advanced = resolve;
  });
  const reader: Pick<Reader, 'changes' | 'stopped' | 'watch'> = {
    changes: async () => {
      looks += 1;
      const seen = position;
      if (looks === 2) await slow;
      return { position: seen, changedAt: new Map([['model.1', seen]]), changedIn: new Map() };
    },
    stopped: async () => undefined,
    watch: async function* (signal) {
      await advance;
      yield position;
      await once(signal, 'abort');
    },
  };
  const advanceTo = (next: Position) => {
    position = next;
    advanced();
  };
  return { reader: reader as Reader, looks: () => looks, advanceTo, letGo };
};

const responseOf = (written: string[]) =>
  Object.assign(new EventEmitter(), {
    writeHead: () => undefined,
    write: (text: string) => written.push(text),
    end: () => undefined,
  }) as unknown as ServerResponse;

const positionsIn = (written: readonly string[]) =>
  written.flatMap((text) => decodePosition(/^data: (\w+) /.exec(text)?.[1] ?? '') ?? []);

describe('The positions of a subgraph whose store answers slowly', () => {
  it('are told in the order in which they were reached', async () => {
    const { reader, looks, advanceTo, letGo } = slowStore();
    const written: string[] = [];
    const stopping = new AbortController();
    const streaming = streamPositions({ reader }, responseOf(written), stopping.signal);
    await until(() => looks() === 2);
    advanceTo(7);
    await delay(100);
    letGo();
    await until(() => looks() > 3);
    stopping.abort();
    await streaming;
    expect(positionsIn(written)).toStrictEqual([6, 7]);
  });
});
