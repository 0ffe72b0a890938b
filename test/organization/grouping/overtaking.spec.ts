import { randomUUID } from 'node:crypto';
import { branchEvents, streamOf } from '@zhudian/facts';
import { MemoryLog } from '@zhudian/log';
import { refuse } from '@zhudian/framework';
import { CommandHandler } from '@zhudian/framework/service';
import { grouping } from '@zhudian/organization';
import { commandFor } from '../../support/commands';
import { marketing } from '../../support/grouping.story';
import { beforeEachAppend } from '../../support/logs';
import { factMetadata } from '../../support/new-facts';
import { world } from '../../support/world';

// covers: B05
const form = (groupId: string, memberIds: string[]) => {
  const { from: _, ...data } = marketing({ groupId, memberIds, leaderId: memberIds[0] ?? '' }).data;
  return commandFor(grouping, { type: 'FormPartyGroup', data, id: groupId, act: { on: '2016-03-01' } });
};
const anybody = () => Promise.resolve(undefined);

const PERSONS = ['wei', 'lan', 'hua', 'mei', 'feng'];

describe('Two who form groups at once', () => {
  const logWithMembers = async () => {
    const log = new MemoryLog();
    for (const append of world()) await log.append([append]);
    const facts = PERSONS.map((personId) => {
      const id = randomUUID();
      const data = { personId, status: 'FULL', votes: true, via: 'TRANSFER' };
      return { type: 'MemberJoined', data, id, metadata: factMetadata({ commandId: id }) };
    });
    await log.append([{ stream: streamOf(branchEvents, 'luobo-branch'), expected: 0, facts }]);
    return log;
  };

  it('put no member into two of them: whoever comes second is decided again', async () => {
    const log = await logWithMembers();
    const other = new CommandHandler(log, anybody);
    const overtaken = beforeEachAppend(log, async (attempt) => {
      if (attempt === 0) await other.handle(form('first', ['wei', 'lan', 'hua']));
    });
    const outcome = await new CommandHandler(overtaken, anybody).handle(form('second', ['hua', 'mei', 'feng']));
    expect(outcome).toStrictEqual(refuse('ALREADY_GROUPED', { persons: ['hua'] }));
    expect(log.facts.filter(({ type }) => type === 'PartyGroupFormed')).toHaveLength(1);
  });
});
