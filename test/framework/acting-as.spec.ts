import { MemoryLog } from '@zhudian/log';
import { refuse } from '@zhudian/framework';
import type { Authorise } from '@zhudian/framework/service';
import { commandIdOf } from '../support/commands';
import { sending } from './mutations.support';

const actor = { personId: 'mei', roles: ['AUDITOR', 'STATION', 'STAFF'], unit: 'luobo' };
/** Where nobody but these may act. */
const onlyAs =
  (...roles: readonly string[]): Authorise =>
  ({ role, unit }) =>
    Promise.resolve(roles.includes(role) ? undefined : refuse('NOT_AUTHORISED_SCOPE', { unit: 'luobo', yours: unit }));
const roleOf = ({ facts }: Awaited<ReturnType<typeof sending>>) => facts[0]?.metadata.actorRole;
const codeOf = ({ error, facts }: Awaited<ReturnType<typeof sending>>) => [error?.extensions['code'], facts.length];

describe('Who holds several roles', () => {
  it('acts in the first that may give the command and fits all rules', async () => {
    expect(roleOf(await sending({}, { actor }))).toBe('STATION');
    expect(roleOf(await sending({}, { actor, authorise: onlyAs('STAFF') }))).toBe('STAFF');
  });

  it('acts in the one that he names, and the fact keeps it', async () => {
    expect(roleOf(await sending({ actingAs: 'STAFF' }, { actor }))).toBe('STAFF');
    expect(roleOf(await sending({ actingAs: 'STATION' }, { actor }))).toBe('STATION');
  });

  it('is not helped by another one when he names one', async () => {
    const sent = await sending({ actingAs: 'STATION' }, { actor, authorise: onlyAs('STAFF') });
    expect(codeOf(sent)).toStrictEqual(['NOT_AUTHORISED_SCOPE', 0]);
  });

  it.each(['DISCIPLINE', 'POLICY'])('cannot name one that he does not hold: %s', async (actingAs) => {
    const sent = await sending({ actingAs }, { actor });
    expect(codeOf(sent)).toStrictEqual(['ROLE_NOT_HELD', 0]);
    expect(sent.error?.extensions['details']).toStrictEqual({ role: actingAs, yours: actor.roles });
  });

  it('cannot name one that may not give the command, or that does not exist', async () => {
    expect(codeOf(await sending({ actingAs: 'AUDITOR' }, { actor }))).toStrictEqual(['NOT_AUTHORISED_ROLE', 0]);
    expect((await sending({ actingAs: 'EMPEROR' }, { actor })).facts).toStrictEqual([]);
  });

  it('is told the reason that says most when no role will do', async () => {
    const log = new MemoryLog();
    await sending({}, { actor, log });
    const again = { commandId: commandIdOf('another') };
    const { error } = await sending(again, { actor, log, authorise: onlyAs('STAFF') });
    expect(error?.extensions['code']).toBe('PLEDGE_OPEN');
    expect(codeOf(await sending({}, { actor, authorise: onlyAs() }))).toStrictEqual(['NOT_AUTHORISED_SCOPE', 0]);
  });

  it('sends the same command again, and another one when he names another role', async () => {
    const log = new MemoryLog();
    const first = await sending({ actingAs: 'STAFF' }, { actor, log });
    expect((await sending({ actingAs: 'STAFF' }, { actor, log })).answer).toStrictEqual(first.answer);
    const other = await sending({ actingAs: 'STATION' }, { actor, log });
    expect(codeOf(other)).toStrictEqual(['COMMAND_ID_REUSED', 2]);
  });
});
