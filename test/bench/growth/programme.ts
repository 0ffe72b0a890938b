import { encodePosition } from '@zhudian/facts';
import { TODAY, type Actor, type Answer, type System } from '../../scenario/support/system';
import { medianOf } from '../harness';
import { together } from '../together';
import { CODES, countyOf, personOf, PERSONS_OF_A_STATION, stationOf, TOP } from './facts';
import { fill, type LogContent } from './fill';
import { megabytesOf, untilQuiet } from './processes';
import { systemOver } from './system-over';
import { withStore } from './with-store';

const QUESTIONS = 100;
/** Coprime to the numbers of persons and counties: no two questions after each other are about neighbours. */
const STRIDE = 7919;

const COUNTY = `query ($under: ID) { indicators(first: 50, under: $under) { edges { node { id code period value target onTarget } } } }`;
const LIST = `query ($after: String) { persons(first: 50, after: $after) { edges { node { id membership } } pageInfo { endCursor hasNextPage } } }`;
const COUNTED = `query ($code: IndicatorCode) { indicators(first: 50, code: $code, onTarget: false) { edges { node { id value } } totalCount } }`;

/** Where questions are asked: at the newest position, or as of the middle of the two years. */
export type Moment = 'now' | 'then';

/**
 * Milliseconds until the store alone, in a process of its own, tells the newest position; until the whole has answered a
 * page; and of the processor that all processes use from their start until they have nothing to do.
 */
export type OfStart = 'store' | 'whole' | 'work';

/** The whole system over a log of some size, its processes as they are started for everybody. */
export class GrownProgramme {
  private asked = 0;
  private cursor: string | undefined;

  private constructor(
    private readonly system: System,
    private readonly filled: LogContent,
    private readonly actor: Actor,
  ) {}

  static async start(facts: number): Promise<GrownProgramme> {
    // Answers are made, not kept.
    const { system, content } = await systemOver((log) => fill(log, facts), { CACHE_BYTES: '0' });
    return new GrownProgramme(system, content, system.as('admin', ['PARTY_WORK'], TOP));
  }

  /** Milliseconds of a command about somebody whom nobody has commanded since the start. */
  command(): Promise<number> {
    const { stations } = this.filled;
    return this.median((nth) => {
      const personId = personOf((nth * STRIDE) % (stations * PERSONS_OF_A_STATION));
      return this.actor.does('TransferPerson', TODAY, { personId, unitId: stationOf((nth * STRIDE) % stations) });
    });
  }

  /** Milliseconds of a page of the indicators of a county, another one each time. */
  pageOfCounty(when: Moment): Promise<number> {
    return this.median((nth) => this.page(COUNTY, { under: countyOf((nth * STRIDE) % this.filled.stations) }, when));
  }

  /** Milliseconds of a page of all persons, each after the one before, and the first after the last. */
  pageOfAll(when: Moment): Promise<number> {
    this.cursor = undefined;
    return this.median(async () => {
      const { persons } = (await this.page(LIST, { after: this.cursor }, when)) as { persons: Connection };
      this.cursor = persons.pageInfo?.hasNextPage ? persons.pageInfo.endCursor : undefined;
    });
  }

  /** Milliseconds of a page of whatever misses its target, with how many there are. */
  pageWithCount(): Promise<number> {
    return this.median((nth) => this.page(COUNTED, { code: CODES[nth % CODES.length] }, 'now'));
  }

  readonly ofStart = together<OfStart>(() => this.startAnew());

  megabytes(): number {
    return megabytesOf(this.system.pids());
  }

  stop(): Promise<void> {
    return this.system.stop();
  }

  private async startAnew(): Promise<Record<OfStart, number>> {
    let [began, store] = [NaN, NaN];
    await this.system.restart(async () => {
      const before = performance.now();
      await withStore(this.system, async (log) => {
        await log.head();
        store = performance.now() - before;
      });
      began = performance.now();
    });
    await this.page(LIST, {}, 'now');
    const whole = performance.now() - began;
    const work = await untilQuiet(this.system.pids());
    return { store, whole, work };
  }

  private async page(query: string, variables: object, when: Moment): Promise<Answer['data']> {
    const asOf = when === 'then' ? encodePosition(this.filled.middle) : undefined;
    const { data, errors } = await this.actor.asks(query, variables, asOf);
    const [connection] = Object.values(data ?? {}) as (Connection | undefined)[];
    if (errors || !connection || connection.edges.length === 0) throw new Error(JSON.stringify({ errors, data }));
    return data;
  }

  private async median(ask: (nth: number) => Promise<unknown>): Promise<number> {
    const times: number[] = [];
    for (let nth = 0; nth < QUESTIONS; nth++) {
      const began = performance.now();
      await ask(this.asked++);
      times.push(performance.now() - began);
    }
    return medianOf(times);
  }
}

interface Connection {
  readonly edges: readonly unknown[];
  readonly pageInfo?: { readonly endCursor: string; readonly hasNextPage: boolean };
}
