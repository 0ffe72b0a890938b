import { setTimeout as delay } from 'node:timers/promises';
import { decodePosition, type Position } from '@zhudian/facts';
import type { Case } from '../harness';
import { together } from '../together';
import { admittedAll, closeAll, tokenOf } from './readers';
import { ON_BOARD, type BenchProgramme } from './programme';
import { answerOf } from './reading';

const WATCHED_SECONDS = 10;
const CHANGES_A_SECOND = 50;
/** So many of them are looked at. */
const LOOKED_AT = 10;
const POLL_EVERY_MS = 1_000;
/** What comes late still comes. */
const LATE_MS = 2_000;
const BOARD = `{ persons(first: ${ON_BOARD}) { edges { node { id membership } } totalCount } }`;
const POSITION = /"position":"([^"]+)"/g;

interface Sighting {
  readonly position: Position;
  readonly at: number;
}
/** What those who are looked at have been told, each of them in its order. */
type Notices = readonly Sighting[][];

export type OfWatching = 'cpu' | 'half' | 'most';

/** Positions that texts name, noted as they come. */
const noting = (seen: Sighting[]) => (text: string) => {
  for (const [, name = ''] of text.matchAll(POSITION))
    seen.push({ position: decodePosition(name) ?? 0, at: performance.now() });
};

/** Changes for a while, each of which the board shows; where they are recorded and when that was acknowledged. */
const changing = async (programme: BenchProgramme): Promise<readonly Sighting[]> => {
  const changes: Sighting[] = [];
  const end = performance.now() + WATCHED_SECONDS * 1_000;
  for (let next = performance.now(); performance.now() < end; next += 1_000 / CHANGES_A_SECOND) {
    await delay(Math.max(0, next - performance.now()));
    changes.push(await programme.changeOnBoard());
  }
  return changes;
};

/** Milliseconds from the acknowledgement of a change until somebody is told an answer of its position or a later one. */
const delaysOf = (changes: readonly Sighting[], told: Notices): readonly number[] =>
  told
    .flatMap((seen) =>
      changes.flatMap(({ position, at }) => {
        const first = seen.find((one) => one.position >= position);
        return first ? [Math.max(0, first.at - at)] : [];
      }),
    )
    .toSorted((one, other) => one - other);

const figuresOf = async (programme: BenchProgramme, told: Notices): Promise<Readonly<Record<OfWatching, number>>> => {
  const before = programme.gatewaySeconds;
  const changes = await changing(programme);
  const cpu = ((programme.gatewaySeconds - before) * 1_000) / WATCHED_SECONDS;
  await delay(LATE_MS);
  const delays = delaysOf(changes, told);
  if (delays.length < 0.9 * changes.length * LOOKED_AT) throw new Error('Many of the changes were not seen.');
  const at = (share: number) => delays[Math.min(delays.length - 1, Math.floor(share * delays.length))] ?? NaN;
  return { cpu, half: at(0.5), most: at(0.99) };
};

const noneYet = (): Notices => Array.from({ length: LOOKED_AT }, () => []);

export const live = async (programme: BenchProgramme, watchers: number) => {
  const streams = await admittedAll(programme, watchers, `query @live ${BOARD}`);
  const told = noneYet();
  for (const [nth, { body }] of streams.entries()) {
    const note = told[nth] && noting(told[nth]);
    if (note) body.on('data', (chunk: Buffer) => note(String(chunk)));
    else body.resume();
  }
  await delay(1_000);
  const figures = await figuresOf(programme, told);
  closeAll(streams);
  return figures;
};

export const polled = async (programme: BenchProgramme, watchers: number) => {
  const told = noneYet();
  let isOver = false;
  let [asked, lost] = [0, 0];
  const poll = async (nth: number) => {
    await delay(((nth % 100) * POLL_EVERY_MS) / 100);
    const note = told[nth] && noting(told[nth]);
    for (; !isOver; await delay(POLL_EVERY_MS)) {
      asked += 1;
      // A gateway that is asked too much sends some away.
      const answer = await answerOf(programme.system.url, tokenOf(programme, nth), BOARD, {}).catch(() => undefined);
      if (!answer) lost += 1;
      note?.(JSON.stringify(answer ?? ''));
    }
  };
  const polling = Array.from({ length: watchers }, (_, nth) => poll(nth));
  const figures = await figuresOf(programme, told).finally(() => (isOver = true));
  await Promise.all(polling);
  if (lost * 2 > asked) throw new Error(`${lost} of ${asked} polls were not answered.`);
  return figures;
};

/** One query, watched by many beside fifty changes a second: asked for every second, and live. */
export const watching = (running: () => BenchProgramme, watchers: number): readonly Case[] => {
  const ways = {
    'each asking every second': together<OfWatching>(() => polled(running(), watchers)),
    live: together<OfWatching>(() => live(running(), watchers)),
  };
  const figures = [
    ['cpu', 'of the gateway', 'ms of CPU/s'],
    ['half', 'a change acknowledged to seen, p50', 'ms'],
    ['most', 'a change acknowledged to seen, p99', 'ms'],
  ] as const;
  const nameOf = (way: string, what: string) => `${watchers} watch one query, ${way}: ${what}`;
  return Object.entries(ways).flatMap(([way, figure]) =>
    figures.map(([of, what, unit]) => ({
      name: nameOf(way, what),
      unit,
      ...(way === 'live' && { against: nameOf('each asking every second', what) }),
      run: () => figure(of),
    })),
  );
};
