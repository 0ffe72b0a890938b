import { MemoryLog, type EventLog } from '@zhudian/log';
import { CommandHandler } from '@zhudian/framework/service';
import { losingItsFirstAnswer } from '../support/logs';
import { fulfil, publish } from './pledge.commands';

const anybody = () => Promise.resolve(undefined);
const handlerOf = (log: EventLog) => new CommandHandler(log, anybody);
const once = async (log: MemoryLog) => {
  expect(log.facts.map(({ type }) => type)).toStrictEqual(['AuthorBound', 'PledgeMade']);
  return { id: 'p1', position: await log.head() };
};

describe('A command that is given again', () => {
  it('is answered as the first time', async () => {
    const log = new MemoryLog();
    const handler = handlerOf(log);
    const first = await handler.handle(publish());
    expect(await handler.handle(publish())).toStrictEqual({ ...first, replayed: true });
    expect(first).toStrictEqual({ ...(await once(log)), replayed: false });
  });

  it('is answered as the first time by an instance that was not there', async () => {
    const log = new MemoryLog();
    const first = await handlerOf(log).handle(publish());
    expect(await handlerOf(log).handle(publish())).toStrictEqual({ ...first, replayed: true });
    await once(log);
  });

  it('is answered as the first time when others have gone on since', async () => {
    const log = new MemoryLog();
    const first = await handlerOf(log).handle(publish());
    await handlerOf(log).handle(fulfil());
    await handlerOf(log).handle(publish('p2'));
    expect(await handlerOf(log).handle(publish())).toStrictEqual({ ...first, replayed: true });
  });

  it('while the first is under way, is done once and answered alike', async () => {
    const log = new MemoryLog();
    const [here, there] = [handlerOf(log), handlerOf(log)];
    const answers = await Promise.all([here, there, here, there].map((handler) => handler.handle(publish())));
    const done = await once(log);
    for (const answer of answers) expect(answer).toMatchObject(done);
    expect(answers.filter((answer) => 'replayed' in answer && !answer.replayed)).toHaveLength(1);
  });
});

describe('A command whose answer is lost', () => {
  it('is found done by the same instance', async () => {
    const log = new MemoryLog();
    const handler = handlerOf(losingItsFirstAnswer(log));
    await expect(handler.handle(publish())).rejects.toThrow('The connection is gone.');
    expect(await handler.handle(publish())).toStrictEqual({ ...(await once(log)), replayed: true });
  });

  it('is found done by a new instance', async () => {
    const log = new MemoryLog();
    await expect(handlerOf(losingItsFirstAnswer(log)).handle(publish())).rejects.toThrow('The connection is gone.');
    expect(await handlerOf(log).handle(publish())).toStrictEqual({ ...(await once(log)), replayed: true });
  });
});
