import { randomUUID } from 'node:crypto';
import { connectLog } from '@zhudian/log';
import { CommandHandler } from '@zhudian/framework/service';
import { Refusal, type Aggregate } from '@zhudian/framework';
import { orgUnit } from '@zhudian/organization';
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
export const kernelCommands = async (connectionString: string) => {
  const log = connectLog(connectionString);
  const handler = new CommandHandler(log, () => Promise.resolve(undefined));
  const execute = async (aggregate: Aggregate, type: string, data: Readonly<Record<string, unknown>>) => {
    const commandId = randomUUID();
    const metadata = { commandId, correlationId: commandId, causationId: commandId, ruleSet: 'bench', evidence: [] };
    const done = await handler.handle({ aggregate, type, data, act, metadata });
    if (done instanceof Refusal) throw new Error(done.code);
  };
  const registerUnit = (orgUnitId: string, parentId?: string) =>
    execute(orgUnit, 'RegisterOrgUnit', {
      orgUnitId,
      type: parentId ? 'DEPARTMENT' : 'BUREAU',
      name: orgUnitId,
      ...(parentId ? { parentId } : {}),
    });
  await registerUnit('unit');
  await registerUnit('other', 'unit');
  const register = (personId: string) =>
    execute(person, 'RegisterPerson', { personId, unitId: 'unit', membership: 'FULL' });
  const transfer = (personId: string) => execute(person, 'TransferPerson', { personId, unitId: 'other' });
  return {
    commandsOf: (): Command => inTurn(register, transfer, `p-${randomUUID().slice(0, 8)}`),
    close: () => log.close(),
  };
};
