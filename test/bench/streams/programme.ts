import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { decodePosition, type Position } from '@zhudian/facts';
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
const REST_MS = 1_000;
const AT_REST_SECONDS = 0.2;
/** So many people a watched board shows. */
export const ON_BOARD = 20;

const factOf = (type: string, data: object): NewFact => ({
  id: randomUUID(),
  type,
  data,
  metadata: factMetadata({ commandId: randomUUID() }),
});

const changed = (membership = 'PROBATIONARY'): NewFact => factOf('MembershipChanged', { membership });

/** Seconds of the processor that a process has used. */
const secondsOf = (pid: number): number => {
  const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const fields = rest.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
};

/** A change: where it is in the log, and when that was acknowledged. */
export interface Acknowledged {
  readonly position: Position;
  readonly at: number;
}

/** The whole system with a log of persons and what changed about them. */
export class BenchProgramme {
  /** The last revision of each stream. */
  private readonly revisions = new Map<string, number>();
  /** Those whom a list shows first: ids are texts. */
  private readonly first: readonly number[];
  private onBoard = 0;

  private constructor(
    readonly system: System,
    readonly log: EventLog,
    readonly tokens: readonly string[],
    readonly persons: number,
  ) {
    const ids = Array.from({ length: persons }, (_, nth) => `p${nth}`).toSorted();
    this.first = ids.slice(0, ON_BOARD).map((id) => Number(id.slice(1)));
  }

  /** @param facts how many the log has at least. @param readers how many persons may read. */
  static async start(facts: number, readers: number): Promise<BenchProgramme> {
    const system = await startSystem({ apart: true, env: { REQUESTS_PER_SECOND: '1000000' } });
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
    return secondsOf(this.gatewayPid);
  }

  private get allSeconds(): number {
    return [...this.system.pids().values()].reduce((sum, pid) => sum + secondsOf(pid), 0);
  }

  /** Megabytes that the gateway has in memory. */
  get gatewayMegabytes(): number {
    const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${this.gatewayPid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  }

  /** Appends one change. */
  async change(person: number, fact = changed()): Promise<Acknowledged> {
    return { position: await this.tell(person, [fact]), at: performance.now() };
  }

  /** Appends a change of one of the first people, to something else than there was. */
  changeOnBoard(): Promise<Acknowledged> {
    const [nth, round] = [this.onBoard % ON_BOARD, Math.floor(this.onBoard / ON_BOARD)];
    this.onBoard += 1;
    return this.change(this.first[nth] ?? 0, changed(round % 2 === 0 ? 'FULL' : 'PROBATIONARY'));
  }

  /** The same of every person. */
  private async each(factsOf: () => readonly NewFact[]): Promise<void> {
    for (let from = 0; from < this.persons; from += APPENDS_AT_ONCE) {
      const some = Array.from({ length: Math.min(APPENDS_AT_ONCE, this.persons - from) }, (_, nth) => from + nth);
      await Promise.all(some.map((person) => this.tell(person, factsOf())));
    }
  }

  private async tell(person: number, facts: readonly NewFact[]): Promise<Position> {
    const stream = `Person-p${person % this.persons}`;
    const before = this.revisions.get(stream);
    const position = await this.log.append([{ stream, expected: before ?? 'no_stream', facts }]);
    this.revisions.set(stream, (before ?? -1) + facts.length);
    return position;
  }

  /** Resolves when the gateway tells the newest position. */
  async caughtUp(): Promise<void> {
    const head = await this.log.head();
    const end = performance.now() + PATIENCE_MS;
    const reader = this.system.as('reader-0', ['PARTY_WORK'], UNIT);
    for (;;) {
      const { extensions } = await reader.asks('{ __typename }');
      if ((decodePosition(extensions?.position ?? '') ?? 0) >= head || performance.now() > end) return;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  /** Resolves when all processes rest: what was begun for readers who have left is over. */
  async resting(): Promise<void> {
    for (let before = this.allSeconds, rest = Infinity; rest > AT_REST_SECONDS;) {
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
      const now = this.allSeconds;
      [before, rest] = [now, now - before];
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
