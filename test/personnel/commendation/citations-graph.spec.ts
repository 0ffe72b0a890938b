import { randomUUID } from 'node:crypto';
import { clueEvents, commendationEvents, evaluationEvents, personEvents, postingEvents } from '@zhudian/facts';
import { personnel } from '@zhudian/personnel';
import type { Role } from '@zhudian/programme';
import { commendationId, opened } from '../../support/commendation.story';
import { postingId, started } from '../../support/posting.story';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: N14, P04, N18

const huas = 'r1.hua';
const score = { type: 'ScoreSubmitted', data: { level: 'COUNTY', method: 'PLAN', score: 88.5 } };
const clue = {
  type: 'ClueOpened',
  data: { stationId: 'luobo', domain: 'METERING', hypothesis: '抄表异常', basisRefs: [], postingId },
};
const startedBy = (personId: string, stationId: string) => ({
  ...started,
  data: { ...started.data, personId, stationId },
});

describe('A nomination', () => {
  let context: RunningContext;
  beforeEach(async () => {
    context = await runContext({ ...personnel, policies: [] }, 'bureau');
    await context.tellWorld();
    await context.tell(postingEvents, postingId, started);
    await context.tell(postingEvents, huas, startedBy('hua', 'fucheng'));
    await context.tell(evaluationEvents, `${postingId}.2016-04`, score);
    await context.tell(clueEvents, 'c1', clue);
    await context.tell(commendationEvents, commendationId, opened);
  });
  afterEach(() => context.stop());

  const idOf = (type: string, stream = '') =>
    context.facts().find((fact) => fact.type === type && fact.stream.includes(stream))?.id ?? '';
  const nominate = async (evidenceEventIds: readonly string[], role: Role = 'PARTY_WORK') => {
    const input = { commendationId, postingId, stationId: 'luobo', evidenceEventIds };
    return context.send(role, 'NominatePosting', input, 'nominations { evidenceEventIds }');
  };
  const refusedFor = (...ids: readonly string[]) => ({
    code: 'REFERENCE_UNKNOWN',
    details: {
      field: 'evidenceEventIds.0',
      id: ids[0],
      expected: 'Fact',
      problems: ids.map((id) => ({ zh: expect.stringContaining(id) as string })),
    },
  });

  it('cites what the life of the posting shows, of any context', async () => {
    const { data } = await context.ask(`{ posting(id: "${postingId}") { life { edges { node { id type } } } } }`);
    const { edges } = (data?.['posting'] as { life: { edges: { node: { id: string; type: string } }[] } }).life;
    expect(edges.map(({ node }) => node.type)).toStrictEqual(['PostingStarted', 'ScoreSubmitted']);
    const cited = edges.map(({ node }) => node.id);
    expect((await nominate(cited)).data).toStrictEqual({
      nominatePosting: { nominations: [{ evidenceEventIds: cited }] },
    });
    const held = context.facts().at(-1)?.metadata.reads;
    expect(held).toContain(`Evaluation-${postingId}.2016-04@0`);
  });

  it('is refused for a fact that is not there, and for one about somebody else, all at once', async () => {
    const before = context.facts().length;
    const wrong = [randomUUID(), idOf('PostingStarted', huas), idOf('CommendationOpened')];
    const { errors } = await nominate([...wrong, idOf('ScoreSubmitted')]);
    expect(errors).toMatchObject([{ extensions: refusedFor(...wrong) }]);
    expect(context.facts()).toHaveLength(before);
  });

  it('is refused for a fact that was annulled', async () => {
    const factId = idOf('ScoreSubmitted');
    const annulled = { factId, factType: 'ScoreSubmitted', reason: '误录' };
    await context.tell(evaluationEvents, `${postingId}.2016-04`, { type: 'EvaluationAnnulled', data: annulled });
    expect((await nominate([factId])).errors).toMatchObject([{ extensions: refusedFor(factId) }]);
  });

  it('is refused for a secret fact to whoever may not see it', async () => {
    const secret = idOf('ClueOpened');
    expect((await nominate([secret])).errors).toMatchObject([{ extensions: refusedFor(secret) }]);
  });

  it('sees a fact that was recorded a moment ago', async () => {
    await context.tell(personEvents, 'wei', { type: 'MembershipChanged', data: { membership: 'FULL' } });
    await context.tell(postingEvents, postingId, { type: 'TargetTasksRatified', data: { version: 1 } });
    expect((await nominate([idOf('TargetTasksRatified')])).errors).toBeUndefined();
  });

  it('is refused for what was done outside of the period that is judged', async () => {
    const judgedPeriod = { from: '2015-01-01', to: '2015-12-31' };
    const other = { ...opened, data: { ...opened.data, judgedPeriod } };
    await context.tell(commendationEvents, 'excellent-2015', other);
    const input = { commendationId: 'excellent-2015', postingId, stationId: 'luobo' };
    const cited = idOf('ScoreSubmitted');
    const { errors } = await context.send('PARTY_WORK', 'NominatePosting', { ...input, evidenceEventIds: [cited] });
    const details = { facts: [cited], ...judgedPeriod };
    expect(errors).toMatchObject([{ extensions: { code: 'EVIDENCE_OUTSIDE_PERIOD', details } }]);
  });
});

describe('A practice without a commendation', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext({ ...personnel, policies: [] }, 'bureau');
    await context.tellWorld();
    await context.tell(postingEvents, postingId, started);
  });
  afterAll(() => context.stop());

  const practice = { practiceId: 'meter-check', postingId, stationId: 'luobo', domain: 'METERING' };
  const words = { title: '抄表双人复核', practice: '两名党员复核抄表数据' };
  const codeOf = async (command: string, input: object, role: Role = 'PARTY_WORK') =>
    (await context.send(role, command, input)).errors?.[0]?.extensions.code;

  it('is refused of another station, of no domain, of a posting that is not there, and in hostile words', async () => {
    const publish = { ...practice, ...words };
    expect(await codeOf('PublishPractice', { ...publish, stationId: 'litang' })).toBe('POSTING_UNKNOWN');
    expect(await codeOf('PublishPractice', { ...publish, postingId: 'r1.nobody' })).toBe('REFERENCE_UNKNOWN');
    expect(await codeOf('PublishPractice', { ...publish, title: '抄表\u0000' })).toBe('INVALID_INPUT');
    expect(await codeOf('PublishPractice', publish, 'STATION')).toBe('NOT_AUTHORISED_ROLE');
  });

  it('is published, found by its domain, and adopted once', async () => {
    await context.does('PARTY_WORK', 'PublishPractice', { ...practice, ...words });
    const adopt = { practiceId: 'meter-check', postingId, stationId: 'litang' };
    await context.does('STATION', 'AdoptPractice', adopt);
    expect(await codeOf('AdoptPractice', adopt, 'STATION')).toBe('ALREADY_ADOPTED');
    const { practiceId: _, ...elsewhere } = adopt;
    expect(await codeOf('AdoptPractice', { ...elsewhere, practiceId: 'fees' }, 'STATION')).toBe('PRACTICE_UNKNOWN');
    const asked = `practices(domain: METERING) { edges { node { domain commendationId adoptionCount posting { id } } } }`;
    const { data } = await context.ask(`{ ${asked} none: practices(domain: REPAIR) { totalCount } }`);
    const node = { domain: 'METERING', commendationId: null, adoptionCount: 1, posting: { id: postingId } };
    expect(data).toStrictEqual({ practices: { edges: [{ node }] }, none: { totalCount: 0 } });
  });
});
