import { MemoryLog, type EventLog } from '@zhudian/log';
import { CommandHandler, keepPolicies } from '@zhudian/framework/service';
import { createLogger } from '@zhudian/runtime';
import { keepGoing } from '../../kernel/framework/src/policies/keep-policies';
import { ReadModelsBehind } from '../../kernel/framework/src/policies/looked-up';
import { foldedReader } from '../support/folded-reader';
import { policies, twoPostings, typesOf } from './policy.support';
import { shippedOn } from '../support/rule-sets';
import { silent } from '../support/silent';

/** A log that breaks at its first appends. */
const away = (log: MemoryLog, times: number): EventLog => {
  let left = times;
  return {
    readStream: log.readStream.bind(log),
    head: log.head.bind(log),
    close: log.close.bind(log),
    follow: log.follow.bind(log),
    append: (appends) => (left-- > 0 ? Promise.reject(new Error('The store is away.')) : log.append(appends)),
  };
};

const kept = async (facts: MemoryLog, log: EventLog, enough: () => boolean) => {
  const leaving = new AbortController();
  const handler = new CommandHandler(log, () => Promise.resolve(undefined));
  const handle = handler.handle.bind(handler);
  const told: (string | undefined)[] = [];
  await keepPolicies(
    policies,
    {
      log,
      reader: foldedReader(facts),
      context: 'personnel',
      ruleSetOn: shippedOn,
      today: () => '2031-01-01',
      dayAt: (instant) => instant.slice(0, 10),
      handle,
      signal: leaving.signal,
      logger: silent,
    },
    (trouble) => {
      told.push(trouble);
      if (enough()) leaving.abort();
    },
  );
  return told;
};

describe('Policies that are kept running', () => {
  it('outlive a store that is away for a while, and tell so', async () => {
    const log = await twoPostings();
    const told = await kept(log, away(log, 2), () => log.facts.length === 9);
    const trouble = 'a policy stopped: Error: The store is away.';
    expect(told.slice(0, 3)).toStrictEqual([trouble, trouble, undefined]);
    expect(typesOf(log, 'r1.wei')).toHaveLength(4);
    expect(typesOf(log, 'r1.lan')).toHaveLength(4);
  });

  it('end when their signal aborts, also while they wait to begin again', async () => {
    const log = await twoPostings();
    expect(await kept(log, away(log, Infinity), () => true)).toStrictEqual([
      'a policy stopped: Error: The store is away.',
    ]);
  });
});

describe('What is said of policies that do not go on', () => {
  const lineOf = async (error: Error) => {
    const lines: string[] = [];
    const logger = createLogger('test', { write: (line: string) => void lines.push(line) });
    const ended = new AbortController();
    await keepGoing(
      { signal: ended.signal, logger },
      () => ended.abort(),
      () => Promise.reject(error),
    );
    return lines.map((line) => JSON.parse(line) as object);
  };

  it('is that they wait where the read models are behind the log, as when they are filled', async () =>
    expect(await lineOf(new ReadModelsBehind('Behind.'))).toMatchObject([
      { level: 'warn', message: 'The policies wait', reason: 'Behind.' },
    ]));

  it('is that they stopped, and why, otherwise', async () =>
    expect(await lineOf(new Error('The store is away.'))).toMatchObject([
      { level: 'error', message: 'The policies stopped', error: { message: 'The store is away.' } },
    ]));
});
