import { refuse } from '@zhudian/framework';
import { CommandHandler, NO_INDEX } from '@zhudian/framework/service';
import { MemoryLog } from '@zhudian/log';
import { commandIdOf } from '../support/commands';
import { publish } from './pledge.commands';

const anybody = () => Promise.resolve(undefined);
const reused = refuse('COMMAND_ID_REUSED', { commandId: commandIdOf('publish p1') });
const ofTheSameId = () => publish('p2', { id: 'p1' });
const factsOf = (log: MemoryLog) => log.facts.map(({ stream, type }) => `${stream} ${type}`);

describe('The id of a command, in another stream,', () => {
  const published = async () => {
    const log = new MemoryLog();
    const handler = new CommandHandler(log, anybody);
    expect(await handler.handle(publish())).toMatchObject({ id: 'p1' });
    return { log, handler, before: factsOf(log) };
  };

  it('is refused', async () => {
    const { log, handler, before } = await published();
    expect(await handler.handle(ofTheSameId())).toStrictEqual(reused);
    expect(factsOf(log)).toStrictEqual(before);
  });

  it('is refused by an instance that was not there, which asks the index', async () => {
    const { log, before } = await published();
    const holds = (factId: string) => Promise.resolve(log.facts.some(({ id }) => id === factId));
    const handler = () => new CommandHandler(log, anybody, undefined, { ...NO_INDEX, holds });
    expect(await handler().handle(ofTheSameId())).toStrictEqual(reused);
    expect(await handler().handle(publish())).toMatchObject({ id: 'p1', replayed: true });
    expect(factsOf(log)).toStrictEqual(before);
  });

  it('is used once by two at the same time', async () => {
    const log = new MemoryLog();
    const handler = new CommandHandler(log, anybody);
    const outcomes = await Promise.all([publish(), ofTheSameId()].map((command) => handler.handle(command)));
    expect(outcomes).toStrictEqual([expect.objectContaining({ id: 'p1' }), reused]);
    expect(factsOf(log).filter((fact) => fact.endsWith('PledgeMade'))).toStrictEqual([expect.stringContaining('-p1 ')]);
  });

  it('is free again when nothing was recorded', async () => {
    const log = new MemoryLog();
    const handler = new CommandHandler(log, anybody);
    const vague = publish('p1', { promise: '好' });
    expect(await handler.handle(vague)).toMatchObject({ code: 'PLEDGE_VAGUE' });
    expect(await handler.handle(ofTheSameId())).toMatchObject({ id: 'p2', replayed: false });
  });
});
