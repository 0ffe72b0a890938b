import { randomUUID } from 'node:crypto';
import { branchEvents, streamOf } from '@zhudian/facts';
import { CommandHandler } from '@zhudian/framework/service';
import { MemoryLog } from '@zhudian/log';
import { grouping, meeting } from '@zhudian/organization';
import { commandFor } from '../../support/commands';
import { marketing } from '../../support/grouping.story';
import { beforeEachAppend } from '../../support/logs';
import { factMetadata } from '../../support/new-facts';
import { world } from '../../support/world';

// covers: B05
const DAY = { on: '2016-03-01' };
const PERSONS = ['wei', 'lan', 'hua', 'mei', 'feng'];
const anybody = () => Promise.resolve(undefined);

describe('A group that changes while it meets', () => {
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
  const { from: _, ...first } = marketing({ groupId: 'first', memberIds: ['wei', 'lan', 'hua'], leaderId: 'wei' }).data;
  const form = commandFor(grouping, { type: 'FormPartyGroup', data: first, act: DAY });
  const change = commandFor(grouping, {
    type: 'ChangePartyGroup',
    data: { branchId: 'luobo-branch', groupId: 'first', memberIds: ['wei', 'lan', 'mei'], leaderId: 'wei' },
    act: DAY,
  });
  const plan = commandFor(meeting, {
    type: 'PlanMeeting',
    data: {
      meetingId: 'm',
      branchId: 'luobo-branch',
      stationId: 'luobo',
      kind: 'GROUP',
      groupId: 'first',
      theme: '学习',
      plannedOn: '2016-03-01',
    },
    act: DAY,
  });
  const convene = commandFor(meeting, {
    type: 'ConveneMeeting',
    data: { meetingId: 'm', chairId: 'wei', recorderId: 'lan', present: ['wei', 'lan'], observers: [], excused: [] },
    act: DAY,
  });

  it('is counted as it is when the meeting is recorded, not as it was when it was read', async () => {
    const log = await logWithMembers();
    const other = new CommandHandler(log, anybody);
    for (const command of [form, plan]) await other.handle(command);
    const overtaken = beforeEachAppend(log, async (attempt) => {
      if (attempt === 0) await other.handle(change);
    });
    await new CommandHandler(overtaken, anybody).handle(convene);
    const held = log.facts.filter(({ type }) => type === 'MeetingConvened').map(({ data }) => data);
    expect(held).toMatchObject([{ expected: ['wei', 'lan', 'mei'] }]);
  });
});
