import { MemoryLog } from '@zhudian/log';
import { refuse } from '@zhudian/framework';
import { CommandHandler } from '@zhudian/framework/service';
import { fulfil, publish } from './pledge.commands';

const anybody = () => Promise.resolve(undefined);

/** A pledge published on 8 March. */
const published = async () => {
  const log = new MemoryLog();
  const handler = new CommandHandler(log, anybody);
  await handler.handle(publish('p1', { act: { by: 'mei', on: '2016-03-08' } }));
  return { log, handler };
};

describe('The day of a command', () => {
  it('is not before the step that it follows, in its own stream', async () => {
    const { log, handler } = await published();
    const early = fulfil('p1', 'early');
    const told = log.facts.length;
    const done = await handler.handle({ ...early, act: { ...early.act, on: '2016-03-07' } });
    expect(done).toStrictEqual(
      refuse('DATED_BEFORE_STEP', {
        fact: 'PledgeFulfilled',
        on: '2016-03-07',
        step: 'PledgeMade',
        stepOn: '2016-03-08',
      }),
    );
    expect(log.facts).toHaveLength(told);
    expect(await handler.handle({ ...early, act: { ...early.act, on: '2016-03-08' } })).toMatchObject({ id: 'p1' });
  });

  it('is not before a step in another stream that it tells a fact, whoever reads it first', async () => {
    const { log, handler } = await published();
    const done = fulfil('p1', 'done');
    await handler.handle({ ...done, act: { ...done.act, on: '2016-03-09' } });
    const anew = publish('p2', { act: { by: 'mei', on: '2016-03-08' } });
    const refused = refuse('DATED_BEFORE_STEP', {
      fact: 'AuthorBound',
      on: '2016-03-08',
      step: 'AuthorFreed',
      stepOn: '2016-03-09',
    });
    expect(await handler.handle(anew)).toStrictEqual(refused);
    expect(await new CommandHandler(log, anybody).handle(anew)).toStrictEqual(refused);
  });

  it('is that of its cause where a policy acts', async () => {
    const { handler } = await published();
    const done = fulfil('p1', 'done');
    const act = { ...done.act, role: 'POLICY', on: '2016-03-07' };
    expect(await handler.handle({ ...done, act })).toMatchObject({ id: 'p1', replayed: false });
  });
});
