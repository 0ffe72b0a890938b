import { MemoryLog } from '@zhudian/log';
import { refuse } from '@zhudian/framework';
import { CommandHandler } from '@zhudian/framework/service';
import { alwaysInConflict, beforeEachAppend } from '../support/logs';
import { faulty, fulfil, publish } from './pledge.commands';

const anybody = () => Promise.resolve(undefined);
const typesIn = ({ facts }: MemoryLog) => facts.map(({ stream, type }) => `${stream} ${type}`);
const PUBLISHED = ['PledgeAuthor-mei AuthorBound', 'Pledge-p1 PledgeMade'];

describe('A command', () => {
  it('becomes facts in its own stream and elsewhere, told at the position of the last', async () => {
    const log = new MemoryLog();
    const done = await new CommandHandler(log, anybody).handle(publish());
    expect(done).toStrictEqual({ id: 'p1', position: await log.head(), replayed: false });
    expect(typesIn(log)).toStrictEqual(PUBLISHED);
  });

  it('that is refused appends nothing', async () => {
    const log = new MemoryLog();
    expect(await new CommandHandler(log, anybody).handle(fulfil())).toStrictEqual(refuse('PLEDGE_UNKNOWN'));
    expect(log.facts).toStrictEqual([]);
  });

  it('that has nothing to do says so at the head of the log', async () => {
    const log = new MemoryLog();
    const handler = new CommandHandler(log, anybody);
    await handler.handle(publish());
    await handler.handle(fulfil());
    const length = log.facts.length;
    expect(await handler.handle(fulfil('p1', 'once more'))).toStrictEqual({
      id: 'p1',
      position: await log.head(),
      replayed: false,
    });
    expect(log.facts).toHaveLength(length);
  });

  it('is decided again when another was faster, on what the other left', async () => {
    const log = new MemoryLog();
    const other = new CommandHandler(log, anybody);
    const meddled = beforeEachAppend(log, (attempt) =>
      attempt === 0 ? other.handle(publish('p1', { id: 'other' })) : Promise.resolve(),
    );
    const outcome = await new CommandHandler(meddled, anybody).handle(publish());
    expect(outcome).toStrictEqual(refuse('PLEDGE_OPEN', { pledgeId: 'p1' }));
    expect(typesIn(log)).toStrictEqual(PUBLISHED);
  });

  it('is tried a bounded number of times', async () => {
    const log = alwaysInConflict(new MemoryLog());
    const outcome = await new CommandHandler(log, anybody).handle(publish());
    expect(outcome).toStrictEqual(refuse('VERSION_CONFLICT', { stream: 'Pledge-p1' }));
    expect(log.attempts()).toBe(8);
  });

  it('is guarded by the revision at which another stream was seen', async () => {
    const log = new MemoryLog();
    const other = new CommandHandler(log, anybody);
    const meddled = beforeEachAppend(log, (attempt) =>
      attempt === 0 ? other.handle(publish('p2')) : Promise.resolve(),
    );
    const outcome = await new CommandHandler(meddled, anybody).handle(publish('p1'));
    expect(outcome).toStrictEqual(refuse('PLEDGE_OPEN', { pledgeId: 'p2' }));
    expect(typesIn(log)).toStrictEqual(['PledgeAuthor-mei AuthorBound', 'Pledge-p2 PledgeMade']);
  });
});

describe('A state that is remembered', () => {
  const together = () => {
    const log = new MemoryLog();
    return { log, here: new CommandHandler(log, anybody), there: new CommandHandler(log, anybody) };
  };

  it('is never the reason of a refusal when it is old', async () => {
    const { here, there } = together();
    await here.handle(publish());
    await there.handle(fulfil());
    expect(await here.handle(publish('p1', { id: 'anew' }))).toMatchObject({ id: 'p1', replayed: false });
  });

  it('is never the reason to do something twice when it is old', async () => {
    const { log, here, there } = together();
    await here.handle(publish());
    await there.handle(fulfil());
    await here.handle(fulfil('p1', 'again'));
    expect(typesIn(log).filter((type) => type.endsWith('PledgeFulfilled'))).toHaveLength(1);
  });

  it('is never the reason to do nothing when it is old', async () => {
    const { log, here, there } = together();
    await here.handle(publish());
    await here.handle(fulfil());
    await there.handle(publish('p1', { id: 'anew' }));
    await here.handle(fulfil('p1', 'again'));
    expect(typesIn(log).filter((type) => type.endsWith('PledgeFulfilled'))).toHaveLength(2);
  });
});

describe('A fault in a decider', () => {
  it.each([
    ['MisplacePledge', 'AuthorFreed is for PledgeAuthor-mei, which the command did not read.'],
    ['ForgetPledge', 'A decision has no fact for its own stream Pledge-p1.'],
  ] as const)('such as %s is loud and appends nothing', async (type, message) => {
    const log = new MemoryLog();
    await expect(new CommandHandler(log, anybody).handle(faulty(type))).rejects.toThrow(message);
    expect(log.facts).toStrictEqual([]);
  });
});
