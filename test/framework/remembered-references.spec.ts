import { randomUUID } from 'node:crypto';
import { MemoryLog } from '@zhudian/log';
import { CommandHandler } from '@zhudian/framework/service';
import { person } from '@zhudian/personnel';
import { world } from '../support/world';

const act = {
  by: 'wei',
  role: 'PARTY_WORK',
  unit: 'bureau',
  on: '2031-01-01',
  recordedOn: '2031-01-01',
  reasons: {},
} as const;

const commandOf = (type: string, data: object) => {
  const commandId = randomUUID();
  const metadata = { commandId, correlationId: commandId, causationId: commandId, ruleSet: 'r', evidence: [] };
  return { aggregate: person, type, data: { ...data }, act, metadata };
};

describe('What a command refers to', () => {
  it('is read once: neither what was made here nor what was referred to before is read again', async () => {
    const log = new MemoryLog();
    for (const append of world()) await log.append([append]);
    const handler = new CommandHandler(log, () => Promise.resolve(undefined));
    const read = jest.spyOn(log, 'readStream');
    const { personId, unitId } = { personId: 'newcomer', unitId: 'bureau' };
    await handler.handle(commandOf('RegisterPerson', { personId, unitId, membership: 'FULL' }));
    await handler.handle(commandOf('TransferPerson', { personId, unitId }));
    await handler.handle(commandOf('ChangeMembership', { personId, membership: 'PROBATIONARY' }));
    expect(read.mock.calls.map(([stream]) => stream)).toStrictEqual(['OrgUnit-bureau']);
    expect(log.facts.filter(({ stream }) => stream === 'Person-newcomer').map(({ type }) => type)).toStrictEqual([
      'PersonRegistered',
      'PersonTransferred',
      'MembershipChanged',
    ]);
  });
});
