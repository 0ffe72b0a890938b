import { z } from 'zod';
import type { Checkpoint } from '@zhudian/facts';
import type { Policy } from './define-policy';
import type { PolicyPorts } from './policy-ports';

const stand = z.object({
  commit: z.int(),
  prepare: z.int(),
  /** The types of facts that it followed. */
  on: z.array(z.string()),
});
const notedSchema = z.record(z.string(), stand);

/** How much may be done again after a crash: so many facts are read again at the most, or so many commands recognised. */
const FACTS = 10_000;
const FACTS_OF_A_COMMAND = 100;

type Ports = Pick<PolicyPorts, 'log' | 'logger' | 'context' | 'signal' | 'noteEvery'>;

/**
 * How far each policy has followed the log, noted in the log itself: a log that is put back from a backup holds what was true
 * of it, and read models that are built anew change nothing. What lies before a noted place has been done.
 */
export class Progress {
  private done = 0;

  private constructor(
    private readonly stands: ReadonlyMap<Policy, Checkpoint | undefined>,
    private readonly ports: Ports,
  ) {}

  static async of(policies: readonly Policy[], ports: Ports): Promise<Progress> {
    const noted = notedSchema.safeParse(await ports.log.notes?.read(nameIn(ports))).data ?? {};
    return new Progress(new Map(policies.map((policy) => [policy, standOf(policy, noted)])), ports);
  }

  /** After it the first of them goes on; `undefined`: with the first fact of all. */
  get earliest(): Checkpoint | undefined {
    const [first, ...others] = this.stands.values();
    return others.reduce((least, one) => (least && one && isAfter(least, one) ? one : one && least), first);
  }

  /** The policies that have not seen yet what lies at a place. */
  before(place: Checkpoint): readonly Policy[] {
    return [...this.stands].flatMap(([policy, stand]) => (stand && !isAfter(place, stand) ? [] : [policy]));
  }

  /** Everything up to a place is done, by so many commands because of so many facts. A log that takes no notes is gone through again. */
  async came(place: Checkpoint, { facts, commands }: { readonly facts: number; readonly commands: number }) {
    this.done += facts + FACTS_OF_A_COMMAND * commands;
    const { log, logger, noteEvery = FACTS } = this.ports;
    if (this.done < noteEvery) return;
    this.done = 0;
    const stands = [...this.stands].map(([{ name, on }, stand]) => [
      name,
      { ...(stand && isAfter(stand, place) ? stand : place), on: Object.keys(on) },
    ]);
    await log.notes
      ?.write(nameIn(this.ports), Object.fromEntries(stands) as object)
      .catch((error: unknown) => logger.warn({ error }, 'How far the policies came could not be noted'));
  }
}

const nameIn = ({ context }: Pick<PolicyPorts, 'context'>): string => `policies-${context}`;

/** A policy that is new, or follows facts that it did not follow, begins with the first fact. */
const standOf = ({ name, on }: Policy, noted: z.output<typeof notedSchema>): Checkpoint | undefined => {
  const known = noted[name];
  if (!known || Object.keys(on).some((type) => !known.on.includes(type))) return undefined;
  return { commit: known.commit, prepare: known.prepare };
};

const isAfter = (one: Checkpoint, other: Checkpoint): boolean =>
  one.commit > other.commit || (one.commit === other.commit && one.prepare > other.prepare);
