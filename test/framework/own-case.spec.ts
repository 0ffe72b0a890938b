import { MemoryLog } from '@zhudian/log';
import { refuse, type Aggregate, type Subjects } from '@zhudian/framework';
import { CommandHandler } from '@zhudian/framework/service';
import { fulfil, publish } from './pledge.commands';
import { pledges } from './pledge.support';

/** Pledges of which somebody is the subject. */
const about = (subject: (data: unknown, state: { readonly authorId?: string }) => Subjects): Aggregate => {
  const spec = pledges.commands['FulfilPledge'];
  if (!spec) throw new Error('Pledges are fulfilled.');
  return { ...pledges, commands: { ...pledges.commands, FulfilPledge: { ...spec, subject } } };
};

const fulfilled = async (aggregate: Aggregate, by: string) => {
  const log = new MemoryLog();
  const handler = new CommandHandler(log, () => Promise.resolve(undefined));
  await handler.handle(publish());
  const before = log.facts.length;
  const { act, ...command } = fulfil();
  const done = await handler.handle({ ...command, aggregate, act: { ...act, by } });
  return { done, told: log.facts.length - before };
};

describe('Whoever a command is about', () => {
  it.each<[string, (data: unknown, state: { readonly authorId?: string }) => Subjects]>([
    ['one person', (_, { authorId }) => authorId],
    ['several', () => ['an', undefined, 'mei']],
  ])('does not give it: %s', async (_, subject) => {
    const { done, told } = await fulfilled(about(subject), 'mei');
    expect(done).toStrictEqual(refuse('OWN_CASE', { personId: 'mei' }));
    expect(told).toBe(0);
  });

  it('leaves it to others, and where it is about nobody, to everybody', async () => {
    expect(
      (
        await fulfilled(
          about((_, { authorId }) => authorId),
          'an',
        )
      ).told,
    ).toBe(2);
    expect(
      (
        await fulfilled(
          about(() => undefined),
          'mei',
        )
      ).told,
    ).toBe(2);
    expect((await fulfilled(pledges, 'mei')).told).toBe(2);
  });
});
