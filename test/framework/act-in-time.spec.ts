import type { MemoryLog } from '@zhudian/log';
import {
  CommandHandler,
  actInTime,
  keepInTime,
  retryRefused,
  type Occasion,
  type PolicyPorts,
  type TimeMeans,
  type TimedPolicy,
} from '@zhudian/framework/service';
import { posting } from '@zhudian/personnel';
import { ENDINGS, endingAt } from './ending-log';
import { until } from '../support/patience';
import { foldedReader } from '../support/folded-reader';
import { leaderDropped, leaderNominated } from '../support/posting.story';
import { shippedOn } from '../support/rule-sets';
import { silent } from '../support/silent';
import { twoPostings, typesOf } from './policy.support';

const POSTINGS = ['r1.wei', 'r1.lan'];
const DROP = 'DropLeaderCandidate';
const STARTED_ON = '2016-03-01';

/** So many days after a posting has started it is given a candidate for its succession, and some days later none. */
const inTime = (name = 'in-time', isOver = false): TimedPolicy => ({
  name,
  occasions: async ({ readStream }) => {
    const found = await Promise.all(POSTINGS.map((id) => readStream(`Posting-${id}`)));
    return found.flatMap(([cause], at): Occasion[] => {
      const postingId = POSTINGS[at];
      const step = (type: string, on: string, data: object) => ({
        key: type,
        on,
        isOver,
        consequence: { aggregate: posting, type, data: { postingId, ...data } },
      });
      return cause
        ? [
            { cause, ...step(DROP, '2016-03-09', leaderDropped().data) },
            { cause, ...step('NominateLeaderCandidate', '2016-03-08', leaderNominated().data) },
          ]
        : [];
    });
  },
});

interface Running {
  readonly log?: PolicyPorts['log'];
  readonly leaving?: AbortController;
  readonly who?: readonly TimedPolicy[];
}
const portsOn = (facts: MemoryLog, { log = facts, leaving = new AbortController() }: Running = {}): PolicyPorts => {
  const handler = new CommandHandler(log, () => Promise.resolve(undefined));
  return {
    log,
    logger: silent,
    reader: foldedReader(facts),
    context: 'personnel',
    ruleSetOn: shippedOn,
    today: () => '2031-01-01',
    dayAt: (instant) => instant.slice(0, 10),
    handle: handler.handle.bind(handler),
    signal: leaving.signal,
  };
};
const actOn = (day: string, facts: MemoryLog, { who = [inTime()], ...running }: Running = {}) =>
  actInTime(who, day, portsOn(facts, running));

const told = (log: MemoryLog) => POSTINGS.map((id) => typesOf(log, id).slice(1));
const [NOMINATED, DROPPED] = ['LeaderCandidateNominated', 'LeaderCandidateDropped'];
const NOTHING = [[], []];
const FIRST = [[NOMINATED], [NOMINATED]];
const ALL = [
  [NOMINATED, DROPPED],
  [NOMINATED, DROPPED],
];

