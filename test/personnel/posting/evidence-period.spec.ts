import { personPostingEvents, postingEvents, stationPostingEvents } from '@zhudian/facts';
import { personnel } from '@zhudian/personnel';
import { postingId, started } from '../../support/posting.story';
import { runContext, type RunningContext } from '../../support/running-context';

describe('A document that proves a fact', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext({ ...personnel, policies: [] }, 'bureau');
    await context.tellWorld();
    await context.tell(postingEvents, postingId, started);
    await context.tell(personPostingEvents, 'wei', { type: 'PersonReserved', data: { postingId } });
    await context.tell(stationPostingEvents, 'luobo', { type: 'StationReserved', data: { postingId } });
  });
  afterAll(() => context.stop());

  const file = { sha256: 'a'.repeat(64), name: '季度台账', mime: 'application/pdf', size: 9 };
  const recall = (...evidence: readonly object[]) =>
    context.send('PARTY_WORK', 'RecallPosting', { occurredOn: '2017-05-10', postingId, reason: '工作需要', evidence });

  it('is about no period that ends before it begins', async () => {
    const before = context.facts().length;
    const { errors } = await recall({ ...file, aboutFrom: '2017-03-31', aboutUntil: '2017-01-01' });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      messages: { zh: expect.stringContaining('首日不得晚于末日') },
    });
    expect(context.facts()).toHaveLength(before);
  });

  it.each(['2017-02-30', '一季度'])('is about days that there are: %s', async (aboutFrom) => {
    const before = context.facts().length;
    expect((await recall({ ...file, aboutFrom })).errors).toHaveLength(1);
    expect(context.facts()).toHaveLength(before);
  });

  it('tells the period that it is about, apart from the day on which it was handed in', async () => {
    const quarter = { ...file, aboutFrom: '2017-01-01', aboutUntil: '2017-03-31' };
    expect((await recall(quarter, file)).errors).toBeUndefined();
    const told = 'on evidence { name aboutFrom aboutUntil }';
    const { data } = await context.ask(`{ posting(id: "${postingId}") { ended { ${told} } } }`);
    const shown = [
      { name: file.name, aboutFrom: '2017-01-01', aboutUntil: '2017-03-31' },
      { name: file.name, aboutFrom: null, aboutUntil: null },
    ];
    expect(data).toStrictEqual({ posting: { ended: { on: '2017-05-10', evidence: shown } } });
  });
});
