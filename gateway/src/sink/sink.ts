import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { deliverInOrder, type Receiver } from './deliver';
import type { SinkFolder } from './folder';
import type { DeadLetter, FactLetter } from './letter';

export interface SinkOptions {
  readonly gateway: string;
  /** The token with which the changes are read; asked for anew each time, since it ends. */
  readonly token: () => Promise<string>;
  readonly receiver: Receiver;
  readonly folder: SinkFolder;
  /** Parameters of `/changes`: types, contexts, under. */
  readonly filters: Readonly<Record<string, string>>;
}

/** Events that are under way at once; of one entity there is never more than one. */
const AT_ONCE = 64;

/** The events of each entity, and what of them was not taken. */
const deliverAll = async (facts: readonly FactLetter[], { receiver, folder }: SinkOptions): Promise<void> => {
  const blocked = new Set((await folder.letters()).map(({ fact }) => fact.stream));
  const entities = [...Map.groupBy(facts, ({ stream }) => stream)];
  const dead = await Promise.all(entities.map(([stream, own]) => deliverInOrder(own, receiver, blocked.has(stream))));
  const order = new Map(facts.map(({ id }, at) => [id, at]));
  const placeOf = ({ fact }: DeadLetter) => order.get(fact.id) ?? 0;
  await folder.setAside(dead.flat().toSorted((one, other) => placeOf(one) - placeOf(other)));
};

const deliverPart = async (facts: readonly FactLetter[], options: SinkOptions): Promise<void> => {
  const last = facts.at(-1);
  if (!last) return;
  await deliverAll(facts, options);
  await options.folder.comeTo(last.cursor);
};

const changesOf = async ({ gateway, token, filters, folder }: SinkOptions): Promise<NodeJS.ReadableStream> => {
  const url = new URL('/changes', gateway);
  const after = await folder.cursor();
  for (const [name, value] of Object.entries({ ...filters, ...(after !== undefined && { after }) }))
    url.searchParams.set(name, value);
  const headers = { accept: 'application/x-ndjson', authorization: `Bearer ${await token()}` };
  const response = await fetch(url, { headers });
  if (!response.ok || !response.body) throw new Error(`/changes: ${response.status} ${await response.text()}`);
  return Readable.from(response.body);
};

/**
 * Posts every change after the last one that was delivered, up to the newest; how many. A process that ends in between posts
 * some of them again: a receiver knows them by their ids.
 */
export const postChanges = async (options: SinkOptions): Promise<number> => {
  let part: FactLetter[] = [];
  let count = 0;
  for await (const text of createInterface({ input: await changesOf(options) })) {
    const line = JSON.parse(text) as FactLetter & { readonly error?: { readonly message: string } };
    if (line.error) throw new Error(line.error.message);
    part.push(line);
    if (part.length < AT_ONCE) continue;
    await deliverPart(part, options);
    count += part.length;
    part = [];
  }
  await deliverPart(part, options);
  return count + part.length;
};

/** Offers what was not taken once more, in order; what is left. */
export const retryLetters = async ({ folder, receiver }: SinkOptions): Promise<readonly DeadLetter[]> => {
  const letters = await folder.letters();
  const facts = letters.map(({ fact }) => fact as FactLetter);
  const left = await Promise.all(
    [...Map.groupBy(facts, ({ stream }) => stream).values()].map((own) => deliverInOrder(own, receiver, false)),
  );
  const ids = new Map(left.flat().map((letter) => [letter.fact.id, letter]));
  const still = letters.flatMap(({ fact }) => ids.get(fact.id) ?? []);
  await folder.keepLetters(still);
  return still;
};
