import { startStore, type RunningStore } from '@zhudian/embedded-store';
import { connectLog, type EventLog } from '@zhudian/log';
import { CommandHandler } from '@zhudian/framework/service';
import { losingItsFirstAnswer } from '../support/logs';
import { fulfil, publish } from './pledge.commands';

const anybody = () => Promise.resolve(undefined);
const handlerOf = (log: EventLog) => new CommandHandler(log, anybody);

describe('On a durable log, a command', () => {
  let store: RunningStore;
  let log: EventLog;

  beforeEach(async () => {
    store = await startStore({ memory: true });
    log = connectLog(store.connectionString);
  });
  afterEach(async () => {
    await log.close();
    await store.stop();
  });

  const told = async () => {
    const facts = [...(await log.readStream('PledgeAuthor-mei')), ...(await log.readStream('Pledge-p1'))];
    return facts.map(({ type }) => type);
  };

  it('whose answer is lost is found done, by the same instance and by a new one', async () => {
    const handler = handlerOf(losingItsFirstAnswer(log));
    await expect(handler.handle(publish())).rejects.toThrow('The connection is gone.');
    const done = { id: 'p1', position: await log.head() };
    expect(await handler.handle(publish())).toMatchObject(done);
    expect(await handlerOf(log).handle(publish())).toStrictEqual({ ...done, replayed: true });
    expect(await told()).toStrictEqual(['AuthorBound', 'PledgeMade']);
  });

  it('that many instances are given at once is done once and answered alike', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => handlerOf(log).handle(publish())));
    const done = { id: 'p1', position: await log.head() };
    for (const answer of answers) expect(answer).toMatchObject(done);
    expect(await told()).toStrictEqual(['AuthorBound', 'PledgeMade']);
  });

  it('is decided on what another instance has told', async () => {
    const [here, there] = [handlerOf(log), handlerOf(log)];
    await here.handle(publish());
    await there.handle(fulfil());
    expect(await here.handle(publish('p2'))).toMatchObject({ id: 'p2', replayed: false });
    expect(await there.handle(publish('p3'))).toMatchObject({ code: 'PLEDGE_OPEN', details: { pledgeId: 'p2' } });
  });
});
