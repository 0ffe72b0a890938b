import { randomUUID } from 'node:crypto';
import { candidacyEvents, postingEvents } from '@zhudian/facts';
import { personnel } from '@zhudian/personnel';
import type { Role } from '@zhudian/programme';
import { applied } from '../support/candidacy.story';
import { ended, extended, postingId, started, successorNamed } from '../support/posting.story';
import { runContext, type RunningContext } from '../support/running-context';

const STARTED = randomUUID();
const corrected = {
  type: 'PostingCorrected',
  data: {
    factId: STARTED,
    factType: 'PostingStarted',
    reason: '到任日期登记有误',
    postingStarted: { startOn: '2016-04-01' },
  },
};

describe('What differs of a posting between two days', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext({ ...personnel, policies: [] }, 'bureau');
    await context.tellWorld();
    // Recorded late: the end before what was in force long before it.
    await context.tell(postingEvents, postingId, { ...started, id: STARTED });
    await context.tell(postingEvents, postingId, { ...ended, on: '2018-03-01' });
    await context.tell(postingEvents, postingId, { ...extended, on: '2017-12-01' });
    await context.tell(postingEvents, postingId, { ...successorNamed, on: '2017-06-01' });
    await context.tell(postingEvents, postingId, corrected);
    await context.tell(candidacyEvents, postingId, applied);
  });
  afterAll(() => context.stop());

  const query = (selection: string, [from, to]: readonly [string, string], entity = `posting(id: "${postingId}")`) =>
    `{ it: ${entity} { changesBetweenDays(from: "${from}", to: "${to}") { ${selection} } } }`;
  type Apart = {
    readonly from: string;
    readonly to: string;
    readonly fields: object[];
    readonly facts: { type: string }[];
  };
  const apart = async (...days: readonly [string, string]): Promise<Apart> => {
    const { data, errors } = await context.ask(query('from to fields { field before after } facts { type }', days));
    expect(errors).toBeUndefined();
    return (data?.['it'] as { changesBetweenDays: Apart }).changesBetweenDays;
  };
  const factsApart = async (...days: readonly [string, string]) => (await apart(...days)).facts.map(({ type }) => type);

  it('is what came into force after the one and by the other, whenever it was recorded', async () => {
    const found = await apart('2017-05-31', '2017-12-31');
    expect(found).toMatchObject({ from: '2017-05-31', to: '2017-12-31' });
    expect(found.fields).toStrictEqual(
      expect.arrayContaining([
        { field: 'plannedEndOn', before: '2018-03-01', after: '2018-09-01' },
        { field: 'successorId', before: null, after: 'hua' },
      ]),
    );
    expect(found.fields).not.toContainEqual(expect.objectContaining({ field: 'stage' }));
    expect(found.facts).toStrictEqual([{ type: 'PostingExtended' }, { type: 'SuccessorNamed' }]);
    expect((await apart('2018-03-01', '2018-03-02')).fields).toContainEqual({
      field: 'stage',
      before: 'ACTIVE',
      after: 'ENDED',
    });
  });

  it('is everything where there was nothing, and goes by a fact as it was corrected', async () => {
    expect((await apart('2016-02-29', '2016-03-31')).fields).toStrictEqual([]);
    const { fields } = await apart('2016-03-31', '2016-04-01');
    expect(fields).toContainEqual({ field: 'startOn', before: null, after: '2016-04-01' });
    expect(await factsApart('2016-03-31', '2016-04-01')).toStrictEqual(['PostingStarted', 'PostingCorrected']);
    expect(await factsApart('2016-02-29', '2016-03-31')).toStrictEqual([]);
  });

  it('is nothing within a day, and by what was known before', async () => {
    expect(await apart('2017-12-01', '2017-12-01')).toMatchObject({ fields: [], facts: [] });
    const last = context.facts().find(({ type }) => type === 'PostingEnded')?.position ?? 0;
    const { data } = await context.askAt(last, query('fields { field } facts { type }', ['2017-05-31', '2017-12-31']));
    expect(data).toStrictEqual({ it: { changesBetweenDays: { fields: [], facts: [] } } });
  });

  it('is refused of what is kept by no days, and for days in the wrong order; what no days change does not differ', async () => {
    const code = async (...asked: Parameters<typeof query>) =>
      (await context.ask(query(...asked))).errors?.map(({ extensions }) => extensions.code);
    expect(await code('from', ['2017-12-31', '2017-05-31'])).toStrictEqual(['INVALID_INPUT']);
    const candidacy = `candidacy(id: "${postingId}")`;
    expect(await code('from', ['2016-01-01', '2017-01-01'], candidacy)).toStrictEqual(['VALID_ON_UNSUPPORTED']);
    const person = await context.ask(
      query('fields { field } facts { type }', ['2015-01-01', '2018-01-01'], 'person(id: "wei")'),
    );
    expect(person.data).toStrictEqual({ it: { changesBetweenDays: { fields: [], facts: [] } } });
  });

  it('is shown to who sees the posting alone', async () => {
    const shown = async (roles: readonly Role[], unit: string) =>
      (await context.of(unit).ask(query('fields { field }', ['2016-03-31', '2016-04-01']), {}, roles)).data?.['it'];
    expect(await shown(['PARTY_WORK'], 'bureau')).not.toBeNull();
    expect(await shown(['STAFF'], 'marketing')).toBeNull();
  });
});
