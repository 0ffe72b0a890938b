import { decodeVerifierKey, openCheckpoint } from '@zhudian/proofs';
import type { EventLog } from '@zhudian/log';
import type { RecordedFact } from '@zhudian/facts';
import { makeKit } from '../kit/make-kit';
import type { PublishedLog } from '../published-log';
import { groundOf } from './ground';
import { packPage } from './page';
import { toldBy, type Gateway } from './told';

export interface Pack {
  readonly archive: Buffer;
  readonly facts: number;
  readonly since: number;
}

interface Sources {
  readonly log: Pick<EventLog, 'readStream'>;
  readonly factsOf: () => AsyncIterable<RecordedFact>;
  readonly published: PublishedLog;
  /** Who asks the graph for the words of the facts; without it they stay sealed. */
  readonly gateway?: Gateway | undefined;
}

const NO_FACT = '没有该编号的事件。 No fact has that id.';
const NOT_SIGNED =
  '决定尚不在已签名的检查点之内，请稍后再试。 The decision is not in a signed checkpoint yet: try again in a moment.';

/** One archive on a decision: a kit of all that it rested on as of that moment, with a page to be printed. */
export const makePack = async ({ log, factsOf, published, gateway }: Sources, decisionId: string): Promise<Pack> => {
  const ground = await groundOf(log, factsOf(), decisionId);
  if (!ground) throw new Error(NO_FACT);
  const told = gateway && (await toldBy(gateway, ground));
  const isShown = ({ id }: RecordedFact) => ground.facts.has(id) && (told === undefined || told.has(id));
  const hidden = told === undefined ? 0 : ground.facts.size - told.size;
  if (told && !told.has(decisionId)) throw new Error(NO_FACT);
  const { archive, facts, indexes } = await makeKit(factsOf(), published, isShown, (kit) => {
    const inOrder = [...kit.indexes].flatMap(([id, index]) => {
      const fact = ground.facts.get(id);
      return fact ? [{ fact, index, isDirect: ground.direct.has(id) }] : [];
    });
    const { origin, size, root } = openCheckpoint(kit.checkpoint, decodeVerifierKey(kit.key));
    const page = packPage({
      ...ground,
      facts: inOrder,
      told,
      hidden,
      checkpoint: { origin, size, root: root.toString('base64') },
    });
    return [{ name: 'decision.html', content: Buffer.from(page) }];
  });
  if (!indexes.has(decisionId)) throw new Error(NOT_SIGNED);
  return { archive, facts, since: ground.since.length };
};
