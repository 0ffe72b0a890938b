import { SET_ASIDE_STREAM, setAsideBy, setAsideType, type RecordedFact } from '@zhudian/facts';
import type { EventLog, FollowOptions } from './event-log';

/** How long it may take until what is set aside is passed over everywhere. */
const LOOK_EVERY_MS = 500;

type SetAsideIds = Pick<ReadonlyMap<string, unknown>, 'has' | 'keys' | 'size'>;

/** The facts that are set aside now, looked up when somebody reads and the last look is not recent. */
class SetAsides {
  private ids: SetAsideIds = new Map();
  private lookedAt = -Infinity;
  private looking: Promise<void> | undefined;
  era = 0;

  constructor(private readonly log: Pick<EventLog, 'readStream'>) {}

  async now(): Promise<SetAsideIds> {
    if (performance.now() - this.lookedAt >= LOOK_EVERY_MS) await this.look();
    return this.ids;
  }

  /** Those who come while one looks wait for what he finds. */
  look(): Promise<void> {
    this.looking ??= this.read().finally(() => (this.looking = undefined));
    return this.looking;
  }

  private async read(): Promise<void> {
    const found = setAsideBy(await this.log.readStream(SET_ASIDE_STREAM));
    if (JSON.stringify([...found.keys()]) !== JSON.stringify([...this.ids.keys()])) this.era += 1;
    this.ids = found;
    this.lookedAt = performance.now();
  }
}

/**
 * The log as every fold reads it: a fact that is set aside keeps its place and has a type that no fold knows. As everybody
 * reads through it, deciders, policies, projectors, replicas and rebuilds fold alike.
 */
export const passingOver = (log: EventLog): EventLog => {
  const setAsides = new SetAsides(log);
  const passed = async (facts: readonly RecordedFact[]): Promise<readonly RecordedFact[]> => {
    if (facts.some(({ stream }) => stream === SET_ASIDE_STREAM)) await setAsides.look();
    const ids = await setAsides.now();
    if (ids.size === 0) return facts;
    return facts.map((fact) => (ids.has(fact.id) ? { ...fact, type: setAsideType(fact.type) } : fact));
  };
  return {
    readStream: async (stream, after) => passed(await log.readStream(stream, after)),
    ...(log.readStretch && {
      readStretch: async (stretch) => passed((await log.readStretch?.(stretch)) ?? []),
    }),
    append: (appends) => log.append(appends),
    async *follow(options?: FollowOptions) {
      for await (const { facts, checkpoint } of log.follow(options)) yield { facts: await passed(facts), checkpoint };
    },
    head: () => log.head(),
    lost: async () => (await log.lost?.()) ?? [],
    ...(log.notes && { notes: log.notes }),
    close: () => log.close(),
    era: async () => {
      await setAsides.now();
      return setAsides.era;
    },
  };
};