describe('A policy that acts when a time has passed', () => {
  it('does nothing before the day, and what follows on the day, in the order of the days', async () => {
    const log = await twoPostings();
    await actOn('2016-03-07', log);
    expect(told(log)).toStrictEqual(NOTHING);
    await actOn('2016-03-08', log);
    expect(told(log)).toStrictEqual(FIRST);
    await actOn('2016-03-09', log);
    expect(told(log)).toStrictEqual(ALL);
    await actOn('2016-03-10', log);
    expect(told(log)).toStrictEqual(ALL);
  });

  it('acts on the day on which it follows, however late, because of the fact from which the time runs', async () => {
    const log = await twoPostings();
    await actOn('2020-01-01', log);
    expect(told(log)).toStrictEqual(ALL);
    const [cause, nominated, dropped] = await log.readStream('Posting-r1.lan');
    expect(cause?.metadata.occurredOn).toBe(STARTED_ON);
    expect([nominated, dropped].map((fact) => fact?.metadata.occurredOn)).toStrictEqual(['2016-03-08', '2016-03-09']);
    expect(nominated?.metadata).toMatchObject({
      actorId: 'policy:in-time',
      actorRole: 'POLICY',
      $causationId: cause?.id,
      $correlationId: cause?.metadata.$correlationId,
    });
  });

  it('makes up for days on which nothing ran, also for what is over by then', async () => {
    const log = await twoPostings();
    await actOn('2016-03-07', log);
    await actOn('2016-05-01', log, { who: [inTime('in-time', true)] });
    expect(told(log)).toStrictEqual(ALL);
  });

  it('that is new leaves alone what is over, and does not do it later', async () => {
    const log = await twoPostings();
    const who = [inTime('in-time', true)];
    await actOn('2016-05-01', log, { who });
    await actOn('2016-05-02', log, { who });
    expect(told(log)).toStrictEqual(NOTHING);
  });

  it('does nothing twice where its notes are lost or cannot be read', async () => {
    const log = await twoPostings();
    for (const noted of [{}, { 'in-time': 8 }]) {
      await actOn('2016-03-08', log);
      await log.notes.write('in-time-personnel', noted);
    }
    await actOn('2016-03-08', log);
    expect(told(log)).toStrictEqual(FIRST);
  });

  it('that is refused says so once, and it is work for somebody', async () => {
    const log = await twoPostings();
    const { name, occasions } = inTime();
    const who = [
      { name, occasions: async (means: TimeMeans) => (await occasions(means)).filter(({ key }) => key === DROP) },
    ];
    for (const day of ['2016-03-09', '2016-03-10']) {
      await actOn(day, log, { who });
      await log.notes.write('in-time-personnel', {});
    }
    expect(told(log)).toStrictEqual(NOTHING);
    const refused = log.facts.filter(({ type }) => type === 'ConsequenceRefused');
    expect(refused.map(({ data }) => data)).toMatchObject(
      POSTINGS.map((id) => ({ policy: 'in-time', causeStream: `Posting-${id}`, command: DROP })),
    );
  });

  it('that was refused does it once nothing stands in the way, and closes what was noted', async () => {
    const log = await twoPostings();
    const { name, occasions } = inTime();
    const only = (wanted: (key: string) => boolean) => ({
      name,
      occasions: async (means: TimeMeans) => (await occasions(means)).filter(({ key }) => wanted(key)),
    });
    const dropping = only((key) => key === DROP);
    await actOn('2016-03-09', log, { who: [dropping] });
    const rows = log.facts
      .filter(({ type }) => type === 'ConsequenceRefused')
      .map(({ stream, data }) => ({ ...(data as object), id: stream.slice('Consequence-'.length) }));
    await log.notes.write('in-time-personnel', {});
    await actOn('2016-03-09', log, { who: [only((key) => key !== DROP)] });
    const ports = portsOn(log);
    const snapshot = { page: () => Promise.resolve({ rows, cursors: [], hasMore: false }) };
    const reader = { ...ports.reader, at: () => snapshot } as unknown as PolicyPorts['reader'];
    await retryRefused([dropping], { ...ports, reader });
    expect(told(log)).toStrictEqual(ALL);
    const closed = log.facts.filter(({ type }) => type === 'ConsequenceClosed');
    expect(closed.map(({ data }) => data)).toStrictEqual(POSTINGS.map(() => ({ because: 'ACCEPTED' })));
  });

  it.each(ENDINGS)('that ends %s, at any operation, has done everything once when it is run again', async (kind) => {
    let ended = 0;
    for (let at = 0; ; at++) {
      const facts = await twoPostings();
      const leaving = new AbortController();
      const log = endingAt(facts, at, kind, leaving);
      const early = await actOn('2016-03-09', facts, { log, leaving }).then(
        () => leaving.signal.aborted,
        () => true,
      );
      if (!early) break;
      ended++;
      await actOn('2016-03-10', facts);
      expect(told(facts)).toStrictEqual(ALL);
    }
    expect(ended).toBeGreaterThanOrEqual(8);
  });

  it('does everything once where two instances run at the same time', async () => {
    const log = await twoPostings();
    await Promise.all(['2016-03-09', '2016-03-09', '2016-03-10'].map((day) => actOn(day, log)));
    expect(told(log)).toStrictEqual(ALL);
  });
});

describe('Policies that act in time, kept running', () => {
  const kept = async (facts: MemoryLog, log: PolicyPorts['log'] = facts) => {
    const leaving = new AbortController();
    let day = '2016-03-07';
    const troubles: (string | undefined)[] = [];
    const ports = { ...portsOn(facts, { log, leaving }), today: () => day };
    const running = keepInTime([inTime()], ports, (trouble) => troubles.push(trouble));
    return {
      troubles,
      itIs: (next: string) => (day = next),
      stop: async () => {
        leaving.abort();
        await running;
      },
    };
  };

  it('act at the start, and again once the day is another', async () => {
    const log = await twoPostings();
    const { troubles, itIs, stop } = await kept(log);
    await until(() => troubles.length === 1);
    expect(told(log)).toStrictEqual(NOTHING);
    itIs('2016-03-09');
    await until(() => troubles.length === 2);
    expect(told(log)).toStrictEqual(ALL);
    expect(troubles).toStrictEqual([undefined, undefined]);
    await stop();
  });

  it('outlive a store that is away for a while, and tell so', async () => {
    const facts = await twoPostings();
    let away = 2;
    const log = new Proxy(facts, {
      get: (target, name: keyof MemoryLog) => {
        const value: unknown = target[name];
        if (name === 'head' && away-- > 0) return () => Promise.reject(new Error('The store is away.'));
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
    const { troubles, stop } = await kept(facts, log);
    await until(() => troubles.length === 3);
    const trouble = 'a policy stopped: Error: The store is away.';
    expect(troubles).toStrictEqual([trouble, trouble, undefined]);
    await stop();
  });
});
