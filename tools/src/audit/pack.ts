import type { RecordedFact } from '@zhudian/facts';
import type { EventLog } from '@zhudian/log';
import { decisionIn, makePack, PackRefused, reachedPosition, type Pack, type PackSources } from '@zhudian/transparency';
import { factsOf } from './recorded-facts';
import { toldBy, type Gateway } from './told';

interface Wanted {
  /** The id of the fact, or `Posting/<id>`: the last decision on that thing. */
  readonly decision: string;
  readonly asOf?: string | undefined;
  /** Who asks the graph for the words of the facts; without it they stay sealed. */
  readonly gateway?: Gateway | undefined;
}

const factBy = async (facts: AsyncIterable<RecordedFact>, id: string, asOf: number) => {
  for await (const fact of facts) if (fact.id === id && fact.position <= asOf) return fact;
  return undefined;
};

const THING = /^([A-Z][A-Za-z]*)\/(.+)$/;

/** The pack of a decision. @throws PackRefused, PositionRefused */
export const packOf = async (
  log: EventLog,
  published: PackSources['published'],
  { decision, asOf, gateway }: Wanted,
): Promise<Pack> => {
  const position = asOf === undefined ? await log.head() : await reachedPosition(log, asOf);
  const [, category, id] = THING.exec(decision) ?? [];
  const fact =
    category === undefined
      ? await factBy(factsOf(log), decision, position)
      : await decisionIn(log, { stream: `${category}-${id}` }, position);
  if (!fact) throw new PackRefused('DECISION_UNKNOWN');
  return makePack({ log, published, told: gateway && ((ground) => toldBy(gateway, ground)) }, fact, position);
};
