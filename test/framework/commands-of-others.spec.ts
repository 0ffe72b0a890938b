import { randomUUID } from 'node:crypto';
import { branchEvents } from '@zhudian/facts';
import { factIndexOf } from '@zhudian/framework/service';
import { MemoryLog } from '@zhudian/log';
import { personnel } from '@zhudian/personnel';
import { entityFactsOf } from '@zhudian/projections';
import { runContext, type RunningContext } from '../support/running-context';

describe('What a context has carried out itself', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(personnel, 'bureau');
    await context.tellWorld();
  });
  afterAll(() => context.stop());

  it('is none of what others told, though it keeps that with the life of a person', async () => {
    const theirs = randomUUID();
    const member = { personId: 'wei', status: 'FULL', votes: true, via: 'TRANSFER' };
    await context.tell(branchEvents, 'luobo-branch', { id: theirs, type: 'MemberJoined', data: member });
    await context.settle(['MemberJoined']);
    const { reader } = context.means;
    const index = factIndexOf({ reader, log: new MemoryLog(), context: 'personnel', waitMs: 0 });
    const ours = context.facts().find(({ stream }) => stream === 'Person-wei')?.id ?? '';
    const kept = reader.at(await reader.position());
    for (const factId of [theirs, ours])
      expect(await kept.count(entityFactsOf('personnel'), { factId })).toBeGreaterThan(0);
    expect(await Promise.all([theirs, ours, randomUUID()].map((id) => index.holds(id)))).toStrictEqual([
      false,
      true,
      false,
    ]);
  });
});
