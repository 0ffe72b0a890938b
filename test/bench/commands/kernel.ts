import { randomUUID } from 'node:crypto';
import { connectLog } from '@zhudian/log';
import { CommandHandler } from '@zhudian/framework/service';
import { Refusal } from '@zhudian/framework';
import { person } from '@zhudian/personnel';
import { inTurn, type Command } from './load';

const act = {
  by: 'bench',
  role: 'PARTY_WORK',
  unit: 'bureau',
  on: '2025-06-02',
  recordedOn: '2025-06-02',
  reasons: {},
} as const;

/** The kernel as a service runs it: official client, folded states cached, appends that arrive together sent together. */
export const kernelCommands = (connectionString: string) => {
  const log = connectLog(connectionString);
  const handler = new CommandHandler(log, () => Promise.resolve(undefined));
  const execute = async (type: string, data: Readonly<Record<string, unknown>>) => {
    const commandId = randomUUID();
    const metadata = { commandId, correlationId: commandId, causationId: commandId, ruleSet: 'bench', evidence: [] };
    const done = await handler.handle({ aggregate: person, type, data, act, metadata });
    if (done instanceof Refusal) throw new Error(done.code);
  };
  const register = (personId: string) => execute('RegisterPerson', { personId, unitId: 'unit', membership: 'FULL' });
  const transfer = (personId: string) => execute('TransferPerson', { personId, unitId: 'other' });
  return {
    commandsOf: (): Command => inTurn(register, transfer, `p-${randomUUID().slice(0, 8)}`),
    close: () => log.close(),
  };
};
