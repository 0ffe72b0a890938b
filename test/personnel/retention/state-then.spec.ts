import { personEvents, type RecordedFact } from '@zhudian/facts';
import { factsThen } from '../../../services/personnel/src/retention/kinds/state-then';
import { recorded } from '../../support/recorded';

const at = (position: number, type: string, data: object): RecordedFact => ({
  ...recorded('Person-wei', { type, data }),
  id: `fact-${position}`,
  revision: position,
  position,
  prepare: position,
  recordedAt: '2031-01-01T00:00:00.000Z',
});

describe('The facts of a stream as of a run', () => {
  const registered = at(1, 'PersonRegistered', { unitId: 'marketing', membership: 'FULL' });
  const transferred = at(3, 'PersonTransferred', { unitId: 'safety' });
  const readStream = () => Promise.resolve([registered, transferred]);

  it('are those before it in the log, also when others were recorded in the same millisecond', async () => {
    const means = { readStream };
    const family = { family: personEvents };
    expect(await factsThen(means, family, 'wei', 2)).toStrictEqual([registered]);
    expect(await factsThen(means, family, 'wei', 3)).toStrictEqual([registered, transferred]);
    expect(await factsThen(means, family, 'wei')).toStrictEqual([registered, transferred]);
  });
});
