import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connectLog, type EventLog, type NewFact } from '@zhudian/log';
import { startSystem, type System } from '../../scenario/support/system';
import { factMetadata } from '../../support/new-facts';

const UNIT = 'bureau';
const FACTS_OF_A_PERSON = 10;
/** As commands have them. */
const PER_APPEND = 2;
const APPENDS_AT_ONCE = 50;
const TICKS_A_SECOND = 100;
const PATIENCE_MS = 120_000;
const LOOK_MS = 100;

const factOf = (type: string, data: object): NewFact => ({
  id: randomUUID(),
  type,
  data,
  metadata: factMetadata({ commandId: randomUUID() }),
});

export const changed = (): NewFact => factOf('MembershipChanged', { membership: 'PROBATIONARY' });

/** The whole system with a log of persons and what changed about them. */
export class BenchProgramme {
  /** The last revision of each stream. */
  private readonly revisions = new Map<string, number>();

  private constructor(
    readonly system: System,
    readonly log: EventLog,
    readonly tokens: readonly string[],
    readonly persons: number,
  ) {}

  /** @param facts how many the log has at least. @param readers how many persons may read. */
  static async start(facts: number, readers: number): Promise<BenchProgramme> {
    const system = await startSystem({ env: { REQUESTS_PER_SECOND: '1000000' } });
    const log = connectLog(system.eventStore);
    const administrator = system.as('admin', ['ADMINISTRATOR', 'PARTY_WORK'], UNIT);
    const bureau = { orgUnitId: UNIT, type: 'BUREAU', name: '局' };
    await administrator.does('RegisterOrgUnit', '2025-06-01', bureau);
    const tokens = await Promise.all(
      Array.from({ length: readers }, (_, at) => system.tokenOf(`reader-${at}`, ['PARTY_WORK'], UNIT)),
    );
    const programme = new BenchProgramme(system, log, tokens, Math.ceil(facts / FACTS_OF_A_PERSON));
    await programme.each(() => [factOf('PersonRegistered', { unitId: UNIT, membership: 'FULL' })]);
    for (let told = 1; told < FACTS_OF_A_PERSON; told += PER_APPEND)
      await programme.each(() => Array.from({ length: Math.min(PER_APPEND, FACTS_OF_A_PERSON - told) }, changed));
    await programme.caughtUp();
    return programme;
  }

  get token(): string {
    return this.tokens[0] ?? '';
  }

  /** Seconds of the processor that the gateway has used. */
  get gatewaySeconds(): number {
    const [, rest = ''] = readFileSync(`/proc/${this.gatewayPid}/stat`, 'utf8').split(') ');
    const fields = rest.split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  }

  /** Megabytes that the gateway has in memory. */
  get gatewayMegabytes(): number {
    const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${this.gatewayPid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  }

  /** Appends one change; when it was acknowledged. */
  async change(at: number): Promise<number> {
    await this.tell(at, [changed()]);
    return performance.now();
  }

  /** The same of every person. */
  private async each(factsOf: () => readonly NewFact[]): Promise<void> {
    for (let from = 0; from < this.persons; from += APPENDS_AT_ONCE) {
      const some = Array.from({ length: Math.min(APPENDS_AT_ONCE, this.persons - from) }, (_, nth) => from + nth);
      await Promise.all(some.map((person) => this.tell(person, factsOf())));
    }
  }

  private async tell(person: number, facts: readonly NewFact[]): Promise<void> {
    const stream = `Person-p${person % this.persons}`;
    const before = this.revisions.get(stream);
    await this.log.append([{ stream, expected: before ?? 'no_stream', facts }]);
    this.revisions.set(stream, (before ?? -1) + facts.length);
  }

  /** Resolves when the gateway tells the newest position. */
  async caughtUp(): Promise<void> {
    const head = await this.log.head();
    const end = performance.now() + PATIENCE_MS;
    const reader = this.system.as('reader-0', ['PARTY_WORK'], UNIT);
    for (;;) {
      const { extensions } = await reader.asks('{ __typename }');
      if (Number.parseInt(extensions?.position?.slice(1) ?? '0', 36) >= head || performance.now() > end) return;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  async stop(): Promise<void> {
    await this.log.close();
    await this.system.stop();
  }

  private get gatewayPid(): number {
    const pid = this.system.pids().get('gateway');
    if (pid === undefined) throw new Error('The gateway does not run.');
    return pid;
  }
}
