import type { Position, RecordedFact } from '@zhudian/facts';
import type { EventLog } from '@zhudian/log';
import { archiveOf } from '../kit/archive';
import { proveFacts } from '../kit/prove-facts';
import { signedOf, type PublishedLog } from '../published-log';
import { groundOf, type Ground } from './ground';
import { packPage, type ToldFact } from './page';
import { PackRefused } from './refused';

export interface Pack {
  readonly archive: Buffer;
  /** To be printed; it is in the archive too. */
  readonly page: Buffer;
  readonly facts: number;
  readonly since: number;
}

export interface PackSources {
  readonly log: Pick<EventLog, 'readStream'>;
  readonly published: PublishedLog;
  /** The facts as a reader may see them, with their words; absent: all of them, and words stay sealed. */
  readonly told?: ((ground: Ground) => Promise<ReadonlyMap<string, ToldFact>>) | undefined;
}

/**
 * One archive on a decision: a kit of all that it rested on as of that moment, with a page to be printed.
 * @param asOf what was amended later is not told.
 * @throws PackRefused when the decision is hidden from the reader, or is not below a checkpoint.
 */
export const makePack = async (sources: PackSources, decision: RecordedFact, asOf?: Position): Promise<Pack> => {
  const { log, published } = sources;
  const newest = await signedOf(published);
  const { origin, size, root } = newest.checkpoint;
  const ground = await groundOf(log, decision, asOf);
  const told = await sources.told?.(ground);
  if (told && !told.has(decision.id)) throw new PackRefused('DECISION_UNKNOWN');
  const shown = [...ground.facts.values()].filter(({ id }) => told === undefined || told.has(id));
  const proved = await proveFacts(shown, newest.checkpoint, published.readTile);
  if (!proved.some(({ id }) => id === decision.id)) throw new PackRefused('NOT_IN_CHECKPOINT');
  const inOrder = proved.flatMap(({ id, index }) => {
    const fact = ground.facts.get(id);
    return fact ? [{ fact, index, isDirect: ground.direct.has(id) }] : [];
  });
  const page = Buffer.from(
    packPage({
      ...ground,
      facts: inOrder,
      told,
      hidden: ground.facts.size - shown.length,
      checkpoint: { origin, size, root: root.toString('base64') },
    }),
  );
  const archive = await archiveOf(newest, proved, [{ name: 'decision.html', content: page }]);
  return { archive, page, facts: proved.length, since: ground.since.length };
};
